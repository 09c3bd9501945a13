import type { JSX } from "preact";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { isTaken } from "../../components/list-keys";
import { NoticeLine } from "../../components/NoticeLine";
import { UndoLine } from "../../components/UndoLine";
import { askBackground } from "../../messages";
import { editOrWords } from "./saving";

export interface Notices {
	/** An annotation was deleted by this edit: offers to take it back. */
	onDeleted: (edit: string) => void;
	/** Something else was done by this edit, and shows by itself. */
	onDone: (edit: string) => void;
	/** Something was not done, and these words say why. */
	onRefused: (words: string) => void;
	/** Something was done, and these words say what. */
	onSaid: (words: string) => void;
	/** The lines themselves, always mounted. */
	lines: JSX.Element;
}

/** What was just done, or could not be: one line at the bottom left; Ctrl+Z takes back what was done here last. */
export function useNotices(): Notices {
	const [edit, setEdit] = useState<string | null>(null);
	const [words, say] = useState<string | null>(null);
	const done = useRef<string[]>([]);
	const undone = useRef<string[]>([]);
	const forgetEdit = useCallback(() => setEdit(null), []);
	const forgetWords = useCallback(() => say(null), []);
	const onDone = useCallback((made: string) => {
		done.current.push(made);
		undone.current = [];
	}, []);
	const onDeleted = useCallback((made: string) => {
		onDone(made);
		setEdit(made);
	}, []);
	const turn = useCallback(async (way: "undo" | "redo", turned: string | undefined) => {
		if (turned === undefined) return;
		const [from, to] = way === "undo" ? [done, undone] : [undone, done];
		from.current = from.current.filter((other) => other !== turned);
		forgetEdit();
		const outcome = await editOrWords(askBackground(way, { edit: turned }));
		if ("words" in outcome) return say(outcome.words);
		to.current.push(turned);
		say(i18n.t(way === "undo" ? "state.undone" : "state.redone"));
	}, []);
	useEffect(() => {
		const life = new AbortController();
		const onKeyDown = (event: KeyboardEvent) => {
			if (!(event.ctrlKey || event.metaKey) || event.altKey || isTaken(event)) return;
			const key = event.key.toLowerCase();
			if (key !== "z" && key !== "y") return;
			event.preventDefault();
			if (key === "z" && !event.shiftKey) void turn("undo", done.current.at(-1));
			else void turn("redo", undone.current.at(-1));
		};
		addEventListener("keydown", onKeyDown, { signal: life.signal });
		return () => life.abort();
	}, []);
	return {
		onDeleted,
		onDone,
		onRefused: say,
		onSaid: say,
		lines: (
			<>
				<UndoLine edit={edit} onUndo={(taken) => void turn("undo", taken)} onGone={forgetEdit} />
				<NoticeLine text={words} onGone={forgetWords} />
			</>
		),
	};
}
