/** One place where the pattern may stand, and what speaks for it. */
import { type Alignment, align, alignPerfect } from "./align";
import { type DenseText, isBorder, isInWord } from "./dense";
import { reach, reachBack } from "./edge";
import { type Pattern, weightOf } from "./pattern";

export interface Candidate {
	/** The quote's place, in dense units of the text. */
	readonly start: number;
	readonly end: number;
	/** Units of the quote that are changed, missing or added. */
	readonly errors: number;
	/** How much of the context agrees, by weight: of all that was kept, and of the quote's own paragraph. */
	readonly context: number;
	readonly own: number;
	/** Whether all that was kept of one side's context is there, or all but a letter. */
	readonly isHeld: boolean;
	/** Whether the context of the own paragraph is there to the last unit, and the paragraph begins and ends with it. */
	readonly isWhole: boolean;
	/** Whether the quote is there, edited or not; else only its surroundings are. */
	readonly isLike: boolean;
	/** Whether the quote stands right between what was before and after it. */
	readonly isBetween: boolean;
	/** What is missing to perfect agreement, in the alignment's points. */
	readonly loss: number;
}

/** The weight that a side's context must have to vouch for the quote, and the share of it that must agree. */
const SIDE = 16;
const INTACT = 0.96;
/** Units that may have been put in between a quote and its context before the two count as parted. */
const APART = 2;
/** A letter of a short quote may have changed, a fifth of a long one; a term of two or three characters is itself. */
const SHORT = 10;
const SHORTEST = 4;
const LONG_SHARE = 1 / 5;

/** The one candidate round `offset` (text place minus pattern place), or null where neither quote nor context is there. */
export function candidateAt(pattern: Pattern, text: DenseText, offset: number): Candidate | null {
	const laid = alignPerfect(pattern.units, text.units, offset) ?? align(pattern.units, text.units, offset);
	if (laid.score === 0) return null;
	const isPerfect = laid.score === pattern.units.length;
	const quote = isPerfect
		? quoteIn(pattern, laid, text.units)
		: atWords(pattern, quoteIn(pattern, laid, text.units), text);
	const { units, from, to, own } = pattern;
	const agreed = (first: number, last: number) => agreement(pattern, laid, text.units, first, last);
	const added = (first: number, last: number) => addition(laid, text.units, first, last);
	const ownBefore = agreed(from - own.before, from) - added(from - own.before, from);
	const ownAfter = agreed(to, to + own.after) - added(to, to + own.after);
	const before = ownBefore + agreed(0, from - own.before);
	const after = ownAfter + agreed(to + own.after, units.length);
	return {
		...quote,
		isLike: isLike(pattern, quote.errors),
		isBetween: isBetween(pattern, laid, quote),
		own: ownBefore + ownAfter,
		context: before + after,
		isHeld: isIntact(before, pattern.weight.before) || isIntact(after, pattern.weight.after),
		isWhole: isWhole(pattern, laid, text, quote),
		loss: units.length - laid.score,
	};
}

function isLike({ from, to }: Pattern, errors: number): boolean {
	const length = to - from;
	if (length < SHORTEST) return errors === 0;
	return errors <= (length < SHORT ? 1 : length * LONG_SHARE);
}

function quoteIn({ units, from, to }: Pattern, { met }: Alignment, text: Uint16Array) {
	let first = from;
	while (first < to && (met[first] ?? -1) < 0) first += 1;
	let last = to - 1;
	while (last > first && (met[last] ?? -1) < 0) last -= 1;
	if (first >= to) return { start: 0, end: 0, errors: to - from };
	const inner = { start: met[first] ?? 0, end: (met[last] ?? 0) + 1 };
	let same = 0;
	for (let i = first; i <= last; i += 1) if ((met[i] ?? -1) >= 0 && text[met[i] ?? 0] === units[i]) same += 1;
	// What the context has met is none of the quote's: of "on|ion" with its first "on" gone nothing is left but "ion".
	const floor = (met.subarray(0, from).findLast((place) => place >= 0) ?? -1) + 1;
	const ceiling = met.subarray(to).find((place) => place >= 0) ?? text.length;
	const head = reachBack(units.subarray(from, first), text.subarray(floor, inner.start));
	const tail = reach(units.subarray(last + 1, to), text.subarray(inner.end, ceiling));
	return {
		start: inner.start - head.length,
		end: inner.end + tail.length,
		// Whichever is longer, the words or what stands for them, each unit either agrees or is an error.
		errors: Math.max(last + 1 - first, inner.end - inner.start) - same + head.errors + tail.errors,
	};
}

