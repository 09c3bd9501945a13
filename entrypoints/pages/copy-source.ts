import { citation, citationWith } from "../../exchange/citation";
import { reference } from "../../exchange/reference";
import { sourceOf } from "../../exchange/source";
import { copy } from "../../reader/clipboard";
import type { PassageAnnotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { chosenStyle } from "./reference-style";

/** Puts a passage with its source on the clipboard; true where that was done. */
export async function copySource(annotation: PassageAnnotation, page: DocumentRecord): Promise<boolean> {
	return copy(document, citation(cited(annotation, page)));
}

/** The same with the document's reference, in the reader's style. */
export async function copyWithReference(annotation: PassageAnnotation, page: DocumentRecord): Promise<boolean> {
	return copy(document, citationWith(cited(annotation, page), sourceOf(page), await chosenStyle()));
}

/** Puts the document's reference alone on the clipboard. */
export async function copyReference(page: DocumentRecord): Promise<boolean> {
	return copy(document, reference(sourceOf(page), await chosenStyle()));
}

function cited({ selectors, role, speaker }: PassageAnnotation, page: DocumentRecord) {
	return { page, quote: selectors.quote.exact, role, speaker };
}
