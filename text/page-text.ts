/** The text of a document body as everything else works on it: strings and numbers, no DOM. */

/** A stretch of text from `start` up to, not including, `end`, in UTF-16 units of `plain`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export interface PageText {
	/**
	 * What a reader reads: blocks (paragraphs, cells, lines cut by `<br>`) parted by "\n", white space within a block
	 * as the browser shows it, none at a block's ends (the ministry indents with U+3000), nothing of zero width.
	 */
	readonly plain: string;
	/** `plain` folded for matching, unit for unit. */
	readonly folded: string;
	/** Where each block stands in `plain`, in order; none is empty. */
	readonly blocks: readonly Span[];
}

/**
 * The index of the block (or run, or whatever stands in order of its start) that holds `offset`, or of the last one that
 * begins before it; -1 where there is none.
 */
export function blockAt(blocks: readonly Pick<Span, "start">[], offset: number): number {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** `span` without white space at its ends, or null where nothing else is in it. */
export function trimSpan(plain: string, span: Span): Span | null {
	const words = plain.slice(span.start, span.end);
	const start = span.start + words.length - words.trimStart().length;
	const end = start + words.trim().length;
	return start < end ? { start, end } : null;
}
