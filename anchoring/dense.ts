/**
 * Dense text: folded text without white space. Paragraphs merged or split, `<br>` for `<p>`, line breaks in the source
 * and spaces between Chinese and Latin letters all vanish in it, so that nothing later has to think of them.
 */
import { foldLetter, foldTable, UNMET } from "../text/fold";
import type { PageText } from "../text/page-text";
import { atOnce, isStepEnd, type Steps } from "./steps";

/** Folding leaves two kinds of white space. */
const SPACE = 0x20;
const NEWLINE = 0x0a;

export interface DenseText {
	readonly units: Uint16Array;
	/** For each unit, where it stands in the text. */
	readonly places: Uint32Array;
	/** The text that it was made from. */
	readonly plain: string;
}

const made = new WeakMap<PageText, DenseText>();

/** The dense text of a page, made once. */
export function* denseText(text: PageText): Steps<DenseText> {
	let dense = made.get(text);
	if (!dense) {
		dense = yield* squeeze(text.plain);
		made.set(text, dense);
	}
	return dense;
}

/** The dense units of a quote or its context. */
export function denseUnits(words: string): Uint16Array {
	return atOnce(squeeze(words)).units;
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
export function isBorder({ places, plain }: DenseText, at: number): boolean {
	if (at === 0 || at >= places.length) return true;
	return plain.slice((places[at - 1] ?? 0) + 1, places[at]).includes("\n");
}

/** Whether letters of one word stand on both sides of dense unit `at`'s front. */
export function isInWord({ units, places }: DenseText, at: number): boolean {
	if (!isLetter(units[at - 1]) || !isLetter(units[at])) return false;
	return (places[at] ?? 0) - (places[at - 1] ?? 0) === 1;
}

function isLetter(unit = 0): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Folds on the way: the fold of a whole long text can't be laid down between two steps. */
function* squeeze(plain: string): Steps<DenseText> {
	const table = foldTable();
	const units = new Uint16Array(plain.length);
	const places = new Uint32Array(plain.length);
	let length = 0;
	for (let i = 0; i < plain.length; i += 1) {
		if (isStepEnd(i)) yield;
		const bare = plain.charCodeAt(i);
		const folded = table[bare] ?? 0;
		const unit = folded === 0 ? bare : folded === UNMET ? foldLetter(bare) : folded;
		if (unit === SPACE || unit === NEWLINE) continue;
		units[length] = unit;
		places[length] = i;
		length += 1;
	}
	return { units: units.subarray(0, length), places: places.subarray(0, length), plain };
}
