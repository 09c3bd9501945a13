/** What is kept of the article that the popup is about. */
import type { PageState } from "../../messages";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { identityKeys } from "../../sites/identity";
import { annotationById, annotationsOf, knownTags } from "../../storage/annotations";
import { documentById, documentByKeys } from "../../storage/documents";

export interface Kept {
	document: DocumentRecord;
	/** The document's own note first. */
	annotations: Annotation[];
	knownTags: string[];
}

/** The article's document with all that is on it; null where nothing is kept of it. */
export async function keptOf(state: Extract<PageState, { is: "article" }>, address: string): Promise<Kept | null> {
	const document = await documentOf(state, address);
	if (!document) return null;
	return { document, annotations: await annotationsOf(document.id), knownTags: await knownTags() };
}

/** By the page's keys, else by its annotations: a page without number, date and title is known by its text's hash alone. */
async function documentOf(
	{ page, found, lost }: Extract<PageState, { is: "article" }>,
	address: string,
): Promise<DocumentRecord | null> {
	const known = await documentByKeys(identityKeys(page, address || page.url, ""));
	if (known) return known;
	const [id] = [...found, ...lost];
	const annotation = id === undefined ? null : await annotationById(id);
	return annotation && documentById(annotation.document);
}
