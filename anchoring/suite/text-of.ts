/** A page's text made from paragraphs, as `readText` would read them: for tests without a DOM. */
import { fold } from "../../text/fold";
import type { PageText, Span } from "../../text/page-text";

export function textOf(paragraphs: readonly string[]): PageText {
	const shown = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
	const blocks: Span[] = [];
	let start = 0;
	for (const paragraph of shown) {
		blocks.push({ start, end: start + paragraph.length });
		start += paragraph.length + 1;
	}
	const plain = shown.join("\n");
	return { plain, folded: fold(plain), blocks };
}
