/** Pinyin as dictionaries write it: by words, with the tones that the characters have alone. */
import { pinyin } from "pinyin-pro";

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * `zh` in pinyin after GB/T 16159: syllables of a word stand together, a word of `names` begins with a capital, an
 * apostrophe parts syllables that could be read as one (píng'ān). What is not Chinese stays as it is.
 */
export function pinyinOf(zh: string, names: ReadonlySet<string>): string {
	// The whole wording at once: a character with several readings is read by its neighbours.
	const syllables = pinyin(zh, { type: "array", toneSandhi: false });
	let result = "";
	for (const { segment, index, isWordLike } of words.segment(zh)) {
		const word = syllables.slice(index, index + segment.length).reduce(joined, "");
		const shown = names.has(segment) ? capital(word) : word;
		result += isWordLike && result !== "" && !/[“‘(（《\s]$/.test(result) ? ` ${shown}` : shown;
	}
	return result.replace(/\s+/g, " ").trim();
}

function joined(word: string, syllable: string): string {
	return word !== "" && /^[aāáǎàoōóǒòeēéěè]/.test(syllable) ? `${word}'${syllable}` : word + syllable;
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
