/** Takes the records of a file into the library: all of them in one transaction, or none. */
import type { Table } from "dexie";
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import type { Change, Edit } from "../records/edit";
import type { Kept } from "../records/kept";
import { OwnTerm, TermList, TermNote } from "../records/own-term";
import { type Database, read, write } from "./database";
import { editedTables } from "./edits";
import { type MergedRecords, mergeRecords } from "./later";
import { type IsSame, type MergedDocuments, mergeDocuments } from "./merge-documents";
import { soundRows } from "./sound";

/** The hand of edits that a file made: they are in that file, and do not count as changes since the last backup. */
export const IMPORT_HAND = "import";

/** Beyond this an import is not undone: an edit for each record would double what is stored. */
export const UNDO_LIMIT = 5_000;

/** Rows written between two looks at whether the reader stopped it. */
const SLICE = 1_000;

/** How many of one kind are new, replace an older state, or change nothing. */
export interface MergeCount {
	readonly added: number;
	readonly newer: number;
	readonly same: number;
}

export interface MergeCounts {
	readonly documents: MergeCount;
	readonly annotations: MergeCount;
	/** With lists and notes on built-in terms. */
	readonly terms: MergeCount;
	readonly settings: MergeCount;
}

export interface MergeAct {
	readonly isSame: IsSame;
	readonly moment: string;
	readonly newId: () => string;
	/** Records written of all that will be. */
	readonly progress?: (done: number, all: number) => void;
	/** Stops it; nothing is written then. */
	readonly signal?: AbortSignal;
}

export interface Merged {
	readonly counts: MergeCounts;
	/** The batch of edits that takes it back; null where nothing changed or it was too much. */
	readonly batch: string | null;
}

/** What is taken in. */
export interface Taken extends Kept {
	/** Ids of records whose dates are only those of reading. Such an annotation gives way to the one here, such a term where the two say the same. */
	readonly undated: ReadonlySet<string>;
}

/** What `mergeIn` would do now; writes nothing. Throws a StorageFailure. */
export function previewMerge(kept: Taken, isSame: IsSame): Promise<MergeCounts> {
	return read((database) =>
		database.transaction("r", allTables(database), async () => countsOf(await plan(database, kept, isSame), kept)),
	);
}

/**
 * Takes `kept` in: what is new is added, of two states of a record the later stands, deletions stay. Settings are taken
 * where the reader has set nothing here. Throws a StorageFailure; nothing was written then.
 */
export function mergeIn(kept: Taken, act: MergeAct): Promise<Merged> {
	return write(allTables, async (database) => {
		const planned = await plan(database, kept, act.isSame);
		await store(database, planned, act);
		return { counts: countsOf(planned, kept), batch: await keepEdits(database, planned, act) };
	});
}

interface Plan {
	readonly documents: MergedDocuments;
	readonly annotations: MergedRecords<Annotation>;
	readonly lists: MergedRecords<TermList>;
	readonly terms: MergedRecords<OwnTerm>;
	readonly termNotes: MergedRecords<TermNote>;
	readonly settings: { name: string; value: unknown }[];
}

function allTables(database: Database): Table[] {
	return [...editedTables(database), database.settings];
}

async function plan(database: Database, kept: Taken, isSame: IsSame): Promise<Plan> {
	const documents = mergeDocuments(await documentsLike(database, kept.documents), kept.documents, isSame);
	const withDocument = (annotation: Annotation) => ({ ...annotation, document: documents.idOf(annotation.document) });
	const annotations = soundRows(Annotation, await rowsOf(database.annotations, kept.annotations)).map(withDocument);
	const set = new Set(await database.settings.toCollection().primaryKeys());
	return {
		documents,
		annotations: mergeRecords(annotations, kept.annotations.map(withDocument), (_, { id }) => kept.undated.has(id)),
		lists: mergeRecords(
			soundRows(TermList, await rowsOf(database.lists, kept.lists)),
			kept.lists,
			(here, { id }) => kept.undated.has(id) && here.deleted === null,
		),
		terms: mergeRecords(
			soundRows(OwnTerm, await rowsOf(database.terms, kept.terms)),
			kept.terms,
			(here, incoming) => kept.undated.has(incoming.id) && saysSame(here, incoming),
		),
		termNotes: mergeRecords(soundRows(TermNote, await rowsOf(database.termNotes, kept.termNotes)), kept.termNotes),
		settings: Object.entries(kept.settings).flatMap(([name, value]) => (set.has(name) ? [] : { name, value })),
	};
}

