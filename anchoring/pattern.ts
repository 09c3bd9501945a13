/** What is sought, laid out for the search: prefix, quote and suffix as one dense pattern. */
import { CONTEXT_LENGTH } from "../records/limits";
import { fold } from "../text/fold";
import { denseUnits } from "./dense";

/** What a passage is found by: our own `Selectors`, or as much of them as others wrote. */
export interface Sought {
	readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
	/** UTF-16 units of the plain text; null where nobody wrote it down. */
	readonly position: { readonly start: number; readonly end: number } | null;
}

export interface Pattern {
	readonly units: Uint16Array;
	/** Where the quote begins and ends in `units`. */
	readonly from: number;
	readonly to: number;
	/** How many units before and after the quote are of its own paragraph: the rest may part from it. */
	readonly own: { readonly before: number; readonly after: number };
	/** Letters of the quote's first and of its last word; 0 where it begins or ends within one, or with something else. */
	readonly words: { readonly first: number; readonly last: number };
	/** Whether both ends of that paragraph are known. */
	readonly isBordered: boolean;
	/** Whether the quote has a letter or a digit. */
	readonly isWords: boolean;
	/** The weight of the context, of what is before and after the quote, of the own paragraph's part, and of the quote. */
	readonly weight: Readonly<Record<"context" | "before" | "after" | "own" | "quote", number>>;
}

export function patternOf({ quote: { exact, prefix, suffix } }: Sought): Pattern {
	const before = denseUnits(prefix);
	const words = denseUnits(exact);
	const after = denseUnits(suffix);
	const units = new Uint16Array(before.length + words.length + after.length);
	units.set(before);
	units.set(words, before.length);
	units.set(after, before.length + words.length);
	const ownBefore = denseUnits(prefix.slice(prefix.lastIndexOf("\n") + 1));
	const border = suffix.indexOf("\n");
	const ownAfter = denseUnits(border < 0 ? suffix : suffix.slice(0, border));
	return {
		units,
		from: before.length,
		to: before.length + words.length,
		own: { before: ownBefore.length, after: ownAfter.length },
		words: {
			first: /[a-z0-9]$/.test(fold(prefix)) ? 0 : lengthOf(/^[a-z0-9]+/.exec(fold(exact))),
			last: /^[a-z0-9]/.test(fold(suffix)) ? 0 : lengthOf(/[a-z0-9]+$/.exec(fold(exact))),
		},
		isWords: words.some((unit) => weightOf(unit) > SIGN),
		isBordered: isEdge(prefix, prefix.includes("\n")) && isEdge(suffix, border >= 0),
		weight: {
			context: weigh(before) + weigh(after),
			before: weigh(before),
			after: weigh(after),
			own: weigh(ownBefore) + weigh(ownAfter),
			quote: weigh(words),
		},
	};
}

function lengthOf(match: RegExpExecArray | null): number {
	return match?.[0].length ?? 0;
}

/** A context that is shorter than what we keep ended with the text itself. */
function isEdge(context: string, hasBorder: boolean): boolean {
	return hasBorder || context.length < CONTEXT_LENGTH - 1;
}

/** What a sign of punctuation says. */
const SIGN = 0.1;

/**
 * How much a run of units says: a Chinese character counts one, a letter or digit less, since two or three of them
 * make a syllable. Punctuation says next to nothing.
 */
function weigh(units: Uint16Array): number {
	let weight = 0;
	for (const unit of units) weight += weightOf(unit);
	return weight;
}

export function weightOf(unit: number): number {
	if (unit >= 0x2e80 && unit < 0xff00) return unit >= 0x3000 && unit < 0x3040 ? SIGN : 1;
	const isWord = (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit > 0xbf && unit < 0x2000);
	return isWord ? 0.4 : SIGN;
}
