/** Finds a described passage in a text, or says that it can't. */
import type { PassageState } from "../records/outline";
import { fold } from "../text/fold";
import type { PageText, Span } from "../text/page-text";
import { align, alignPerfect } from "./align";
import { type Candidate, candidateAt } from "./candidate";
import { choose, type Refusal } from "./choose";
import { type DenseText, denseOffset, denseText } from "./dense";
import { type Grams, gramsOf, regionsOf } from "./grams";
import { endsOf, isLikeLong, LONG } from "./long";
import { occurrencesOf } from "./occurrences";
import { type Pattern, patternOf, type Sought } from "./pattern";
import { atOnce, type Steps } from "./steps";

/** The share of the context that must agree for the surroundings to count as the same. */
const SURROUNDED = 0.5;
/** Units on each side of a quote that nowhere stand side by side by chance. */
const BESIDE = 24;
/** Places of a quote without context that are looked at. */
const MOST = 12;

export interface Found {
	readonly state: PassageState;
	readonly span: Span;
	/** How much of quote and context agrees, 0 to 1. */
	readonly score: number;
	/** position: all agrees where it stood; exact: the words agree elsewhere; near: the words differ. */
	readonly how: "position" | "exact" | "near";
}

/**
 * places: how many places came into question. gone: nothing is like the quote; unsure: too little of the surroundings
 * agrees; several: no place is clearly the best.
 */
export type Lost = Refusal & { readonly state: "lost" };

export type Placed = Found | Lost;

/**
 * The place of a passage. Never throws, whatever the selectors say; a span that it gives holds words like the quote.
 */
export function findPassage(text: PageText, sought: Sought): Placed {
	return atOnce(seekPassage(text, sought));
}

/** The same in steps: whoever takes them may let the page have its turn between two. */
export function* seekPassage(text: PageText, sought: Sought): Steps<Placed> {
	const unchanged = findUnchanged(text, sought);
	if (unchanged) return unchanged;
	yield;
	return yield* sought.quote.exact.length < LONG ? seekShort(text, sought) : seekLong(text, sought);
}

/** The old place, if quote and context agree there to the letter: the usual case, answered without reading the text. */
export function findUnchanged({ plain }: PageText, { quote, position }: Sought): Found | null {
	if (!position || quote.exact.trim() === "") return null;
	const { start, end } = position;
	if (end - start !== quote.exact.length || start < quote.prefix.length) return null;
	const { prefix, exact, suffix } = quote;
	if (prefix === "" && suffix === "" && exact.length !== plain.length) return null;
	const stands = (words: string, at: number) => plain.startsWith(words, at) || isFoldOf(plain, words, at);
	if (!stands(exact, start) || !stands(prefix, start - prefix.length) || !stands(suffix, end)) return null;
	return { state: "anchored", span: { start, end }, score: 1, how: "position" };
}

/** Folds no more than these words: most pages stand as they stood, and never need their folded text. */
function isFoldOf(plain: string, words: string, at: number): boolean {
	return fold(plain.slice(at, at + words.length)) === fold(words);
}

function* seekShort(text: PageText, sought: Sought): Steps<Placed> {
	const pattern = patternOf(sought);
	const dense = yield* denseText(text);
	const old = sought.position && denseOffset(dense, sought.position.start);
	const choice = yield* choose(pattern, dense.units, yield* candidatesIn(dense, pattern, old), old);
	if ("why" in choice) return { state: "lost", ...choice };
	if (choice.errors > 0 && isCutOut(dense.units, yield* gramsOf(dense), pattern, choice))
		return { state: "lost", places: 1, why: "unsure" };
	const span = { start: dense.places[choice.start] ?? 0, end: (dense.places[choice.end - 1] ?? 0) + 1 };
	const score = Math.max(0, 1 - choice.loss / (3 * pattern.units.length));
	if (choice.errors > 0) return { state: "changed", span, score, how: "near" };
	const isSurrounded = choice.context >= SURROUNDED * pattern.weight.context;
	return { state: isSurrounded ? "anchored" : "moved", span, score, how: "exact" };
}

/**
 * Whether what stood right before the quote and right after it stands side by side: it was cut out there. Not where it
 * does so at the place itself: entries of a list end alike.
 */
function isCutOut(text: Uint16Array, grams: Grams, { units, from, to }: Pattern, { start, end }: Candidate): boolean {
	if (from < BESIDE || to + BESIDE > units.length) return false;
	const joined = new Uint16Array(2 * BESIDE);
	joined.set(units.subarray(from - BESIDE, from));
	joined.set(units.subarray(to, to + BESIDE), BESIDE);
	return regionsOf(grams, joined, 0).some((offset) => {
		const { met, score } = align(joined, text, offset);
		const seam = met[BESIDE] ?? 0;
		return score === joined.length && seam !== start && seam !== end;
	});
}

function* candidatesIn(dense: DenseText, pattern: Pattern, old: number | null): Steps<Candidate[]> {
	const { units, from, to, weight } = pattern;
	if (from === to) return [];
	const offsets = regionsOf(yield* gramsOf(dense), units, (old ?? 0) - from);
	// Too short for the index, and nothing round it to look for.
	if (weight.context === 0) offsets.push(...(yield* occurrencesOf(dense.units, units, MOST)));
	// Nothing can better a perfect place, and such a place is told without aligning.
	const perfect = offsets.filter((offset) => alignPerfect(units, dense.units, offset));
	// Several regions may lead to one place.
	const found = new Map<string, Candidate>();
	for (const offset of perfect.length > 0 ? perfect : offsets) {
		yield;
		const candidate = candidateAt(pattern, dense, offset);
		if (!candidate) continue;
		const place = `${candidate.start} ${candidate.end}`;
		if (candidate.loss <= (found.get(place)?.loss ?? candidate.loss)) found.set(place, candidate);
	}
	return [...found.values()];
}

function* seekLong(text: PageText, sought: Sought): Steps<Placed> {
	const { opening, closing } = endsOf(sought);
	const first: Placed = yield* seekPassage(text, opening);
	const last: Placed = yield* seekPassage(text, closing);
	if (first.state === "lost") return first;
	if (last.state === "lost") return last;
	const span = { start: first.span.start, end: last.span.end };
	const { exact } = sought.quote;
	yield;
	if (!(yield* isLikeLong(exact, text.plain, span))) return { state: "lost", places: 1, why: "unsure" };
	const score = (first.score + last.score) / 2;
	yield;
	if (isSame(fold(exact), fold(text.plain.slice(span.start, span.end)))) {
		const isMoved = first.state === "moved" && last.state === "moved";
		return { state: isMoved ? "moved" : "anchored", span, score, how: "exact" };
	}
	return { state: "changed", span, score, how: "near" };
}

/** Whether two folded texts differ in white space only. */
function isSame(one: string, other: string): boolean {
	return one.replace(/\s+/g, "") === other.replace(/\s+/g, "");
}
