/** Neighbours: where a quote was cut out, the next mention of the same words must not pass for it. */
import { align } from "./align";
import type { Candidate } from "./candidate";
import type { Pattern } from "./pattern";

/**
 * Whether the place belongs to the context: of "uphold peace, uphold growth, uphold trade" the second "uphold" and its
 * noun are gone, and the third offers itself. Then the words before and after the quote, each where it stands best,
 * explain the text as well as all three together do.
 */
export function isClaimed({ units, from, to }: Pattern, text: Uint16Array, { start, end, loss }: Candidate): boolean {
	const sides = [units.subarray(0, from), units.subarray(to)].map((side) =>
		align(side, text, start - (side.length >> 1)),
	);
	const together = sides.reduce((sum, { score }) => sum + score, 0);
	if (together < units.length - loss) return false;
	return sides.some(({ met }) => met.some((place) => place >= start && place < end));
}
