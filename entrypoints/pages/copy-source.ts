import { citation, citationWith } from "../../exchange/citation";
import { styleOf } from "../../exchange/library";
import { type ReferenceStyle, reference } from "../../exchange/reference";
import { sourceOf } from "../../exchange/source";
import { copy } from "../../reader/clipboard";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { fileLanguage } from "./file-language";

/**
 * Puts a passage with its source on the clipboard, in a style with its reference; true where that was done, and for a
 * note on a whole document.
 */
export async function copySource(
	annotation: Annotation,
	source: DocumentRecord,
	style?: ReferenceStyle,
): Promise<boolean> {
	if (annotation.on !== "passage") return true;
	const { role, speaker } = annotation;
	const passage = { page: source, quote: annotation.selectors.quote.exact, role, speaker };
	return copy(document, style ? citationWith(passage, sourceOf(source), style) : citation(passage));
}

/** Puts the document's reference on the clipboard; without a style, in that of the interface's language. */
export async function copyReference(source: DocumentRecord, style?: ReferenceStyle): Promise<boolean> {
	return copy(document, reference(sourceOf(source), style ?? styleOf({ lang: fileLanguage() })));
}
