/** Pinyin as dictionaries write it: by words, with the tones that the characters have alone. */
import { pinyin } from "pinyin-pro";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Characters that stand as words of their own, though they are single. */
const particles = new Set("的和与及同对在为是不共以向非反新");
/** Characters that end a longer word: 标志性, 共同体, 定居点. */
const suffixes = new Set("性体点化者权会区国力观论式型");

/**
 * `zh` in pinyin after GB/T 16159: syllables of a word stand together, a word of `names` begins with a capital, an
 * apostrophe parts syllables that could be read as one (píng'ān). What is not Chinese stays as it is.
 */
export function pinyinOf(zh: string, names: ReadonlySet<string>): string {
	// The whole wording at once: a character with several readings is read by its neighbours.
	const syllables = pinyin(zh, { type: "array", toneSandhi: false });
	let at = 0;
	let result = "";
	for (const word of wordsOf(zh)) {
		const read = syllables.slice(at, at + word.length).reduce(joined, "");
		at += word.length;
		const isApart = isWord(word) && result !== "" && !/[“‘（(《\s]$/.test(result);
		result += (isApart ? " " : "") + (names.has(word) ? capital(read) : read);
	}
	return result.replace(/\s+/g, " ").trim();
}

/** The segmenter knows too few words of today: it leaves 霸|凌 and 共同|体 apart. */
function wordsOf(zh: string): string[] {
	const words: string[] = [];
	for (const { segment } of segmenter.segment(zh)) {
		const before = words.at(-1) ?? "";
		const isPair = isSingle(before) && isSingle(segment);
		if (isPair || (suffixes.has(segment) && isWord(before))) words.splice(-1, 1, before + segment);
		else words.push(segment);
	}
	return words;
}

function isSingle(word: string): boolean {
	return word.length === 1 && isWord(word) && !particles.has(word);
}

function isWord(text: string): boolean {
	return /^[\p{L}\p{N}]/u.test(text);
}

function joined(word: string, syllable: string): string {
	return word !== "" && /^[aāáǎàoōóǒòeēéěè]/.test(syllable) ? `${word}'${syllable}` : word + syllable;
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