type Place = Pick<Candidate, "start" | "end" | "errors">;

/** Letters that a border between words is sought in, from where the alignment ends. */
const NEAR = 2;

/**
 * Of "of th embassy" the alignment takes "of th e" for "of the": a letter that is gone is found again in the next word.
 * A quote of whole words is one still.
 */
function atWords({ words }: Pattern, { start, end, errors }: Place, text: DenseText): Place {
	const first = words.first > 0 ? borderNear(text, start, 1, words.first) : start;
	const last = words.last > 0 ? borderNear(text, end, -1, words.last) : end;
	if (first >= last) return { start, end, errors };
	return { start: first, end: last, errors: errors + Math.abs(first - start) + Math.abs(last - end) };
}

/**
 * The border between words that is nearest to `at`; `at` itself where none is near. One further in is taken first, unless
 * the quote's word there, of so many letters, would be given up with it.
 */
function borderNear(text: DenseText, at: number, inward: number, letters: number): number {
	if (!isInWord(text, at)) return at;
	for (let far = 1; far <= NEAR; far += 1) {
		if (far < letters && !isInWord(text, at + far * inward)) return at + far * inward;
		if (!isInWord(text, at - far * inward)) return at - far * inward;
	}
	return at;
}

/** Whether what stood round the quote in its own paragraph, where it is laid at all, is laid next to it still. */
function isBetween({ from, to, own }: Pattern, { met }: Alignment, { start, end }: Pick<Candidate, "start" | "end">) {
	const before = met.subarray(from - own.before, from).findLast((place) => place >= 0) ?? start - 1;
	const after = met.subarray(to, to + own.after).find((place) => place >= 0) ?? end;
	return start - 1 - before <= APART && after - end <= APART;
}

/** The weight of the units between two places of the pattern that agree, less those that the text has otherwise. */
function agreement({ units }: Pattern, laid: Alignment, text: Uint16Array, from: number, to: number): number {
	let weight = 0;
	for (let i = Math.max(from, laid.from); i < Math.min(to, laid.to); i += 1) {
		const place = laid.met[i] ?? -1;
		weight += (place >= 0 && text[place] === units[i] ? 1 : -1) * weightOf(units[i] ?? 0);
	}
	return weight;
}

/** The weight of what the text has more between two places of the pattern. */
function addition({ met }: Alignment, text: Uint16Array, from: number, to: number): number {
	let weight = 0;
	let next = -1;
	for (let i = from; i < to; i += 1) {
		const place = met[i] ?? -1;
		if (place < 0) continue;
		for (let at = next; at >= 0 && at < place; at += 1) weight += weightOf(text[at] ?? 0);
		next = place + 1;
	}
	return weight;
}

function isIntact(agreed: number, weight: number): boolean {
	return weight >= SIDE && agreed >= INTACT * weight;
}

function isWhole(
	{ from, to, own, isBordered }: Pattern,
	{ met }: Alignment,
	text: DenseText,
	{ start, end }: Pick<Candidate, "start" | "end">,
): boolean {
	if (!isBordered) return false;
	for (let i = from - own.before; i < from; i += 1) if ((met[i] ?? -1) < 0) return false;
	for (let i = to; i < to + own.after; i += 1) if ((met[i] ?? -1) < 0) return false;
	const first = own.before > 0 ? (met[from - own.before] ?? 0) : start;
	const last = own.after > 0 ? (met[to + own.after - 1] ?? 0) : end - 1;
	return isBorder(text, first) && isBorder(text, last + 1);
}
