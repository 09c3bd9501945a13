import type { JSX } from "preact";
import { useCallback, useState } from "preact/hooks";
import { NoticeLine } from "../../components/NoticeLine";
import { UndoLine } from "../../components/UndoLine";
import { askBackground } from "../../messages";
import { editOrWords } from "./saving";

export interface Notices {
	/** An annotation was deleted by this edit: offers to take it back. */
	onDeleted: (edit: string) => void;
	/** Something was not done, and these words say why. */
	onRefused: (words: string) => void;
	/** Something was done, and these words say what. */
	onSaid: (words: string) => void;
	/** The lines themselves, always mounted. */
	lines: JSX.Element;
}

/** What was just done, or could not be: one line at the bottom left. */
export function useNotices(): Notices {
	const [edit, onDeleted] = useState<string | null>(null);
	const [words, say] = useState<string | null>(null);
	const forgetEdit = useCallback(() => onDeleted(null), []);
	const forgetWords = useCallback(() => say(null), []);
	const undo = async (taken: string) => {
		forgetEdit();
		const outcome = await editOrWords(askBackground("undo", { edit: taken }));
		if ("words" in outcome) say(outcome.words);
	};
	return {
		onDeleted,
		onRefused: say,
		onSaid: say,
		lines: (
			<>
				<UndoLine edit={edit} onUndo={(taken) => void undo(taken)} onGone={forgetEdit} />
				<NoticeLine text={words} onGone={forgetWords} />
			</>
		),
	};
}
