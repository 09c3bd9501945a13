/** Selectors that others wrote: W3C Web Annotation's TextQuoteSelector and TextPositionSelector, alone or together. */
import { CONTEXT_LENGTH } from "../records/limits";
import { type PageText, type Span, trimSpan } from "../text/page-text";
import { findPassage, type Placed } from "./find";

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
	readonly type: "TextQuoteSelector";
	readonly exact: string;
	readonly prefix?: string | undefined;
	readonly suffix?: string | undefined;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector, whose places are code points. */
export interface TextPositionSelector {
	readonly type: "TextPositionSelector";
	readonly start: number;
	readonly end: number;
}

export type ForeignSelector = TextQuoteSelector | TextPositionSelector;

/** A place that somebody wrote down without the words that stand there: nothing says whether they still do. */
export interface Unchecked {
	readonly state: "unchecked";
	readonly span: Span;
}

/**
 * The place that foreign selectors of one passage describe; `pointed` is where a selector of the page's tree points to
 * (see `range-selector.ts`). Never throws.
 */
export function findForeign(
	text: PageText,
	selectors: readonly ForeignSelector[],
	pointed: Span | null = null,
): Placed | Unchecked {
	const quote = selectors.find((selector) => selector.type === "TextQuoteSelector");
	const points = selectors.find((selector) => selector.type === "TextPositionSelector");
	const position = pointed ?? (points ? inUnits(text.plain, points) : null);
	if (quote) {
		const { exact, prefix = "", suffix = "" } = quote;
		const context = { prefix: prefix.slice(-CONTEXT_LENGTH), suffix: suffix.slice(0, CONTEXT_LENGTH) };
		return findPassage(text, { quote: { exact, ...context }, position });
	}
	const span = position && trimSpan(text.plain, position);
	return span ? { state: "unchecked", span } : { state: "lost", places: 0, why: "gone" };
}

/** A span in UTF-16 units, from code points; null where it is not one of this text. */
function inUnits(plain: string, { start, end }: Span): Span | null {
	if (!(start >= 0 && start < end)) return null;
	const from = unitsOf(plain, 0, start);
	const to = from === null ? null : unitsOf(plain, from, end - start);
	return from === null || to === null ? null : { start: from, end: to };
}

/** The offset that lies `points` code points after `from`, or null beyond the text's end. */
function unitsOf(plain: string, from: number, points: number): number | null {
	let at = from;
	for (let i = 0; i < points; i += 1) {
		if (at >= plain.length) return null;
		at += (plain.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
	}
	return at;
}
