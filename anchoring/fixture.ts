/** What the tests of `dom.ts` do inside a page; only strings and numbers come out of it. */
import { trimSpan } from "../text/page-text";
import { rangeOf } from "../text/places";
import { type ReadText, readText } from "../text/read-text";
import { anchor, describe } from "./dom";
import { findForeign, type TextQuoteSelector } from "./foreign";
import type { Sought } from "./pattern";
import { type RangeSelector, spanOfPaths } from "./range-selector";

/** A place in the tree by shares: the node of all there are, and the offset of all it has. */
interface Boundary {
	readonly node: number;
	readonly offset: number;
}

/**
 * A range of the body between any two boundaries, in text, elements or comments; its description followed back. The
 * boundaries are told as text runs and offsets in them.
 */
export function thereAndBack(one: Boundary, other: Boundary) {
	const range = rangeBetween(one, other);
	const text = readText(document.body);
	const selectors = describe(range, text);
	const words = wordsIn(range);
	if (!selectors) return { words, was: null, is: null };
	const anchored = anchor(selectors, document.body);
	if (anchored.state === "lost") throw new Error(`lost: ${anchored.why}`);
	return {
		words,
		was: boundariesOf(text, rangeOf(text, selectors.position)),
		is: { words: wordsIn(anchored.range), boundaries: boundariesOf(text, anchored.range) },
	};
}

function rangeBetween(one: Boundary, other: Boundary): Range {
	const walker = document.createTreeWalker(document.body);
	const nodes: Node[] = [document.body];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
	const range = new Range();
	const [start, end] = [one, other].map(({ node, offset }) => {
		const at = nodes[Math.floor(node * (nodes.length - 1))] ?? document.body;
		const length = at.nodeValue?.length ?? at.childNodes.length;
		return [at, Math.floor(offset * length)] as const;
	});
	if (start) range.setStart(...start);
	// It takes the start along where that stands behind it.
	if (end) range.setEnd(...end);
	if (range.collapsed && start) range.setEnd(...start);
	return range;
}

function wordsIn({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
	const range = new Range();
	range.setStart(startContainer, startOffset);
	range.setEnd(endContainer, endOffset);
	return range.toString().replace(/[\s\u200b]/g, "");
}

function boundariesOf(text: ReadText, { startContainer, startOffset, endContainer, endOffset }: StaticRange): number[] {
	return [startContainer, endContainer]
		.map((node) => text.runs.findIndex((run) => run.node === node))
		.concat(startOffset, endOffset);
}

/** The words that the selectors lead to, as the page's own range holds them without white space. */
export function wordsAt(selectors: Sought): string | null {
	const anchored = anchor(selectors, document.body);
	if (anchored.state === "lost") return null;
	return wordsIn(anchored.range);
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
	const ranges = [];
	for (let start = 0; start < text.plain.length; start += 5) {
		const span = trimSpan(text.plain, { start, end: Math.min(text.plain.length, start + 3 + start) });
		const range = span && rangeOf(text, span);
		const selectors = range && describe(range, text);
		const anchored = selectors && anchor(selectors, text);
		if (range && anchored)
			ranges.push({
				was: boundariesOf(text, range),
				is: anchored.state === "lost" ? null : boundariesOf(text, anchored.range),
			});
	}
	return ranges;
}
