/**
 * Every change of what the reader made as {before, after}: what undo, redo and "get the earlier one back" work from, on
 * every surface and also after the background was stopped.
 */
import type { Table } from "dexie";
import * as v from "valibot";
import type { Annotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import { type Change, Edit } from "../records/edit";
import { Urn } from "../records/values";
import type { Act } from "./act";
import { type Database, read, write } from "./database";
import { touchDocuments } from "./documents";
import { StorageFailure } from "./failure";
import { type Kind, kinds, tableOf } from "./kinds";
import { sound, soundRows } from "./sound";

/**
 * Changes of one annotation's note by one hand are one edit while the pauses are shorter, in milliseconds. An editor
 * saves after each half second without a key; a whole note stored for each would fill the disk, and undo would go
 * back by half sentences.
 */
const PAUSE = 30_000;

/** What writing, undoing and redoing an edit touches: every transaction that makes edits is over these tables. */
export function editedTables(database: Database): Table[] {
	return [database.documents, database.edits, ...kinds.map((of) => tableOf(database, of))];
}

/**
 * Writes a record together with its edit, and gives the edit's id. `document`, where it is at hand, is written as it
 * is instead of being read for its time. To be called inside a transaction over `editedTables`.
 */
export async function putWithEdit(
	database: Database,
	change: Change,
	act: Act,
	document?: DocumentRecord,
): Promise<string> {
	const last = change.before && (await lastEdit(database, change.of, change.before.id));
	const edit = (last && continued(last, change, act)) ?? editOf(change, act, null);
	// All at once: each would wait for the one before on its way through the browser.
	await Promise.all([
		tableOf(database, change.of).put(change.after),
		database.edits.put(edit),
		document
			? database.documents.put({ ...document, modified: act.moment })
			: touchDocuments(database, documentsOf([change]), act.moment),
	]);
	return edit.id;
}

/**
 * Writes records together with their edits, which are undone as one under the id `batch`. To be called inside a
 * transaction over `editedTables`.
 */
export async function putBatch(database: Database, changes: readonly Change[], batch: string, act: Act): Promise<void> {
	for (const of of kinds) {
		const ofKind = changes.filter((change) => change.of === of);
		await tableOf(database, of).bulkPut(ofKind.map(({ after }) => after));
	}
	await database.edits.bulkPut(changes.map((change) => editOf(change, act, batch)));
	await touchDocuments(database, documentsOf(changes), act.moment);
}

function editOf(change: Change, { newId, moment, hand }: Act, batch: string | null): Edit {
	const { before, after } = change;
	// What makes a record bears its id, so that a repeated message finds it; a term note has a built-in term's.
	const id = before || !v.is(Urn, after.id) ? newId() : after.id;
	return { ...change, id, at: moment, subject: after.id, hand, batch, undone: false };
}

/** The edit that last changed a record, or null. */
export async function lastEdit({ edits }: Database, of: Kind, subject: string): Promise<Edit | null> {
	const row = await edits.where("[of+subject+at]").between([of, subject, ""], [of, subject, "\uffff"]).last();
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

/** Takes back all edits of a batch; those of records that are gone are left out. Throws a StorageFailure. */
export function undoBatch(batch: string, moment: string): Promise<string> {
	return turnBatch(batch, moment, true);
}

/** Does all undone edits of a batch again. Throws a StorageFailure. */
export function redoBatch(batch: string, moment: string): Promise<string> {
	return turnBatch(batch, moment, false);
}

function turn(id: string, moment: string, undone: boolean): Promise<string> {
	return write(editedTables, async (database) => {
		const edit = sound(Edit, await database.edits.get(id));
		if (!edit || !(await turnAll(database, [edit], moment, undone))) throw new StorageFailure("gone");
		return id;
	});
}

function turnBatch(batch: string, moment: string, undone: boolean): Promise<string> {
	return write(editedTables, async (database) => {
		const edits = soundRows(Edit, await database.edits.where("batch").equals(batch).toArray());
		if (!(await turnAll(database, edits, moment, undone))) throw new StorageFailure("gone");
		return batch;
	});
}

/** Whether there was any record left to turn. */
async function turnAll(database: Database, edits: readonly Edit[], moment: string, undone: boolean): Promise<boolean> {
	let found = false;
	for (const of of kinds) {
		const ofKind = edits.filter((edit) => edit.of === of);
		const current = await tableOf(database, of).bulkGet(ofKind.map(({ subject }) => subject));
		const turning = ofKind.flatMap((edit, index) => {
			const record = current[index];
			return record ? [{ edit, record }] : [];
		});
		found ||= turning.length > 0;
		const waiting = turning.filter(({ edit }) => edit.undone !== undone);
		const records = waiting.map(({ edit, record }) => turned(record, edit, undone, moment));
		await tableOf(database, of).bulkPut(records);
		await database.edits.bulkPut(waiting.map(({ edit }) => ({ ...edit, undone })));
		const documents = waiting.flatMap(({ edit }) => documentsOf([edit]));
		await touchDocuments(database, documents, moment);
	}
	return found;
}

/** `current` with what `edit` changed turned back (or done again); what other edits changed since stays. */
function turned(current: object, { before, after }: Edit, undone: boolean, moment: string): object {
	if (!before) return { ...current, deleted: undone ? moment : null, modified: moment };
	const target = new Map(Object.entries(undone ? before : after));
	const others = new Map(Object.entries(undone ? after : before));
	const changed = [...target].filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(others.get(name)));
	return { ...current, ...Object.fromEntries(changed), modified: moment };
}

/** `last` grown by a change that goes on with its typing, or null where the change is another act. */
function continued(last: Edit, change: Change, act: Act): Edit | null {
	if (last.of !== "annotation" || change.of !== "annotation" || !last.before || !change.before) return null;
	if (last.undone || last.batch !== null || last.hand !== act.hand) return null;
	const pause = Date.parse(act.moment) - Date.parse(last.at);
	if (pause < 0 || pause >= PAUSE) return null;
	if (!onlyNote(last.before, last.after) || !onlyNote(change.before, change.after)) return null;
	return { ...last, after: change.after, at: act.moment };
}

/** Whether the two differ in their note and in nothing else (but when). */
function onlyNote(before: Annotation, after: Annotation): boolean {
	const rest = (annotation: Annotation) => JSON.stringify({ ...annotation, note: "", modified: "" });
	return before.note !== after.note && rest(before) === rest(after);
}

function documentsOf(changes: readonly Change[]): string[] {
	return changes.flatMap((change) => (change.of === "annotation" ? [change.after.document] : []));
}
