/** Chooses among the places where a passage may stand, or refuses. */
import type { LostReason } from "../records/outline";
import type { Candidate } from "./candidate";
import { isBefore, isClaimed } from "./claim";
import type { Pattern } from "./pattern";
import type { Steps } from "./steps";

/** Weights are sums of tenths. */
const ROUNDING = 0.05;
/** Weights below this are a comma, a space more or less. */
const NOTHING = 0.5;
/** The weight that a changed word leaves behind. */
const WORD = 4;
/** The weight of agreeing context beyond the own paragraph that shows the surroundings to be the same. */
const SURROUNDINGS = 8;
/** The weight from which on a paragraph is no stock answer, and is known by itself when it was moved. */
const PARAGRAPH = 20;
/** A quote with all the context that was kept, be it none, is known from this weight on. */
const ALL = 8;
/** The share of a whole paragraph's quote that may be edited when the surroundings are other. */
const MOVED_ERRORS = 1 / 32;
/** An edited quote that begins within so many units of its old place has stayed there. */
const STILL = 2;
/** Other places with the same surroundings from which on these are set phrases. */
const PHRASES = 2;
/** The shares that must agree where the own paragraph was edited round the quote. */
const EDITED_OWN = 0.85;
const EDITED_CONTEXT = 0.75;
/** The share of all context that agrees where nothing but a letter beside the quote was edited, and that letter's weight. */
const EDITED_LETTER = 0.9;
const LETTER = 2;
/** The share of the quote that is gone where it was cut out; an entry of a list has another's words in its stead. */
const CUT_OUT = 1 / 2;
/** A lead over another place that needs no comparing, in points of the alignment. */
const LEAD = 16;

export interface Refusal {
	readonly places: number;
	readonly why: LostReason;
}

/**
 * `all` are the places that came into question; of those that overlap the best one may be chosen. `old` is where the
 * quote stood, in dense units, or null where nobody knows: it decides between places that are equal in all else.
 */
export function* choose(
	pattern: Pattern,
	text: Uint16Array,
	all: readonly Candidate[],
	old: number | null,
): Steps<Candidate | Refusal> {
	const proven: Candidate[] = [];
	const likely = distinct(all).filter(({ isLike }) => isLike);
	for (const candidate of likely) {
		yield;
		if (isProven(pattern, text, candidate) && !isContested(pattern, candidate, all, old)) proven.push(candidate);
	}
	proven.sort((a, b) => a.loss - b.loss || distance(a, old) - distance(b, old));
	if (proven.length === 0) return { places: likely.length, why: likely.length > 0 ? "unsure" : "gone" };
	const clear = proven.find((one) => likely.every((other) => other === one || isBetter(pattern, one, other, old)));
	return clear ?? { places: likely.length, why: "several" };
}

/**
 * A paragraph goes where it goes as a whole, so a quote is where its own paragraph is. Repeated phrases agree for a
 * clause or two and part within the paragraph; entries of a list differ in a word, which is why an own paragraph that
 * agrees but for a word is believed only in its old surroundings.
 */
function isProven(pattern: Pattern, text: Uint16Array, candidate: Candidate): boolean {
	const { from, to, weight } = pattern;
	const { own, context, isHeld, isWhole, isBetween, errors } = candidate;
	// Signs alone are like any others: with as much as one unit less round them they may be those.
	if (!pattern.isWords && candidate.loss > 0) return false;
	if (errors > 0 && isBefore(pattern, text, candidate)) return false;
	if (!isBetween && (errors > 0 || isClaimed(pattern, text, candidate))) return false;
	if (context >= weight.context - NOTHING && context + weight.quote >= ALL) return true;
	const isOwn = weight.own - own <= NOTHING;
	if (!isOwn && !isHardlyEdited(pattern, candidate)) return false;
	if ((own < weight.own - ROUNDING || errors > 0) && isClaimed(pattern, text, candidate)) return false;
	if (isHeld) return true;
	if (!isOwn || own + weight.quote < PARAGRAPH) return false;
	return own >= SURROUNDINGS || (isWhole && errors <= MOVED_ERRORS * (to - from));
}

