/**
 * Every change of an annotation as {before, after}: what undo, redo and "get the earlier one back" work from, on every
 * surface and also after the background was stopped.
 */
import { Annotation } from "../records/annotation";
import { Edit } from "../records/edit";
import type { Act } from "./act";
import { type Database, read, write } from "./database";
import { touchDocument } from "./documents";
import { StorageFailure } from "./failure";
import { sound } from "./sound";

/**
 * Changes of one annotation's note by one hand are one edit while the pauses are shorter, in milliseconds. An editor
 * saves after each half second without a key; a whole note stored for each would fill the disk, and undo would go
 * back by half sentences.
 */
const PAUSE = 30_000;

/**
 * Writes an annotation together with its edit, and gives the edit's id. To be called inside a transaction over
 * documents, annotations and edits.
 */
export async function putWithEdit(
	database: Database,
	before: Annotation | null,
	after: Annotation,
	act: Act,
): Promise<string> {
	const last = before && (await lastEdit(database, before.id));
	const edit: Edit =
		last && isContinued(last, before, after, act)
			? { ...last, after, at: act.moment }
			: {
					// What makes an annotation bears its id, so that a repeated message finds it.
					id: before ? act.newId() : after.id,
					at: act.moment,
					annotation: after.id,
					hand: act.hand,
					before,
					after,
					undone: false,
				};
	await database.annotations.put(after);
	await database.edits.put(edit);
	await touchDocument(database, after.document, act.moment);
	return edit.id;
}

/** The edit that last changed an annotation, or null. */
export async function lastEdit({ edits }: Database, annotation: string): Promise<Edit | null> {
	const row = await edits.where("[annotation+at]").between([annotation, ""], [annotation, "\uffff"]).last();
	return sound(Edit, row);
}

/** The edit of that id, or null. */
export function editById(id: string): Promise<Edit | null> {
	return read(async ({ edits }) => sound(Edit, await edits.get(id)));
}

/** Takes an edit back; nothing is written where it was taken back before. Throws a StorageFailure. */
export function undo(edit: string, moment: string): Promise<string> {
	return turn(edit, moment, true);
}

/** Does an undone edit again; nothing is written where it stands. Throws a StorageFailure. */
export function redo(edit: string, moment: string): Promise<string> {
	return turn(edit, moment, false);
}

async function turn(id: string, moment: string, undone: boolean): Promise<string> {
	return write(
		({ documents, annotations, edits }) => [documents, annotations, edits],
		async (database) => {
			const edit = sound(Edit, await database.edits.get(id));
			const current = edit && sound(Annotation, await database.annotations.get(edit.annotation));
			if (!edit || !current) throw new StorageFailure("gone");
			if (edit.undone === undone) return id;
			await database.annotations.put(turned(current, edit, undone, moment));
			await database.edits.put({ ...edit, undone });
			await touchDocument(database, current.document, moment);
			return id;
		},
	);
}

/** What a reader can change; of what a page says of a passage nothing is. */
const changeable = ["note", "tags", "colour", "deleted"] as const;

/** `current` with what `edit` changed turned back (or done again); what other edits changed since stays. */
function turned(current: Annotation, edit: Edit, undone: boolean, moment: string): Annotation {
	if (!edit.before) return { ...current, deleted: undone ? moment : null, modified: moment };
	const before: Partial<Record<string, unknown>> = edit.before;
	const after: Partial<Record<string, unknown>> = edit.after;
	const target = undone ? before : after;
	const changed = changeable.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
	const fields = Object.fromEntries(changed.map((name) => [name, target[name]]));
	return { ...current, ...fields, modified: moment };
}

/** Whether a change goes on with the typing that `last` began. */
function isContinued(last: Edit, before: Annotation | null, after: Annotation, act: Act): boolean {
	if (!before || !last.before || last.undone || last.hand !== act.hand) return false;
	const pause = Date.parse(act.moment) - Date.parse(last.at);
	return pause >= 0 && pause < PAUSE && onlyNote(last.before, last.after) && onlyNote(before, after);
}

/** Whether the two differ in their note and in nothing else (but when). */
function onlyNote(before: Annotation, after: Annotation): boolean {
	const rest = (annotation: Annotation) => JSON.stringify({ ...annotation, note: "", modified: "" });
	return before.note !== after.note && rest(before) === rest(after);
}
