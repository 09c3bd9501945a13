/** Places in a text by characters instead of UTF-16 units, as the W3C counts them. */
import type { PassageAnnotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";

export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/**
 * Where a passage stands in the document's kept text, in code points; null where the text that is kept is not the one
 * it was marked in, since a place in a text that nobody has would be a wrong one.
 */
export function placesIn(document: DocumentRecord | null): (passage: PassageAnnotation) => Stretch | null {
	// The body's plain text: blocks parted by "\n", see `text/page-text.ts`.
	const text = document?.paragraphs.map((paragraph) => paragraph.text).join("\n") ?? "";
	const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
	return ({ selectors: { position, quote } }) => {
		if (text.slice(position.start, position.end) !== quote.exact) return null;
		const start = position.start - countBelow(pairs, position.start);
		return { start, end: position.end - countBelow(pairs, position.end) };
	};
}

/** How many of the sorted numbers are less than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
