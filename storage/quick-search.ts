/** Search without an index, for the popup: annotations as they are stored, the newest first, each looked at. */
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import { fold } from "../text/fold";
import { type Database, read } from "./database";
import { isLive } from "./live";
import { soundRows } from "./sound";

/** Rows asked for at once: a first answer in a few milliseconds, then fewer and longer reads. */
const FIRST_ROWS = 250;
const MOST_ROWS = 4000;

/** How far a search has come. */
export interface Step {
	/** What was found, the newest first. */
	readonly ids: readonly string[];
	/** Rows looked at, of all there are. */
	readonly looked: number;
	readonly of: number;
}

/**
 * Finds `words`, as they stand, in quotes, notes and tags; width, case and traditional characters do not matter. Calls
 * `onStep` after each read, until `limit` are found, all are looked at, or `signal` aborts. Each read is short, so that a
 * note can be saved meanwhile. Throws a StorageFailure.
 */
export async function quickSearch(
	words: string,
	limit: number,
	onStep: (step: Step) => void,
	signal: AbortSignal,
): Promise<void> {
	const wanted = fold(words.trim());
	const found: string[] = [];
	const of = await read(({ annotations }) => annotations.count());
	let looked = 0;
	let rows = FIRST_ROWS;
	let last: Last = { modified: "\uffff", ids: new Set() };
	while (wanted !== "" && !signal.aborted) {
		const { fresh, next } = await read((database) => rowsAfter(database, last, rows));
		if (signal.aborted || fresh.length === 0) return;
		const hits = soundRows(
			Annotation,
			fresh.filter((row) => isLive(row) && has(row, wanted)),
		);
		found.push(...hits.slice(0, limit - found.length).map(({ id }) => id));
		looked += fresh.length;
		onStep({ ids: [...found], looked, of });
		if (found.length >= limit) return;
		last = next;
		rows = Math.min(rows * 2, MOST_ROWS);
	}
}

/** The annotations of these ids that are still to be shown, in that order, each with its document. */
export function withDocuments(ids: readonly string[]): Promise<{ annotation: Annotation; document: DocumentRecord }[]> {
	return read(async (database) => {
		const rows = await database.annotations.bulkGet([...ids]);
		const annotations = soundRows(
			Annotation,
			rows.filter((row) => row !== undefined),
		).filter(isLive);
		const wanted = [...new Set(annotations.map(({ document }) => document))];
		const stored = await database.documents.bulkGet(wanted);
		const documents = soundRows(
			DocumentRecord,
			stored.filter((row) => row !== undefined),
		);
		const byId = new Map(documents.map((document) => [document.id, document]));
		return annotations.flatMap((annotation) => {
			const document = byId.get(annotation.document);
			return document ? [{ annotation, document }] : [];
		});
	});
}

/** Where a read ended: the time of its last row, and every row of that time that was read. */
interface Last {
	readonly modified: string;
	readonly ids: ReadonlySet<string>;
}

/** The `count` rows that come after `last`. Many may have one time: an import, a change of many at once. */
async function rowsAfter({ annotations }: Database, last: Last, count: number) {
	const index = annotations.where("modified").belowOrEqual(last.modified).reverse();
	const rows = await index.limit(count + last.ids.size).toArray();
	const fresh = rows.filter(({ id }) => !last.ids.has(id));
	const modified = rows.at(-1)?.modified ?? "";
	const before = modified === last.modified ? last.ids : [];
	const ids = new Set([...before, ...fresh.filter((row) => row.modified === modified).map(({ id }) => id)]);
	return { fresh, next: { modified, ids } };
}

/** Asked of rows that no schema has checked yet. */
function has(row: Annotation, wanted: string): boolean {
	const { note, tags } = row;
	const quote = row.on === "passage" ? row.selectors?.quote?.exact : "";
	const texts: readonly unknown[] = [quote, note, ...(Array.isArray(tags) ? tags.map((tag) => `#${tag}`) : [])];
	return texts.some((text) => typeof text === "string" && fold(text).includes(wanted));
}
