/** A link that leads to a passage. */
import type { Span } from "./page-text";

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
	const from = plain.lastIndexOf("\n", start - 1) + 1;
	const last = plain.lastIndexOf("\n", end - 1) + 1;
	const lineEnd = plain.indexOf("\n", end);
	return {
		start: from + borderAt(pieces(plain.slice(from, end), lang), start - from, "before"),
		end: last + borderAt(pieces(plain.slice(last, lineEnd < 0 ? plain.length : lineEnd), lang), end - last, "after"),
	};
}

/** The border between two of `words` that is at `offset`, or the next one before or after it. */
function borderAt(words: readonly string[], offset: number, side: "before" | "after"): number {
	let border = 0;
	for (const word of words) {
		if (border >= offset) break;
		if (side === "before" && border + word.length > offset) break;
		border += word.length;
	}
	return border;
}

function pieces(line: string, lang: string): string[] {
	// A page may name a language that there cannot be; of a name's parts the first suffices.
	const known = /^[a-z]{2,3}(?=-|$)/i.exec(lang)?.[0];
	let segmenter = segmenters.get(known);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(known, { granularity: "word" });
		segmenters.set(known, segmenter);
	}
	return [...segmenter.segment(line)].map(({ segment }) => segment);
}

/** One a language: making one takes longer than all that is asked of it for a link, and a file has thousands of links. */
const segmenters = new Map<string | undefined, Intl.Segmenter>();

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
