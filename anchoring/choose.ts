/** Chooses among the places where a passage may stand, or refuses. */
import type { Candidate } from "./candidate";
import type { Pattern } from "./pattern";

/** The share of the own paragraph's context that must agree: a tenth of it may have been edited too. */
const OWN_SHARE = 0.85;
/** The share of all context that makes up for an own paragraph that was rewritten round the quote. */
const CONTEXT_SHARE = 0.6;
/** The weight of context in the own paragraph that needs no more beside it. */
const OWN_WEIGHT = 8;
/** A whole paragraph that was moved proves itself from this weight on, and may be edited as far as this share. */
const PARAGRAPH_WEIGHT = 16;
const PARAGRAPH_ERRORS = 1 / 16;
/** A quote that came without context proves itself from this weight on. */
const QUOTE_WEIGHT = 8;
/** A lead over the second best place that needs no comparing, in points of the alignment. */
const LEAD = 16;

export interface Refusal {
	readonly places: number;
	readonly why: "gone" | "unsure" | "several";
}

/**
 * `old` is where the quote stood, in dense units, or null where nobody knows: it decides between places that are equal
 * in all else.
 */
export function choose(pattern: Pattern, candidates: readonly Candidate[], old: number | null): Candidate | Refusal {
	const alike = candidates.filter((candidate) => isLike(pattern, candidate));
	const [best, second] = alike
		.filter((candidate) => isProven(pattern, candidate))
		.sort((a, b) => a.loss - b.loss || distance(a, old) - distance(b, old));
	if (!best) return { places: alike.length, why: alike.length > 0 ? "unsure" : "gone" };
	if (second && !isClear(best, second, old)) return { places: alike.length, why: "several" };
	return best;
}

/** A letter of a short quote may have changed, a quarter of a long one; a term of two or three characters is itself. */
function isLike({ from, to }: Pattern, { errors }: Candidate): boolean {
	const length = to - from;
	if (length < 4) return errors === 0;
	return errors <= (length < 10 ? 1 : length / 4);
}

/**
 * A paragraph goes where it goes as a whole, so a quote is where its own paragraph is. Repeated phrases agree for a
 * clause or two and part within the paragraph.
 */
function isProven({ from, to, weight }: Pattern, { own, context, isWhole, errors }: Candidate): boolean {
	if (weight.context === 0) return weight.quote >= QUOTE_WEIGHT;
	if (context >= CONTEXT_SHARE * weight.context) return true;
	if (own < OWN_SHARE * weight.own) return false;
	if (own >= OWN_WEIGHT) return true;
	return isWhole && errors <= PARAGRAPH_ERRORS * (to - from) && weight.own + weight.quote >= PARAGRAPH_WEIGHT;
}

/** Half as much may be missing as at the second best place; equal places are told apart by the distance from the old. */
function isClear(best: Candidate, second: Candidate, old: number | null): boolean {
	if (best.loss < second.loss) return second.loss - best.loss >= LEAD || 2 * best.loss <= second.loss;
	return old !== null && 4 * distance(best, old) <= distance(second, old);
}

function distance({ start }: Candidate, old: number | null): number {
	return Math.abs(start - (old ?? 0));
}
