/** What is kept of the article that the popup is about. */
import type { PageState } from "../../messages";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { annotationsOf, knownTags } from "../../storage/annotations";
import { documentByKeys } from "../../storage/documents";
import { keysOf } from "../background/page-keys";

export interface Kept {
	document: DocumentRecord;
	/** The document's own note first. */
	annotations: Annotation[];
	knownTags: string[];
}

/** The article's document with all that is on it; null where nothing is kept of it. */
export async function keptOf({ page }: Extract<PageState, { is: "article" }>, address: string): Promise<Kept | null> {
	const document = await documentByKeys(await keysOf(page, address || page.url));
	if (!document) return null;
	return { document, annotations: await annotationsOf(document.id), knownTags: await knownTags() };
}
