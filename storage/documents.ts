/** Documents: found by any of the keys their text was met under, kept from their first annotation on. */
import { DocumentRecord, type PageFacts } from "../records/document";
import { type Database, read, write } from "./database";
import { isLive } from "./live";
import { sound, soundRows } from "./sound";

/** A page as it was met: what it says of itself, and its keys with the strongest first. */
export interface MetPage {
	readonly facts: PageFacts;
	readonly keys: readonly string[];
}

/** The document of the first key that is known, or null. */
export function documentByKeys(keys: readonly string[]): Promise<DocumentRecord | null> {
	return read((database) => findByKeys(database, keys));
}

export function documentById(id: string): Promise<DocumentRecord | null> {
	return read(async ({ documents }) => sound(DocumentRecord, await documents.get(id)));
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

/** How many annotations the document of each key has; keys of none are left out. */
export function annotationCounts(keys: readonly string[]): Promise<Record<string, number>> {
	return read(async ({ documents, annotations }) => {
		const counts: Record<string, number> = {};
		for (const document of await documents.where("keys").anyOf(keys).distinct().toArray()) {
			const count = await annotations.where("document").equals(document.id).filter(isLive).count();
			for (const key of document.keys) if (count > 0 && keys.includes(key)) counts[key] = count;
		}
		return counts;
	});
}

/** Writes the page's new keys to its document, if it has one, and gives that document. */
export async function joinDocument(page: MetPage, moment: string): Promise<DocumentRecord | null> {
	const known = await documentByKeys(page.keys);
	if (!known || missingKeys(known, page.keys).length === 0) return known;
	return write(
		({ documents }) => [documents],
		async (database) => {
			const document = await findByKeys(database, page.keys);
			return document && addKeys(database, document, page.keys, moment);
		},
	);
}

/**
 * The page's document, made of `page` under `id` where it is not known, with `modified` at `moment`. To be called
 * inside a transaction over documents.
 */
export async function keepDocument(
	database: Database,
	page: MetPage,
	id: string,
	moment: string,
): Promise<DocumentRecord> {
	const known = await findByKeys(database, page.keys);
	if (known) return addKeys(database, known, page.keys, moment);
	const document: DocumentRecord = {
		id,
		keys: [...page.keys],
		...page.facts,
		read: moment,
		created: moment,
		modified: moment,
	};
	await database.documents.add(document);
	return document;
}

/** Says in the document that one of its annotations changed. To be called inside a transaction over documents. */
export async function touchDocument({ documents }: Database, id: string, moment: string): Promise<void> {
	await documents.update(id, { modified: moment });
}

async function findByKeys({ documents }: Database, keys: readonly string[]): Promise<DocumentRecord | null> {
	const rows = await documents.where("keys").anyOf(keys).distinct().toArray();
	const known = soundRows(DocumentRecord, rows);
	for (const key of keys) {
		const document = known.find((candidate) => candidate.keys.includes(key));
		if (document) return document;
	}
	return null;
}

/** Adds the keys that no document has yet: one that already names another document stays there. */
async function addKeys(
	{ documents }: Database,
	document: DocumentRecord,
	keys: readonly string[],
	moment: string,
): Promise<DocumentRecord> {
	const taken = new Set(await documents.where("keys").anyOf(keys).keys());
	const added = missingKeys(document, keys).filter((key) => !taken.has(key));
	const joined = { ...document, keys: [...document.keys, ...added], modified: moment };
	await documents.put(joined);
	return joined;
}

function missingKeys(document: DocumentRecord, keys: readonly string[]): string[] {
	return keys.filter((key) => !document.keys.includes(key));
}
