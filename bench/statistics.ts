/** What a row of timings says: its middle, and how far the ratio of two rows can be trusted. */

/** The middle of `numbers`, between the two middle ones where they are even in count. Throws where there are none. */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	const upper = sorted[sorted.length >> 1];
	const lower = sorted[(sorted.length - 1) >> 1];
	if (upper === undefined || lower === undefined) throw new RangeError("no numbers have no median");
	return (lower + upper) / 2;
}

export interface Ratio {
	readonly ratio: number;
	/** Nine of ten repeats of the whole measurement would give a ratio between these. */
	readonly low: number;
	readonly high: number;
}

const RESAMPLES = 2000;

/**
 * The ratio of the medians of two rows whose entries were measured in the same rounds, with its 90 % interval by
 * resampling rounds. The same rows give the same answer always.
 */
export function ratioOf(row: readonly number[], baseline: readonly number[]): Ratio {
	const random = seeded(1);
	const ratios = Array.from({ length: RESAMPLES }, () => {
		const rounds = row.map(() => Math.floor(random() * row.length));
		const drawn = (from: readonly number[]) => rounds.map((round) => from[round] ?? 0);
		return median(drawn(row)) / median(drawn(baseline));
	}).sort((a, b) => a - b);
	const at = (share: number) => ratios[Math.round(share * (RESAMPLES - 1))] ?? Number.NaN;
	return { ratio: median(row) / median(baseline), low: at(0.05), high: at(0.95) };
}

/** Numbers from 0 up to 1 that look random, the same for the same seed: the mulberry32 generator. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
