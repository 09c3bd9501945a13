/** Annotations: of passages and of whole documents. A deleted one stays, marked, and is shown nowhere. */
import {
	Annotation,
	type AnnotationChange,
	type DocumentAnnotation,
	type PassageAnnotation,
} from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import type { Act } from "./act";
import { type Database, read, write } from "./database";
import { documentFor, type MetPage } from "./documents";
import { editedTables, lastEdit, putWithEdit } from "./edits";
import { StorageFailure } from "./failure";
import { isLive } from "./live";
import { sound, soundRows } from "./sound";

/** A document's annotations: its own note first, then the passages in the order of the text. */
export function annotationsOf(document: string): Promise<Annotation[]> {
	return read(async ({ annotations }) => {
		const rows = await annotations.where("document").equals(document).toArray();
		return soundRows(Annotation, rows).filter(isLive).sort(byPlace);
	});
}

/** The annotation of that id, deleted or not; null where it was never there. */
export function annotationById(id: string): Promise<Annotation | null> {
	return read(async ({ annotations }) => sound(Annotation, await annotations.get(id)));
}

/** The annotations of these ids that are to be shown, in any order. */
export function annotationsById(ids: readonly string[]): Promise<Annotation[]> {
	return read(async ({ annotations }) => {
		const rows = await annotations.bulkGet([...ids]);
		const there = rows.filter((row) => row !== undefined);
		return soundRows(Annotation, there).filter(isLive);
	});
}

/** A tag that is used more often than this is as good a suggestion as one used twice as often. */
const COUNTED = 100;

/** Every tag in use, the most used first (of those used over a hundred times in the order of their words). */
export function knownTags(): Promise<string[]> {
	return read(async ({ annotations }) => {
		const counted: { tag: string; count: number }[] = [];
		// From tag to tag: with 100,000 annotations a cursor over unique keys takes 2.7 s for 49 of them.
		let [last] = await annotations.orderBy("tags").limit(1).keys();
		while (last !== undefined) {
			const tag = String(last);
			const tagged = annotations.where("tags").equals(tag);
			// The index counts deleted ones too; one live one is enough for a suggestion.
			const isUsed = await tagged.clone().filter(isLive).first();
			if (isUsed) counted.push({ tag, count: (await tagged.limit(COUNTED).primaryKeys()).length });
			[last] = await annotations.where("tags").above(tag).limit(1).keys();
		}
		return counted.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)).map(({ tag }) => tag);
	});
}

/** A passage annotation without what storing adds. */
export type NewAnnotation = Omit<PassageAnnotation, "document" | "page" | "created" | "modified" | "deleted">;

/**
 * Stores a new annotation of a passage, with the page's document where it is the first there. One that is stored
 * already is not written again. Gives the edit's id and the document's. Throws a StorageFailure.
 */
export function addAnnotation(
	page: MetPage,
	annotation: NewAnnotation,
	act: Act,
): Promise<{ edit: string; document: string }> {
	const touched = ({ documents, annotations, edits }: Database) => [documents, annotations, edits];
	return write(touched, async (database) => {
		const [row, document] = await Promise.all([
			database.annotations.get(annotation.id),
			documentFor(database, page, act.newId(), act.moment),
		]);
		const stored = sound(Annotation, row);
		if (stored) return { edit: stored.id, document: stored.document };
		const after = { ...annotation, ...fresh(document.id, page, act.moment) };
		const edit = await putWithEdit(database, { of: "annotation", before: null, after }, act, document);
		return { edit, document: document.id };
	});
}

/**
 * Writes or changes the note on a whole document; `id` is for a new one. A document gets one such note, so that a
 * second window's first key changes the one that the first window made; joined documents keep theirs side by side.
 */
export function noteDocument(
	page: MetPage,
	id: string,
	{ note, tags }: AnnotationChange,
	act: Act,
): Promise<{ edit: string; document: string }> {
	return write(editedTables, async (database) => {
		const document = await documentFor(database, page, act.newId(), act.moment);
		const rows = await database.annotations.where("document").equals(document.id).toArray();
		const notes = soundRows(Annotation, rows).filter((annotation) => annotation.on === "document");
		const live = notes.filter((annotation) => annotation.deleted === null).sort(byPlace);
		const before = live.find((annotation) => annotation.id === id) ?? live[0] ?? null;
		if (!before && notes.some((annotation) => annotation.id === id)) throw new StorageFailure("gone");
		const made: DocumentAnnotation = {
			on: "document",
			id,
			...fresh(document.id, page, act.moment),
			note: note ?? "",
			tags: tags ?? [],
		};
		const edit = before
			? await change(database, before, { note, tags }, act, document)
			: await putWithEdit(database, { of: "annotation", before: null, after: made }, act, document);
		return { edit, document: document.id };
	});
}

/** Changes an annotation; a change that changes nothing is not written. Throws a StorageFailure. */
export function changeAnnotation(id: string, wanted: AnnotationChange, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		const before = sound(Annotation, await database.annotations.get(id));
		if (before?.deleted !== null) throw new StorageFailure("gone");
		return change(database, before, wanted, act);
	});
}

/** Marks an annotation as deleted; one that is so already is not written again. Throws a StorageFailure. */
export function deleteAnnotation(id: string, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		const before = sound(Annotation, await database.annotations.get(id));
		if (!before) throw new StorageFailure("gone");
		if (before.deleted !== null) return (await lastEdit(database, "annotation", id))?.id ?? id;
		const after = { ...before, deleted: act.moment, modified: act.moment };
		return putWithEdit(database, { of: "annotation", before, after }, act);
	});
}

function fresh(document: string, { facts }: MetPage, moment: string) {
	return { document, page: facts.url, created: moment, modified: moment, deleted: null };
}

async function change(
	database: Database,
	before: Annotation,
	wanted: AnnotationChange,
	act: Act,
	document?: DocumentRecord,
): Promise<string> {
	const words = { ...before, note: wanted.note ?? before.note, tags: wanted.tags ?? before.tags };
	const after = words.on === "passage" ? { ...words, ...wanted.passage, colour: wanted.colour ?? words.colour } : words;
	if (JSON.stringify(after) === JSON.stringify(before)) {
		return (await lastEdit(database, "annotation", before.id))?.id ?? before.id;
	}
	return putWithEdit(database, { of: "annotation", before, after: { ...after, modified: act.moment } }, act, document);
}

function byPlace(a: Annotation, b: Annotation): number {
	return placeOf(a) - placeOf(b) || (a.created < b.created ? -1 : 1);
}

function placeOf(annotation: Annotation): number {
	return annotation.on === "passage" ? annotation.selectors.position.start : -1;
}
