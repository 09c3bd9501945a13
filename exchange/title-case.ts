/** English titles as Chicago and MLA set them. */

/** Articles, conjunctions and prepositions, which stay small inside a title. */
const small = new Set(
	(
		"a an and as at but by for from in into nor of off on onto or out over per so than the through to toward towards " +
		"up upon versus via vs with within without yet " +
		"about above across after against along among around before behind below beneath beside between beyond despite " +
		"down during except inside like near outside since throughout till under underneath until"
	).split(" "),
);

/**
 * Words begin with capitals, but the small ones inside; a word that has a capital already stays as it is, and so does
 * writing without capitals.
 */
export function titleCase(title: string): string {
	const words = title.split(" ");
	return words
		.map((word, at) => {
			const isInside = at > 0 && at < words.length - 1 && !/[:.?!—]["'”’]?$/.test(words[at - 1] ?? "");
			const letters = word.replace(/[^\p{L}]/gu, "");
			if (isInside && small.has(letters)) return word;
			return word.split("-").map(capital).join("-");
		})
		.join(" ");
}

function capital(word: string, at: number): string {
	if (/\p{Lu}/u.test(word) || (at > 0 && small.has(word))) return word;
	return word.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toUpperCase());
}
