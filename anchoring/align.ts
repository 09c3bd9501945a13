/**
 * Lays a pattern (prefix, quote and suffix joined) along a text and finds the stretch where the two agree best: the
 * local alignment of Smith and Waterman (1981), kept to a band round the offset at which the pattern may stand.
 */

/** A unit that agrees gains one, one that is changed, missing or added costs two: at a third of errors nothing is left. */
const GAIN = 1;
const COST = 2;
/** How far the text may run ahead of the pattern or fall behind it. */
const BAND = 48;

/** The alignment of a pattern that stands at `offset` to the last unit; null where it does not. */
export function alignPerfect(pattern: Uint16Array, text: Uint16Array, offset: number): Alignment | null {
	for (let i = 0; i < pattern.length; i += 1) if (text[offset + i] !== pattern[i]) return null;
	return {
		score: pattern.length * GAIN,
		from: 0,
		to: pattern.length,
		met: new Int32Array(pattern.length).map((_, i) => offset + i),
	};
}

/** Steps of the way back. */
const STOP = 0;
const BOTH = 1;
const PATTERN_ONLY = 2;
const TEXT_ONLY = 3;

export interface Alignment {
	readonly score: number;
	/** The stretch of the pattern that is laid, and for each of its units the text place it met, or -1. */
	readonly from: number;
	readonly to: number;
	readonly met: Int32Array;
}

const WIDTH = 2 * BAND + 1;
/** Steps of the alignment under way, kept between calls: a new array for each is a third of the time. */
let steps = new Uint8Array(0);

/** The best alignment whose offset (text place minus pattern place) is within the band round `offset`. */
export function align(pattern: Uint16Array, text: Uint16Array, offset: number): Alignment {
	if (steps.length < pattern.length * WIDTH) steps = new Uint8Array(2 * pattern.length * WIDTH);
	// One row serves: the cell above and left is still there when its neighbour is computed.
	const row = new Int32Array(WIDTH + 1);
	let best = 0;
	let bestAt = -1;
	for (let i = 0; i < pattern.length; i += 1) {
		const unit = pattern[i];
		const base = i + offset - BAND;
		const first = Math.min(WIDTH, Math.max(0, -base));
		const last = Math.max(first, Math.min(WIDTH, text.length - base));
		row.fill(0, 0, first);
		row.fill(0, last);
		steps.fill(STOP, i * WIDTH, (i + 1) * WIDTH);
		let left = 0;
		for (let b = first; b < last; b += 1) {
			// In band coordinates the cell diagonally before stands straight above, the one above stands to the right.
			let value = (row[b] ?? 0) + (text[base + b] === unit ? GAIN : -COST);
			let step = BOTH;
			const patternOnly = (row[b + 1] ?? 0) - COST;
			if (patternOnly > value) {
				value = patternOnly;
				step = PATTERN_ONLY;
			}
			if (left - COST > value) {
				value = left - COST;
				step = TEXT_ONLY;
			}
			if (value > 0) {
				steps[i * WIDTH + b] = step;
				if (value > best) {
					best = value;
					bestAt = i * WIDTH + b;
				}
			} else value = 0;
			row[b] = value;
			left = value;
		}
	}
	return trace(best, bestAt, offset, pattern.length);
}

function trace(score: number, at: number, offset: number, length: number): Alignment {
	const met = new Int32Array(length).fill(-1);
	if (at < 0) return { score: 0, from: 0, to: 0, met };
	let i = Math.floor(at / WIDTH);
	let b = at % WIDTH;
	const to = i + 1;
	while (i >= 0 && b >= 0 && b < WIDTH) {
		const step = steps[i * WIDTH + b];
		if (step === BOTH) {
			met[i] = i + offset - BAND + b;
			i -= 1;
		} else if (step === PATTERN_ONLY) {
			i -= 1;
			b += 1;
		} else if (step === TEXT_ONLY) b -= 1;
		else break;
	}
	return { score, from: i + 1, to, met };
}
