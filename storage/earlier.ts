/** The words that a later edit wrote over: two windows may have one note open, and the one that saves last wins. */
import { Edit } from "../records/edit";
import { read } from "./database";
import { soundRows } from "./sound";

export interface Earlier {
	/** Undoing it brings the words back. */
	readonly edit: string;
	readonly note: string;
	/** When they were written over. */
	readonly at: string;
}

/**
 * What another hand last wrote over an annotation's note: null where nobody did, where it was brought back since, or
 * where the note still has all of it.
 */
export function earlierOf(annotation: string): Promise<Earlier | null> {
	return read(async ({ edits }) => {
		const range = edits
			.where("[of+subject+at]")
			.between(["annotation", annotation, ""], ["annotation", annotation, "\uffff"]);
		const all = soundRows(Edit, await range.toArray());
		for (const [index, edit] of [...all.entries()].reverse()) {
			if (edit.of !== "annotation" || edit.undone || !edit.before) continue;
			const { before, after } = edit;
			if (before.note === after.note) continue;
			const author = all.slice(0, index).findLast((other) => !other.undone && wrote(other, before.note));
			const isLost = before.note !== "" && !after.note.includes(before.note);
			return isLost && author?.hand !== edit.hand ? { edit: edit.id, note: before.note, at: edit.at } : null;
		}
		return null;
	});
}

/** Whether the edit made the note what it then was. */
function wrote(edit: Edit, note: string): boolean {
	return edit.of === "annotation" && edit.after.note === note && edit.before?.note !== note;
}
