/** Documents: found by any of the keys their text was met under, kept from their first annotation on. */
import { type Copy, DocumentRecord, keysOfCopies, type PageFacts } from "../records/document";
import { withCopy } from "./copies";
import { type Database, read, write } from "./database";
import { isLive } from "./live";
import { sound, soundRows } from "./sound";

/** Which of the documents that share a key with a page is the page's, or none: `sites/joining.ts` decides. */
export type Choose = (known: readonly DocumentRecord[], met: Copy) => DocumentRecord | null;

/** A page as it was met: what it says of itself, with its address as the browser gives it, and its keys. */
export interface MetPage {
	readonly facts: PageFacts;
	/** The most trusted first. */
	readonly keys: readonly string[];
	readonly choose: Choose;
}

/** The document that a page of this address and these keys shows, or null. */
export function documentOf(met: Copy, choose: Choose): Promise<DocumentRecord | null> {
	return read((database) => find(database, met, choose));
}

export function documentById(id: string): Promise<DocumentRecord | null> {
	return read(async ({ documents }) => sound(DocumentRecord, await documents.get(id)));
}

/** Other documents that share a key with this one, or that it was parted from. */
export function documentsLike({ id, keys, apart }: DocumentRecord): Promise<DocumentRecord[]> {
	return read(async ({ documents }) => {
		const rows = await documents
			.where("keys")
			.anyOf([...keys, ...apart])
			.distinct()
			.toArray();
		return soundRows(DocumentRecord, rows).filter((other) => other.id !== id);
	});
}

/** The documents annotated last, newest first, each with how many annotations it has; never one without any. */
export function recentDocuments(limit: number): Promise<{ document: DocumentRecord; annotations: number }[]> {
	return read(async ({ documents, annotations }) => {
		const recent: { document: DocumentRecord; annotations: number }[] = [];
		// In slices: most documents have annotations, so that the first slice nearly always answers.
		for (let offset = 0; recent.length < limit; offset += limit) {
			const rows = await documents.orderBy("modified").reverse().offset(offset).limit(limit).toArray();
			for (const document of soundRows(DocumentRecord, rows)) {
				const count = await annotations.where("document").equals(document.id).filter(isLive).count();
				if (count > 0 && recent.length < limit) recent.push({ document, annotations: count });
			}
			if (rows.length < limit) break;
		}
		return recent;
	});
}

/** How many annotations the document of that id has. */
export function annotationCount(id: string): Promise<number> {
	return read(({ annotations }) => annotations.where("document").equals(id).filter(isLive).count());
}

/** How many annotations the documents of each key have; keys of none are left out. */
export function annotationCounts(keys: readonly string[]): Promise<Record<string, number>> {
	return read(async ({ documents, annotations }) => {
		const counts: Record<string, number> = {};
		for (const document of await documents.where("keys").anyOf(keys).distinct().toArray()) {
			const count = await annotations.where("document").equals(document.id).filter(isLive).count();
			for (const key of document.keys) {
				if (count > 0 && keys.includes(key)) counts[key] = (counts[key] ?? 0) + count;
			}
		}
		return counts;
	});
}

/** Writes down that the page is a copy of its document, if it has one, and gives that document. */
export async function joinDocument(page: MetPage, moment: string): Promise<DocumentRecord | null> {
	const known = await documentOf(metAt(page), page.choose);
	if (!known || joined(known, page, moment) === known) return known;
	return write(
		({ documents }) => [documents],
		async (database) => {
			const document = await find(database, metAt(page), page.choose);
			return document && join(database, document, page, moment);
		},
	);
}

/**
 * The page's document as it is to be kept, with the page among its copies: made of `page` under `id` where it is not
 * known. Not written yet; to be called inside a transaction over documents.
 */
export async function documentFor(
	database: Database,
	page: MetPage,
	id: string,
	moment: string,
): Promise<DocumentRecord> {
	const known = await find(database, metAt(page), page.choose);
	if (known) return joined(known, page, moment);
	const copies = withCopy([], metAt(page));
	const keys = keysOfCopies(copies);
	return { id, keys, copies, apart: [], ...page.facts, read: moment, created: moment, modified: moment };
}

/** Says in the documents that annotations of theirs changed. To be called inside a transaction over documents. */
export async function touchDocuments({ documents }: Database, ids: readonly string[], moment: string): Promise<void> {
	for (const id of new Set(ids)) await documents.update(id, { modified: moment });
}

async function find({ documents }: Database, met: Copy, choose: Choose): Promise<DocumentRecord | null> {
	// A request for each key, all at once: one cursor over several keys goes to the browser and back for every step.
	const found = await Promise.all(met.keys.map((key) => documents.where("keys").equals(key).toArray()));
	const rows = new Map(found.flat().map((row) => [row.id, row]));
	return choose(soundRows(DocumentRecord, [...rows.values()]), met);
}

function metAt({ facts, keys }: MetPage): Copy {
	return { url: facts.url, keys: [...keys] };
}

async function join(
	{ documents }: Database,
	document: DocumentRecord,
	page: MetPage,
	moment: string,
): Promise<DocumentRecord> {
	const after = joined(document, page, moment);
	if (after !== document) await documents.put(after);
	return after;
}

/** The document with the page among its copies; itself where the page brings nothing new. */
function joined(document: DocumentRecord, page: MetPage, moment: string): DocumentRecord {
	const copies = withCopy(document.copies, metAt(page));
	const text = document.read === null ? { ...page.facts, read: moment } : {};
	const after = { ...document, ...text, copies, keys: keysOfCopies(copies) };
	return JSON.stringify(after) === JSON.stringify(document) ? document : { ...after, modified: moment };
}
