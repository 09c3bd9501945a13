/** What the tests of `dom.ts` do inside a page; only strings and numbers come out of it. */
import { trimSpan } from "../text/page-text";
import { rangeOf } from "../text/places";
import { readText } from "../text/read-text";
import { anchor, describe } from "./dom";
import type { Sought } from "./pattern";

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
