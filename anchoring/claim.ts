/** Neighbours: where a quote was cut out, the next mention of the same words must not pass for it. */
import { align } from "./align";
import type { Candidate } from "./candidate";
import type { Pattern } from "./pattern";

/** The share of its points from which on one side's context claims a place by itself. */
const ALONE = 0.75;
/** Units that a quote's end may take of what follows it. */
const APART = 2;

/**
 * Whether the place is what stood before the quote: entries of a list, laid over those before them. What stood before the
 * quote stands better over the place than before it; or as well, and next to what followed, where the quote was cut out.
 */
export function isBefore({ units, from }: Pattern, text: Uint16Array, { start, end }: Candidate): boolean {
	const before = units.subarray(0, from);
	const there = align(before, text, start - before.length);
	const over = align(before, text, end - before.length);
	const last = over.met.at(-1) ?? -1;
	if (last < start || over.score < Math.max(there.score, ALONE * before.length)) return false;
	return over.score > there.score || Math.abs(end - 1 - last) <= APART;
}

/**
 * Whether the place belongs to the context: of "uphold peace, uphold growth, uphold trade" the second "uphold" and its
 * noun are gone, and the third offers itself. Then the words before and after the quote, each where it stands best,
 * explain the text as well as all three together do.
 */
export function isClaimed({ units, from, to }: Pattern, text: Uint16Array, { start, end, loss }: Candidate): boolean {
	const before = units.subarray(0, from);
	const after = units.subarray(to);
	const overBefore = align(before, text, start - (before.length >> 1));
	const overAfter = align(after, text, start - (after.length >> 1));
	// Behind a long quote what follows is out of the band of what might lie over it.
	const together = overBefore.score + Math.max(overAfter.score, align(after, text, end).score);
	const isTogether = together >= units.length - loss;
	return [overBefore, overAfter].some(
		({ met, score }) =>
			(isTogether || score >= ALONE * met.length) && met.some((place) => place >= start && place < end),
	);
}
