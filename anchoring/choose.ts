/** Chooses among the places where a passage may stand, or refuses. */
import type { Candidate } from "./candidate";
import { type Pattern, weigh } from "./pattern";

/** Context that must agree, by weight, where the quote's paragraph has it. */
const CONTEXT = 8;
/** A whole paragraph, or a quote that came without context, proves itself from this weight on. */
const PROOF = 16;

/** `old` is where the quote stood, in dense units: it decides between places that are equal in all else. */
export function choose(
	pattern: Pattern,
	candidates: readonly Candidate[],
	old: number,
): Candidate | { places: number; why: "gone" | "unsure" | "several" } {
	const alike = candidates.filter((candidate) => isLike(pattern, candidate));
	const [best, second] = [...alike].sort(
		(a, b) => a.loss - b.loss || Math.abs(a.start - old) - Math.abs(b.start - old),
	);
	if (!best) return { places: 0, why: "gone" };
	if (!isProven(pattern, best)) return { places: alike.length, why: "unsure" };
	if (second && !isClear(best, second, old)) return { places: alike.length, why: "several" };
	return best;
}

/** A letter of a short quote may have changed, a quarter of a long one; a term of two or three characters is itself. */
function isLike({ from, to }: Pattern, { errors }: Candidate): boolean {
	const length = to - from;
	if (length < 4) return errors === 0;
	return errors <= (length < 10 ? 1 : length / 4);
}

function isProven(pattern: Pattern, { before, after, wholeBefore, wholeAfter, errors }: Candidate): boolean {
	const { units, from, to, own } = pattern;
	if (before + after >= CONTEXT) return true;
	const isWhole = wholeBefore && wholeAfter && errors === 0;
	return isWhole && weigh(units, from - own.before, to + own.after) >= PROOF;
}

/** Half as much may be missing as at the second best place; equal places are told apart by the distance from the old. */
function isClear(best: Candidate, second: Candidate, old: number): boolean {
	if (best.loss < second.loss) return 2 * best.loss <= second.loss;
	return 4 * Math.abs(best.start - old) <= Math.abs(second.start - old);
}
