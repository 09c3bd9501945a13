/**
 * Lays a pattern (prefix, quote and suffix joined) along a text and finds the stretch where the two agree best: the
 * local alignment of Smith and Waterman (1981), kept to a band round the offset at which the pattern may stand.
 */

/** A unit that agrees gains one, one that is changed, missing or added costs two: at a third of errors nothing is left. */
const GAIN = 1;
const COST = 2;
/** How far the text may run ahead of the pattern or fall behind it. */
const BAND = 48;

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

/** The best alignment whose offset (text place minus pattern place) is within the band round `offset`. */
export function align(pattern: Uint16Array, text: Uint16Array, offset: number): Alignment {
	const width = 2 * BAND + 1;
	const steps = new Uint8Array(pattern.length * width);
	let above = new Int32Array(width + 1);
	let row = new Int32Array(width + 1);
	let best = 0;
	let bestAt = -1;
	for (let i = 0; i < pattern.length; i += 1) {
		const unit = pattern[i];
		let left = 0;
		const base = i + offset - BAND;
		for (let b = 0; b < width; b += 1) {
			const place = base + b;
			let value = 0;
			let step = STOP;
			if (place >= 0 && place < text.length) {
				// In band coordinates the cell diagonally before stands straight above, the one above stands to the right.
				const both = (above[b] ?? 0) + (text[place] === unit ? GAIN : -COST);
				const patternOnly = (above[b + 1] ?? 0) - COST;
				const textOnly = left - COST;
				if (both > 0 && both >= patternOnly && both >= textOnly) {
					value = both;
					step = BOTH;
				} else if (patternOnly > 0 && patternOnly >= textOnly) {
					value = patternOnly;
					step = PATTERN_ONLY;
				} else if (textOnly > 0) {
					value = textOnly;
					step = TEXT_ONLY;
				}
				if (value > best) {
					best = value;
					bestAt = i * width + b;
				}
			}
			row[b] = value;
			left = value;
			steps[i * width + b] = step;
		}
		[above, row] = [row, above];
	}
	return trace(steps, width, best, bestAt, offset, pattern.length);
}

function trace(steps: Uint8Array, width: number, score: number, at: number, offset: number, length: number): Alignment {
	const met = new Int32Array(length).fill(-1);
	if (at < 0) return { score: 0, from: 0, to: 0, met };
	let i = Math.floor(at / width);
	let b = at % width;
	const to = i + 1;
	while (i >= 0 && b >= 0 && b < width) {
		const step = steps[i * width + b];
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
