/**
 * The index between two visits: built once, stored in the same database, brought up to date from the log of writes.
 * Only the library page does this. What is stored is derived, so that it may be thrown away at any time.
 */
import * as v from "valibot";
import { Annotation } from "../../records/annotation";
import { DocumentRecord } from "../../records/document";
import type { ChangedRow } from "../changed";
import { type Database, read, write } from "../database";
import { soundRows } from "../sound";
import type { Chunk } from "./chunk";
import { type Heading, headingOf } from "./entry";
import { LibraryIndex } from "./library-index";

/** Raised with each change of what is stored, and of how texts are folded: an index of another version is built anew. */
const VERSION = 1;

/** Records read at once: the page answers to keys between two such readings. */
const SLICE = 1000;

/** So many changed annotations are read with word of the progress, as when it is built. */
const MANY = 5000;

/** Documents hold their whole text, about twenty times an annotation's. */
const DOCUMENTS = 100;

const Meta = v.strictObject({ version: v.literal(VERSION), until: v.number(), chunks: v.number() });

export interface OpenIndex {
	readonly index: LibraryIndex;
	/** The last write that it knows of. */
	until: number;
}

export interface Progress {
	readonly done: number;
	readonly of: number;
}

/** The stored index, brought up to date, or a new one. Throws where `signal` aborts, or a StorageFailure. */
export async function openIndex(onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<OpenIndex> {
	const stored = await read(load);
	if (stored && (await catchUp(stored)) !== "too much") return stored;
	const built = await read((database) => build(database, onProgress, signal));
	await storeIndex(built);
	return built;
}

/** The ids of the annotations taken in, or that it has to be opened anew. */
export type CaughtUp = readonly string[] | "too much";

/** Takes in what was written since. */
export async function catchUp(open: OpenIndex): Promise<CaughtUp> {
	return read(async (database) => {
		// Another window has stored a later index, and cut the log up to there.
		if ((await storedUntil(database)) > open.until) return "too much";
		const rows = await database.changed.where("at").above(open.until).toArray();
		const last = rows.at(-1);
		if (!last) return [];
		const annotations = idsIn(rows, "annotations");
		const documents = idsIn(rows, "documents");
		if (!annotations || !documents || annotations.length > MANY) return "too much";
		await takeIn(database, open.index, annotations, documents);
		open.until = last.at;
		return annotations;
	});
}

/** Stores what has changed of it, unless another window has stored a later one. */
export function storeIndex(open: OpenIndex): Promise<void> {
	const { index, until } = open;
	return write(
		({ search, changed }) => [search, changed],
		async (database) => {
			if ((await storedUntil(database)) > until) return;
			const { search, changed } = database;
			for (const number of index.dirty) await search.put({ name: chunkName(number), value: index.chunks[number] });
			index.dirty.clear();
			await search.put({ name: "headings", value: [...index.headings.values()] });
			await search.put({ name: "meta", value: { version: VERSION, until, chunks: index.chunks.length } });
			await changed.where("at").belowOrEqual(until).delete();
		},
	);
}

/** Forgets the stored index and the log for it: the next visit to the library builds it anew. */
export async function forgetIndex({ search, changed }: Database): Promise<void> {
	await search.clear();
	await changed.clear();
}

async function load({ search }: Database): Promise<OpenIndex | null> {
	const rows = await search.toArray();
	const values = new Map(rows.map(({ name, value }) => [name, value]));
	const meta = v.safeParse(Meta, values.get("meta"));
	if (!meta.success) return null;
	const { until, chunks } = meta.output;
	const numbers = Array.from({ length: chunks }, (_, number) => number);
	// Of this version, and by our own hand alone: entries are not looked through one by one.
	const held = numbers.map((number) => values.get(chunkName(number)) as Chunk | undefined);
	const headings = values.get("headings") as readonly Heading[] | undefined;
	if (!headings || held.includes(undefined)) return null;
	const all = held.flatMap((chunk) => (chunk ? [chunk] : []));
	shareWords(all);
	return { index: new LibraryIndex(new Map(headings.map((heading) => [heading.id, heading])), all), until };
}

/** A read row has copies of its words: 100,000 times "yellow", and each document's id twenty times. */
function shareWords(chunks: readonly Chunk[]): void {
	const known = new Map<string, string>();
	const one = <T extends string>(word: T): T => {
		const same = known.get(word);
		if (same === undefined) known.set(word, word);
		// The map gives back the very word it was given.
		return (same ?? word) as T;
	};
	for (const { entries } of chunks) {
		for (const [row, entry] of entries.entries()) {
			if (!entry) continue;
			const { document, colour, role, speaker, lang, tags } = entry;
			entries[row] = {
				...entry,
				document: one(document),
				colour: colour && one(colour),
				role: role && one(role),
				speaker: one(speaker),
				lang: one(lang),
				tags: tags.map(one),
			};
		}
	}
}

async function build(
	database: Database,
	onProgress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<OpenIndex> {
	const { annotations, documents, changed } = database;
	// First: what is written meanwhile is read twice, and not missed.
	const until = (await changed.orderBy("at").last())?.at ?? 0;
	const of = await annotations.count();
	const index = new LibraryIndex();
	let done = 0;
	let last = "";
	for (;;) {
		signal.throwIfAborted();
		const rows = await annotations.where("id").above(last).limit(SLICE).toArray();
		for (const annotation of soundRows(Annotation, rows)) index.put(annotation);
		done += rows.length;
		onProgress({ done, of });
		last = rows.at(-1)?.id ?? last;
		if (rows.length < SLICE) break;
	}
	last = "";
	for (;;) {
		signal.throwIfAborted();
		const rows = await documents.where("id").above(last).limit(DOCUMENTS).toArray();
		for (const document of soundRows(DocumentRecord, rows)) index.headings.set(document.id, headingOf(document));
		last = rows.at(-1)?.id ?? last;
		if (rows.length < DOCUMENTS) break;
	}
	return { index, until };
}

async function takeIn(
	{ annotations, documents }: Database,
	index: LibraryIndex,
	annotationIds: readonly string[],
	documentIds: readonly string[],
): Promise<void> {
	const known = soundRows(DocumentRecord, (await documents.bulkGet([...documentIds])).filter(Boolean));
	const gone = new Set(documentIds);
	for (const document of known) {
		index.putDocument(document);
		gone.delete(document.id);
	}
	for (const id of gone) index.removeDocument(id);
	const rows = soundRows(Annotation, (await annotations.bulkGet([...annotationIds])).filter(Boolean));
	const missing = new Set(annotationIds);
	for (const annotation of rows) {
		index.put(annotation);
		missing.delete(annotation.id);
	}
	for (const id of missing) index.remove(id);
}

async function storedUntil({ search }: Database): Promise<number> {
	const meta = v.safeParse(Meta, (await search.get("meta"))?.value);
	return meta.success ? meta.output.until : -1;
}

function idsIn(rows: readonly ChangedRow[], of: ChangedRow["of"]): string[] | null {
	const ids = new Set<string>();
	for (const row of rows) {
		if (row.of !== of) continue;
		if (row.ids === null) return null;
		for (const id of row.ids) ids.add(id);
	}
	return [...ids];
}

function chunkName(number: number): string {
	return `chunk ${number}`;
}
