/**
 * Where in a long text a pattern may stand, near hits included: short pieces (grams) of the pattern are looked up in an
 * index of the text, and places where many pieces agree are regions worth a closer look.
 *
 * A near hit that has a run of `GRAM + STEP - 1` units unchanged is always met: one gram of the run is in the index.
 */

import type { DenseText } from "./dense";
import { isStepEnd, type Steps } from "./steps";

/** Units of a gram: four Chinese characters are rarely a common phrase, and five letters are still a short run. */
const GRAM = 5;
/** Only every so manieth gram of the text is in the index: it is built in a quarter of the time. */
const STEP = 4;
/** Looked-up places at most: a text that repeats itself a thousand times must not cost a thousandfold. */
const BUDGET = 4096;
/** Regions looked at closely. */
const REGIONS = 12;
/** The share of the strongest region's pieces below which a region is a chance agreement. */
const FAINT = 1 / 10;
/** Pieces whose distances from their place in the pattern differ by less are of one region. */
const SLACK = 32;

export interface Grams {
	readonly mask: number;
	/** Where each bucket begins in `starts`; one more than there are buckets. */
	readonly heads: Uint32Array;
	/** Text places by bucket, rising. */
	readonly starts: Uint32Array;
}

const made = new WeakMap<DenseText, Grams>();

/** The index of a text, made once. */
export function* gramsOf(text: DenseText): Steps<Grams> {
	let grams = made.get(text);
	if (!grams) {
		grams = yield* buildGrams(text.units);
		made.set(text, grams);
	}
	return grams;
}

/** Offsets (text place minus pattern place, in dense units) at which the pattern may stand, the likeliest first. */
export function regionsOf(grams: Grams, pattern: Uint16Array, near: number): number[] {
	return strongest(lookUp(grams, pattern, near), near);
}

function hash(units: Uint16Array, at: number): number {
	let value = 0;
	for (let i = at; i < at + GRAM; i += 1) value = Math.imul(value ^ (units[i] ?? 0), 0x01000193) ^ (value >>> 15);
	return value ^ (value >>> 13);
}

function* buildGrams(units: Uint16Array): Steps<Grams> {
	const count = Math.max(0, Math.floor((units.length - GRAM) / STEP) + 1);
	const mask = 2 ** Math.max(4, Math.ceil(Math.log2(count + 1))) - 1;
	const heads = new Uint32Array(mask + 2);
	const buckets = new Uint32Array(count);
	for (let i = 0; i < count; i += 1) {
		if (isStepEnd(i)) yield;
		const bucket = hash(units, i * STEP) & mask;
		buckets[i] = bucket;
		heads[bucket + 1] = (heads[bucket + 1] ?? 0) + 1;
	}
	for (let i = 1; i < heads.length; i += 1) {
		if (isStepEnd(i)) yield;
		heads[i] = (heads[i] ?? 0) + (heads[i - 1] ?? 0);
	}
	yield;
	const next = heads.slice();
	const starts = new Uint32Array(count);
	for (let i = 0; i < count; i += 1) {
		if (isStepEnd(i)) yield;
		const bucket = buckets[i] ?? 0;
		const slot = next[bucket] ?? 0;
		starts[slot] = i * STEP;
		next[bucket] = slot + 1;
	}
	return { mask, heads, starts };
}

/** The offsets that the pattern's grams vote for, rising; the rarest grams are asked first. */
function lookUp({ mask, heads, starts }: Grams, pattern: Uint16Array, near: number): Int32Array {
	const asked: { at: number; from: number; to: number }[] = [];
	for (let at = 0; at + GRAM <= pattern.length; at += 1) {
		const bucket = hash(pattern, at) & mask;
		const from = heads[bucket] ?? 0;
		const to = heads[bucket + 1] ?? 0;
		if (from < to) asked.push({ at, from, to });
	}
	asked.sort((a, b) => a.to - a.from - (b.to - b.from));
	const votes = new Int32Array(BUDGET);
	let count = 0;
	for (const { at, from, to } of asked) {
		const [first, last] = nearest(starts, from, to, near + at, BUDGET - count);
		for (let i = first; i < last; i += 1) votes[count++] = (starts[i] ?? 0) - at;
		if (count === BUDGET) break;
	}
	return votes.subarray(0, count).sort();
}

/** At most `most` entries between `from` and `to`, those round `place`. */
function nearest(starts: Uint32Array, from: number, to: number, place: number, most: number): [number, number] {
	if (to - from <= most) return [from, to];
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) < place) low = middle + 1;
		else high = middle;
	}
	const first = Math.min(Math.max(from, low - (most >> 1)), to - most);
	return [first, first + most];
}

/** Gathers votes that lie close together; equally strong regions come in the order of their distance from `near`. */
function strongest(votes: Int32Array, near: number): number[] {
	const regions: { offset: number; votes: number }[] = [];
	let first = 0;
	for (let i = 1; i <= votes.length; i += 1) {
		if (i < votes.length && (votes[i] ?? 0) - (votes[first] ?? 0) < SLACK) continue;
		regions.push({ offset: votes[(first + i) >> 1] ?? 0, votes: i - first });
		first = i;
	}
	regions.sort((a, b) => b.votes - a.votes || Math.abs(a.offset - near) - Math.abs(b.offset - near));
	const most = regions[0]?.votes ?? 0;
	const least = Math.max(most > 1 ? 2 : 1, most * FAINT);
	return regions
		.slice(0, REGIONS)
		.filter((region) => region.votes >= least)
		.map(({ offset }) => offset);
}
