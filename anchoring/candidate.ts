/** One place where the pattern may stand, and what speaks for it. */
import { type Alignment, align } from "./align";
import { type Pattern, weightOf } from "./pattern";

export interface Candidate {
	/** The quote's place, in dense units of the text. */
	readonly start: number;
	readonly end: number;
	/** Units of the quote that are changed, missing or added. */
	readonly errors: number;
	/** How much the text before and after agrees with the context; see `weigh`. */
	readonly before: number;
	readonly after: number;
	/** Whether the agreement reaches as far as the quote's own paragraph, or as the context that was kept. */
	readonly wholeBefore: boolean;
	readonly wholeAfter: boolean;
	/** What is missing to perfect agreement, in the alignment's points. */
	readonly loss: number;
}

/** The one candidate round `offset` (text place minus pattern place), or null where the quote is not in the text. */
export function candidateAt(pattern: Pattern, text: Uint16Array, offset: number): Candidate | null {
	const laid = align(pattern.units, text, offset);
	const quote = quoteIn(pattern, laid, text);
	if (!quote) return null;
	const { units, from, to, own } = pattern;
	const before = agreement(pattern, laid, text, laid.from, from);
	const after = agreement(pattern, laid, text, to, laid.to);
	const candidate = {
		...quote,
		before,
		after,
		wholeBefore: from - laid.from >= own.before,
		wholeAfter: laid.to - to >= own.after,
		loss: units.length - laid.score,
	};
	return candidate.loss > 0 && isCutOut(pattern, text, offset, candidate, laid.score) ? null : candidate;
}

function quoteIn({ units, from, to }: Pattern, { met }: Alignment, text: Uint16Array) {
	let first = from;
	while (first < to && (met[first] ?? -1) < 0) first += 1;
	let last = to - 1;
	while (last > first && (met[last] ?? -1) < 0) last -= 1;
	if (first >= to) return null;
	const start = met[first] ?? 0;
	const end = (met[last] ?? 0) + 1;
	let same = 0;
	for (let i = first; i <= last; i += 1) if ((met[i] ?? -1) >= 0 && text[met[i] ?? 0] === units[i]) same += 1;
	// Whichever is longer, the quote or what stands for it, each of its units either agrees or is an error.
	return { start, end, errors: Math.max(to - from, end - start) - same };
}

/** The weight of the context's units that agree between two places of the pattern. */
function agreement({ units }: Pattern, { met }: Alignment, text: Uint16Array, from: number, to: number): number {
	let weight = 0;
	for (let i = from; i < to; i += 1) {
		const place = met[i] ?? -1;
		if (place >= 0) weight += (text[place] === units[i] ? 1 : -1) * weightOf(units[i] ?? 0);
	}
	return weight;
}

/**
 * Whether the text is explained as well by the quote having been cut out: of "uphold peace, uphold growth, uphold
 * trade" the second "uphold" and its noun are gone, and the third, which belongs to the context, offers itself.
 */
function isCutOut(pattern: Pattern, text: Uint16Array, offset: number, { start, end }: Candidate, score: number) {
	const { units, from, to } = pattern;
	const length = to - from;
	const context = new Uint16Array(units.length - length);
	context.set(units.subarray(0, from));
	context.set(units.subarray(to), from);
	const laid = align(context, text, offset);
	if (laid.score - 2 * length < score - length) return false;
	return laid.met.some((place) => place >= start && place < end);
}
