/**
 * Dense text: folded text without white space. Paragraphs merged or split, `<br>` for `<p>`, line breaks in the source
 * and spaces between Chinese and Latin letters all vanish in it, so that nothing later has to think of them.
 */
import { fold } from "../text/fold";
import type { PageText } from "../text/page-text";
import { atOnce, isStepEnd, type Steps } from "./steps";

/** Folding leaves two kinds of white space. */
const SPACE = 0x20;
const NEWLINE = 0x0a;

export interface DenseText {
	readonly units: Uint16Array;
	/** For each unit, where it stands in the text. */
	readonly places: Uint32Array;
	/** The folded text that it was made from. */
	readonly folded: string;
}

const made = new WeakMap<PageText, DenseText>();

/** The dense text of a page, made once. */
export function* denseText(text: PageText): Steps<DenseText> {
	let dense = made.get(text);
	if (!dense) {
		dense = yield* squeeze(text.folded);
		made.set(text, dense);
	}
	return dense;
}

/** The dense units of a quote or its context. */
export function denseUnits(words: string): Uint16Array {
	return atOnce(squeeze(fold(words))).units;
}

/** How many units of `dense` stand before `offset` of the text. */
export function denseOffset({ places }: DenseText, offset: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Whether a paragraph begins at dense unit `at`, or the text ends there. */
export function isBorder({ places, folded }: DenseText, at: number): boolean {
	if (at === 0 || at >= places.length) return true;
	return folded.slice((places[at - 1] ?? 0) + 1, places[at]).includes("\n");
}

function* squeeze(folded: string): Steps<DenseText> {
	const units = new Uint16Array(folded.length);
	const places = new Uint32Array(folded.length);
	let length = 0;
	for (let i = 0; i < folded.length; i += 1) {
		if (isStepEnd(i)) yield;
		const unit = folded.charCodeAt(i);
		if (unit === SPACE || unit === NEWLINE) continue;
		units[length] = unit;
		places[length] = i;
		length += 1;
	}
	return { units: units.subarray(0, length), places: places.subarray(0, length), folded };
}