/** Whether two states of a term differ in nothing but their dates. */
function saysSame(one: OwnTerm, other: OwnTerm): boolean {
	const content = (term: OwnTerm) => JSON.stringify({ ...term, created: "", modified: "" });
	return content(one) === content(other);
}

/** The rows here of those ids. */
async function rowsOf<T>(table: Table<T, string>, records: readonly { readonly id: string }[]): Promise<T[]> {
	const rows = await table.bulkGet(records.map(({ id }) => id));
	return rows.filter((row) => row !== undefined);
}

/** The documents here that have an id or a key of `incoming`. */
async function documentsLike({ documents }: Database, incoming: readonly DocumentRecord[]): Promise<DocumentRecord[]> {
	const keys = new Set(incoming.flatMap((document) => document.keys));
	const ids = new Set(incoming.map(({ id }) => id));
	for (const id of await documents
		.where("keys")
		.anyOf([...keys])
		.primaryKeys())
		ids.add(id);
	const rows = await documents.bulkGet([...ids]);
	return soundRows(
		DocumentRecord,
		rows.filter((row) => row !== undefined),
	);
}

async function store(database: Database, planned: Plan, act: MergeAct): Promise<void> {
	const { documents, annotations, lists, terms, termNotes, settings } = planned;
	const all = [documents, annotations, lists, terms, termNotes].reduce((sum, { put }) => sum + put.length, 0);
	let done = 0;
	const put = async <T>(table: Table<T, string>, rows: readonly T[]) => {
		for (let start = 0; start < rows.length; start += SLICE) {
			act.signal?.throwIfAborted();
			const slice = rows.slice(start, start + SLICE);
			await table.bulkPut(slice);
			done += slice.length;
			act.progress?.(done, all);
		}
	};
	await put(database.documents, documents.put);
	if (documents.gone.length > 0) {
		await database.annotations
			.where("document")
			.anyOf(documents.gone)
			.modify((annotation) => {
				annotation.document = documents.idOf(annotation.document);
			});
		await database.documents.bulkDelete(documents.gone);
	}
	await put(database.annotations, annotations.put);
	await put(database.lists, lists.put);
	await put(database.terms, terms.put);
	await put(database.termNotes, termNotes.put);
	await database.settings.bulkPut(settings);
	// A stop that comes with the last row still finds nothing written.
	act.signal?.throwIfAborted();
}

/** Writes the edits that take the import back, unless they are too many. */
async function keepEdits(database: Database, planned: Plan, { newId, moment }: MergeAct): Promise<string | null> {
	const changes = [
		...changesOf("annotation", planned.annotations),
		...changesOf("list", planned.lists),
		...changesOf("term", planned.terms),
		...changesOf("termNote", planned.termNotes),
	];
	if (changes.length === 0 || changes.length > UNDO_LIMIT) return null;
	const batch = newId();
	const edit = (change: Change): Edit => ({
		...change,
		id: newId(),
		at: moment,
		subject: change.after.id,
		hand: IMPORT_HAND,
		batch,
		undone: false,
	});
	await database.edits.bulkAdd(changes.map(edit));
	return batch;
}

/** What came deleted was never here: undoing would show what no one saw. */
function changesOf<Of extends Change["of"], T extends { readonly deleted: string | null }>(
	of: Of,
	{ put, before }: MergedRecords<T & { readonly id: string }>,
): Change[] {
	return put.flatMap((after) => {
		const earlier = before.get(after.id) ?? null;
		// The kind is that of the records; TypeScript does not tie the two.
		return earlier === null && after.deleted !== null ? [] : [{ of, before: earlier, after } as unknown as Change];
	});
}

function countsOf({ documents, annotations, lists, terms, termNotes, settings }: Plan, kept: Kept): MergeCounts {
	const count = (merged: { put: readonly unknown[]; added: number }, incoming: readonly unknown[]): MergeCount => ({
		added: merged.added,
		newer: Math.max(0, merged.put.length - merged.added),
		same: Math.max(0, incoming.length - merged.put.length),
	});
	const set = Object.keys(kept.settings).length;
	return {
		documents: count(documents, kept.documents),
		annotations: count(annotations, kept.annotations),
		terms: sum([count(lists, kept.lists), count(terms, kept.terms), count(termNotes, kept.termNotes)]),
		settings: { added: settings.length, newer: 0, same: set - settings.length },
	};
}

function sum(counts: readonly MergeCount[]): MergeCount {
	return counts.reduce((all, one) => ({
		added: all.added + one.added,
		newer: all.newer + one.newer,
		same: all.same + one.same,
	}));
}
