/** What is kept of the article that the popup is about. */
import type { Annotation } from "../../records/annotation";
import type { Copy, DocumentRecord } from "../../records/document";
import { documentOfPage } from "../../sites/joining";
import { annotationsOf } from "../../storage/annotations";
import { documentOf } from "../../storage/documents";

export interface Kept {
	document: DocumentRecord;
	/** The document's own note first. */
	annotations: Annotation[];
}

/**
 * The document that the page shows, with all that is on it; null where nothing is kept of it. It awaits the database alone:
 * liveQuery loses sight of what is read after any other await (hashing the text, for one).
 */
export async function keptOf(met: Copy): Promise<Kept | null> {
	const document = await documentOf(met, documentOfPage);
	if (!document) return null;
	return { document, annotations: await annotationsOf(document.id) };
}
