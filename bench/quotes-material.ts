/** Quotes of a long page, and the published ways to find them again. */
import * as textQuote from "dom-anchor-text-quote";
import { findPassage } from "../anchoring/find";
import { randomFrom } from "../anchoring/suite/random";
import { rangeOf } from "../text/places";
import { readText } from "../text/read-text";
import { apacheFind } from "./apache-method";
import { hypothesisFind } from "./hypothesis-method";

export interface Quote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** The sample so often: about 60,000 characters, the length of a long press conference. */
const TIMES = 25;
/** Characters of context that are kept on each side; all the ways use 32. */
const CONTEXT = 32;

export function bodyOfSample(): Element {
	const found = document.querySelector("#News_Body_Txt_A");
	if (!found) throw new Error("the sample has no body");
	return found;
}

/** Makes the page long, of paragraphs that are all different, and takes quotes off it; `edited` changes one character. */
export function showQuotes(count: number, edited: boolean): Quote[] {
	const editor = bodyOfSample().firstElementChild;
	const paragraphs = [...(editor?.children ?? [])];
	for (let time = 1; time < TIMES; time += 1)
		editor?.append(
			...paragraphs.map((paragraph, index) => {
				const copy = document.createElement("p");
				copy.textContent = `${time}.${index} ${paragraph.textContent}`;
				return copy;
			}),
		);
	const text = bodyOfSample().textContent ?? "";
	const random = randomFrom(3);
	return Array.from({ length: count }, () => {
		const start = CONTEXT + random.below(text.length - 200);
		const end = start + 12 + random.below(16);
		const exact = text.slice(start, end);
		const at = 4 + random.below(6);
		return {
			exact: edited ? `${exact.slice(0, at)}某${exact.slice(at + 1)}` : exact,
			prefix: text.slice(start - CONTEXT, start),
			suffix: text.slice(end, end + CONTEXT),
		};
	});
}

export function byOurs(quotes: readonly Quote[]): number {
	const text = readText(bodyOfSample());
	return quotes.filter((quote) => {
		const placed = findPassage(text, { quote, position: null });
		return placed.state !== "lost" && rangeOf(text, placed.span) !== null;
	}).length;
}

export function byDomAnchor(quotes: readonly Quote[]): number {
	return quotes.filter((quote) => textQuote.toRange(bodyOfSample(), quote) !== null).length;
}

export function byApache(quotes: readonly Quote[]): number {
	return quotes.filter((quote) => apacheFind(bodyOfSample(), quote) !== null).length;
}

export function byHypothesis(quotes: readonly Quote[]): number {
	const text = bodyOfSample().textContent ?? "";
	return quotes.filter((quote) => hypothesisFind(text, quote) !== null).length;
}
