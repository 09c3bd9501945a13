/** What the tests of `dom.ts` do inside a page; only strings and numbers come out of it. */
import { trimSpan } from "../text/page-text";
import { rangeOf } from "../text/places";
import { readText } from "../text/read-text";
import { anchor, describe } from "./dom";
import { findForeign, type TextQuoteSelector } from "./foreign";
import type { Sought } from "./pattern";
import { type RangeSelector, spanOfPaths } from "./range-selector";

/** Describes what lies between two shares of the body's text. */
export function describeBetween(from: number, to: number) {
	const text = readText(document.body);
	const [start, end] = [from, to].map((share) => Math.floor(share * text.plain.length));
	const span = trimSpan(text.plain, { start: start ?? 0, end: end ?? 0 });
	return span && describe(rangeOf(text, span), text);
}

/** The words that the selectors lead to, as the page's own range holds them without white space. */
export function wordsAt(selectors: Sought): string | null {
	const anchored = anchor(selectors, document.body);
	if (anchored.state === "lost") return null;
	const range = new Range();
	range.setStart(anchored.range.startContainer, anchored.range.startOffset);
	range.setEnd(anchored.range.endContainer, anchored.range.endOffset);
	return range.toString().replace(/[\s\u200b]/g, "");
}

export function describeSelector(selector: string) {
	const range = new Range();
	const element = document.querySelector(selector);
	if (!element) throw new Error(`nothing is ${selector}`);
	range.selectNodeContents(element);
	return describe(range, document.body);
}

/** The words that a foreign description leads to: a path into the tree, with a quote or without. */
export function wordsOfForeign(range: RangeSelector, quote: TextQuoteSelector | null): string {
	const text = readText(document.body);
	const placed = findForeign(text, quote ? [quote] : [], spanOfPaths(range, document.body, text));
	return placed.state === "lost" ? placed.why : text.plain.slice(placed.span.start, placed.span.end);
}

/** Where ranges of all lengths stood, and where their descriptions lead. */
export function rangesThere() {
	const text = readText(document.body);
	const told = ({ startContainer, startOffset, endContainer, endOffset }: StaticRange) =>
		[startContainer, endContainer]
			.map((node) => text.runs.findIndex((run) => run.node === node))
			.concat(startOffset, endOffset);
	const ranges = [];
	for (let start = 0; start < text.plain.length; start += 5) {
		const span = trimSpan(text.plain, { start, end: Math.min(text.plain.length, start + 3 + start) });
		const range = span && rangeOf(text, span);
		const selectors = range && describe(range, text);
		const anchored = selectors && anchor(selectors, text);
		if (range && anchored)
			ranges.push({ was: told(range), is: anchored.state === "lost" ? null : told(anchored.range) });
	}
	return ranges;
}
