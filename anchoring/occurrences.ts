/** Where a short run of units stands in a long one, exactly. */
import { isStepEnd, type Steps } from "./steps";

/** The first `most` places of `words` in `units`. */
export function* occurrencesOf(units: Uint16Array, words: Uint16Array, most: number): Steps<number[]> {
	const places: number[] = [];
	const first = words[0];
	if (first === undefined) return places;
	for (let at = 0; at < units.length && places.length < most; at += 1) {
		if (isStepEnd(at)) yield;
		if (units[at] !== first) continue;
		let length = 1;
		while (length < words.length && units[at + length] === words[length]) length += 1;
		if (length === words.length) places.push(at);
	}
	return places;
}
