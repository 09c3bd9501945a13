import { citation } from "../../exchange/citation";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";

/** Puts a passage with its source on the clipboard, plain and rich. Does nothing for a note on a whole document. */
export async function copySource(annotation: Annotation, page: DocumentRecord): Promise<void> {
	if (annotation.on !== "passage") return;
	const { role, speaker } = annotation;
	const { plain, rich } = citation({ page, quote: annotation.selectors.quote.exact, role, speaker });
	await navigator.clipboard.write([
		new ClipboardItem({
			"text/plain": new Blob([plain], { type: "text/plain" }),
			"text/html": new Blob([rich], { type: "text/html" }),
		}),
	]);
}
