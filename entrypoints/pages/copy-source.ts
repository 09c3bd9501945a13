import { citation } from "../../exchange/citation";
import { copy } from "../../reader/clipboard";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";

/** Puts a passage with its source on the clipboard; true where that was done, and for a note on a whole document. */
export async function copySource(annotation: Annotation, source: DocumentRecord): Promise<boolean> {
	if (annotation.on !== "passage") return true;
	const { role, speaker } = annotation;
	return copy(document, citation({ page: source, quote: annotation.selectors.quote.exact, role, speaker }));
}