/** Whether the own paragraph is as it was but for a word, or but for one letter where it is short. */
function isHardlyEdited({ weight }: Pattern, { own, context }: Candidate): boolean {
	if (own >= EDITED_OWN * weight.own) return context >= EDITED_CONTEXT * weight.context;
	return own > 0 && own >= weight.own - LETTER - ROUNDING && context >= EDITED_LETTER * weight.context;
}

/**
 * Whether the surroundings speak for another place as well. Where all of them stand without the quote, part of its own
 * paragraph among them, it was cut out there. Where they stand in several places, they are set phrases, and the words
 * that differ are what tells one entry of a list from another, unless the place is the old one.
 */
function isContested(
	{ from, to, weight }: Pattern,
	candidate: Candidate,
	all: readonly Candidate[],
	old: number | null,
): boolean {
	const { context, own, errors } = candidate;
	const others = all.filter((other) => distance(candidate, other.start) > STILL);
	const isAll = (agreed: number) => agreed >= weight.context - NOTHING;
	const isCutOut =
		weight.own >= WORD &&
		others.some((other) => other.errors > CUT_OUT * (to - from) && !other.isLike && isAll(other.context));
	if (isCutOut && !isAll(context)) return true;
	if (errors === 0 || (old !== null && distance(candidate, old) <= STILL)) return false;
	// Words that differ beside the quote and in it: so do entries of a list.
	if (weight.own - own > NOTHING && errors > Math.max(1, MOVED_ERRORS * (to - from))) return true;
	const alike = others.filter((other) => own - other.own <= NOTHING && other.context >= EDITED_CONTEXT * context);
	return alike.length >= PHRASES && errors > (to - from) * MOVED_ERRORS;
}

/** Regions may overlap: of several answers at one place the best one counts. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
	const kept: Candidate[] = [];
	for (const candidate of candidates.toSorted((a, b) => a.loss - b.loss))
		if (!kept.some(({ start, end }) => candidate.start < end && start < candidate.end)) kept.push(candidate);
	return kept;
}

/** The weight of what differs within the own paragraph, the quote included. */
function strain({ from, to, weight }: Pattern, { own, errors }: Candidate): number {
	return weight.own - own + (2 * errors * weight.quote) / (to - from);
}

/** Whether no doubt is left between two places. What agrees in the own paragraph comes before all else. */
function isBetter(pattern: Pattern, best: Candidate, other: Candidate, old: number | null): boolean {
	const missing = (candidate: Candidate) => pattern.weight.own - candidate.own;
	const isAll = ({ context }: Candidate) => context >= pattern.weight.context - ROUNDING;
	if (!isAll(other)) {
		// It stands where it stood, in all that stood round it; unless it has gone elsewhere as a paragraph, to the letter.
		const isMoved = other.isWhole && other.errors === 0 && pattern.weight.quote >= PARAGRAPH && best.errors > 0;
		if (isAll(best) && !isMoved && old !== null && distance(best, old) <= STILL) return true;
		// A paragraph to the letter, as far as it was kept, and another in which words differ.
		const isParagraph = (best.isWhole || best.own >= SURROUNDINGS) && best.own + pattern.weight.quote >= PARAGRAPH;
		if (isParagraph && best.errors === 0 && missing(best) <= ROUNDING && other.errors > 0) return true;
	}
	if (missing(best) <= NOTHING && missing(other) > 2 * NOTHING && best.own >= SURROUNDINGS) return true;
	const strained = strain(pattern, best);
	const lead = strain(pattern, other) - strained;
	if (lead > NOTHING && lead >= 2 * strained) return best.loss <= other.loss || (best.isWhole && lead >= WORD);
	if (lead > NOTHING) return other.loss - best.loss >= (missing(best) <= NOTHING ? LEAD : 2 * LEAD);
	// Entries of a list: each differs in a word, and none is the one that was meant.
	if (missing(best) > NOTHING || lead < -WORD / 2) return false;
	if (best.loss < other.loss) return other.loss - best.loss >= LEAD || 2 * best.loss <= other.loss;
	return best.loss === other.loss && old !== null && 4 * distance(best, old) <= distance(other, old);
}

function distance({ start }: Candidate, old: number | null): number {
	return Math.abs(start - (old ?? 0));
}
