/** Where a short run of units stands in a long one, exactly. */

/** The first `most` places of `words` in `units`. */
export function occurrencesOf(units: Uint16Array, words: Uint16Array, most: number): number[] {
	const places: number[] = [];
	const first = words[0];
	if (first === undefined) return places;
	for (let at = units.indexOf(first); at >= 0 && places.length < most; at = units.indexOf(first, at + 1)) {
		let length = 1;
		while (length < words.length && units[at + length] === words[length]) length += 1;
		if (length === words.length) places.push(at);
	}
	return places;
}
