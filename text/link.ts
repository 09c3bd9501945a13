/** A link that leads to a passage. */
import type { Span } from "./page-text";
import { segmenterOf } from "./segmenter";

/** How many characters of a passage's ends stand in a link: enough to be found, short enough to be sent. */
const LINK_WORDS = 20;

/**
 * The page's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) for the passage at `span`
 * of the text `plain`. Browsers find whole words only, by the rules of the text's language: `lang` says where words
 * end, and a passage that begins or ends within one is linked with all of it.
 */
export function linkTo(url: string, plain: string, span: Span, lang: string): string {
	const [address = ""] = url.split("#");
	const { start, end } = wholeWords(plain, span, lang);
	const lines = plain.slice(start, end).split("\n");
	const first = lines[0] ?? "";
	const last = lines.at(-1) ?? "";
	const isShort = lines.length === 1 && first.length <= 2 * LINK_WORDS;
	const directive = isShort
		? escaped(first)
		: `${escaped(endOf(pieces(first, lang)))},${escaped(endOf(pieces(last, lang).reverse(), true))}`;
	return `${address}#:~:text=${directive}`;
}

/** `span` with the rest of the words that it begins and ends in. */
function wholeWords(plain: string, { start, end }: Span, lang: string): Span {
	return { start: borderAt(plain, start, "before", lang), end: borderAt(plain, end, "after", lang) };
}

/**
 * `offset` where no word runs over it, else that word's border before or after it. Only the stretch between signs that no
 * word runs over is parted into words: for Chinese that takes long, and a file has thousands of links.
 */
function borderAt(plain: string, offset: number, side: "before" | "after", lang: string): number {
	let from = offset;
	while (from > 0 && !partsWords(plain, from - 1)) from -= 1;
	let to = offset;
	while (to < plain.length && !partsWords(plain, to)) to += 1;
	if (from === offset || to === offset) return offset;
	const word = segmenterOf(lang, "word")
		.segment(plain.slice(from, to))
		.containing(offset - from);
	if (!word || word.index === offset - from) return offset;
	return from + word.index + (side === "after" ? word.segment.length : 0);
}

/** Whether words end at this sign; a comma or colon may stand inside a number or a name, but not beside Han characters. */
function partsWords(plain: string, at: number): boolean {
	const sign = plain[at] ?? "";
	// No sign stands among the Han characters, of which most of a Chinese text is.
	if (sign >= "\u3400" && sign < "\ud800") return false;
	if (/[\s。、！？（）《》“”]/.test(sign)) return true;
	return /[，；：]/.test(sign) && /\p{sc=Han}/u.test(`${plain[at - 1] ?? ""}${plain[at + 1] ?? ""}`);
}

function pieces(line: string, lang: string): string[] {
	return [...segmenterOf(lang, "word").segment(line)].map(({ segment }) => segment);
}

/** The first of `words` until they are long enough; `isBackwards` where they come in from the line's end. */
function endOf(words: readonly string[], isBackwards = false): string {
	let text = "";
	for (const word of words) {
		if (text.trim().length >= LINK_WORDS) break;
		text = isBackwards ? word + text : text + word;
	}
	return text.trim();
}

/** A comma parts start and end in the directive, a dash marks context. Half a character, on a broken page, has no escape. */
function escaped(text: string): string {
	const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
	return encodeURIComponent(whole).replaceAll("-", "%2D");
}
