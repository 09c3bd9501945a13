import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { askBackground } from "../../messages";
import type { Annotation } from "../../records/annotation";
import { type Earlier, earlierOf } from "../../storage/earlier";
import { editOrWords } from "./saving";

/** As much of it as tells what it was. */
const SHOWN = 60;

interface EarlierNoteProps {
	annotation: Annotation;
	onRefused: (words: string) => void;
}

/** Where another window wrote over the note: what stood there before, and how to get it back. */
export function EarlierNote({ annotation: { id, note, modified }, onRefused }: EarlierNoteProps) {
	const [earlier, setEarlier] = useState<Earlier | null>(null);
	useEffect(() => {
		// Nobody wrote over what was never written.
		if (note === "") return setEarlier(null);
		let isGone = false;
		earlierOf(id).then(
			(found) => {
				if (!isGone) setEarlier(found);
			},
			(error: unknown) => console.warn("Tifa: earlier notes are not told", error),
		);
		return () => {
			isGone = true;
		};
	}, [id, note, modified]);
	if (!earlier) return null;
	const bringBack = async () => {
		const outcome = await editOrWords(askBackground("undo", { edit: earlier.edit }));
		if ("words" in outcome) onRefused(outcome.words);
	};
	return (
		<p class="row-earlier quiet">
			{i18n.t("state.writtenOver")} <bdi lang="">{shortened(earlier.note)}</bdi>{" "}
			<button type="button" class="verb" onClick={() => void bringBack()}>
				{i18n.t("act.bringBack")}
			</button>
		</p>
	);
}

function shortened(note: string): string {
	return note.length > SHOWN ? `${note.slice(0, SHOWN)}…` : note;
}
