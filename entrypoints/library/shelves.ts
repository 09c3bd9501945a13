/** The library's list: documents with their annotations, and the plain filter over them. */
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { fold } from "../../text/fold";

export interface Shelf {
	document: DocumentRecord;
	/** The document's own note first, then as the passages follow in the text. */
	annotations: Annotation[];
}

/**
 * Documents that have annotations, the one that came into the library last first: an order that no edit changes, so that
 * a list does not move under the reader who writes in it.
 */
export function shelvesOf(all: { documents: readonly DocumentRecord[]; annotations: readonly Annotation[] }): Shelf[] {
	const byDocument = new Map<string, Annotation[]>(all.documents.map(({ id }) => [id, []]));
	for (const annotation of all.annotations) byDocument.get(annotation.document)?.push(annotation);
	return all.documents
		.map((document) => ({ document, annotations: (byDocument.get(document.id) ?? []).toSorted(byPlace) }))
		.filter(({ annotations }) => annotations.length > 0)
		.toSorted((a, b) => (a.document.created < b.document.created ? 1 : -1));
}

/**
 * What remains where `words` is looked for, as it stands, in titles, quotes, notes and tags; width, case and traditional
 * characters do not matter. A document whose title has it keeps all its annotations. What is in `open` remains in any
 * case: the row that the reader writes in must not go because a word went from it.
 */
export function filtered(shelves: readonly Shelf[], words: string, open: ReadonlySet<string>): Shelf[] {
	const wanted = fold(words.trim());
	if (wanted === "") return [...shelves];
	const has = (text: string) => fold(text).includes(wanted);
	return shelves.flatMap(({ document, annotations }) => {
		if (has(document.title)) return [{ document, annotations }];
		const left = annotations.filter((annotation) => open.has(annotation.id) || textsOf(annotation).some(has));
		return left.length > 0 ? [{ document, annotations: left }] : [];
	});
}

function textsOf(annotation: Annotation): string[] {
	const quote = annotation.on === "passage" ? [annotation.selectors.quote.exact] : [];
	return [...quote, annotation.note, ...annotation.tags.map((tag) => `#${tag}`)];
}

function byPlace(a: Annotation, b: Annotation): number {
	return placeOf(a) - placeOf(b) || (a.created < b.created ? -1 : 1);
}

function placeOf(annotation: Annotation): number {
	return annotation.on === "passage" ? annotation.selectors.position.start : -1;
}
