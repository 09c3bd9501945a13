/** "Copy with source": a passage with who said it, on what occasion, when and where it stands; or with a reference. */
import type { PageFacts } from "../records/document";
import type { ReferenceStyle } from "../records/reference-style";
import type { Role } from "../records/values";
import { dayInWords } from "./dates";
import { labels } from "./labels";
import type { FileLanguage } from "./library";
import { reference } from "./reference";
import { escapeMarkup } from "./sound-text";
import type { Source } from "./source";

/** The passage's words, and the page they stand on. */
export interface CitedPassage {
	readonly page: Pick<PageFacts, "kind" | "lang" | "shown" | "title" | "url">;
	readonly quote: string;
	readonly role: Role;
	/** The official who answers or the reporter who asks; "" where nobody is named. */
	readonly speaker: string;
}

const punctuation = {
	zh: { colon: "：", open: "（", comma: "，", close: "）" },
	en: { colon: ": ", open: " (", comma: ", ", close: ")" },
} as const;

/**
 * The citation as plain text and as HTML. It follows the page's language: a Chinese page is cited in Chinese, every
 * other one in English.
 */
export function citation({ page, quote, role, speaker }: CitedPassage): { plain: string; rich: string } {
	const lang: FileLanguage = /^zh\b/i.test(page.lang) ? "zh" : "en";
	// A question must never read as the ministry's words, so that its role stands in for a name that is missing.
	const who = speaker || (role === "narration" ? "" : labels[lang].role[role]);
	const lines = linesOf(quote);
	const day = page.shown ? dayInWords(page.shown.day, lang) : "";
	const occasion = occasionOf(page, lang);

	const plain = put(lang, who, lines.join("\n"), [occasion, day, page.url]);
	const shown = escapeMarkup(occasion || page.url);
	// Only a web address becomes a link: what a page says of itself might be a script.
	const source = /^https?:/i.test(page.url) ? `<a href="${escapeMarkup(page.url)}">${shown}</a>` : shown;
	const rich = put(lang, escapeMarkup(who), lines.map(escapeMarkup).join("<br>"), [source, day]);
	return { plain, rich: `<span lang="${escapeMarkup(page.lang)}" dir="auto">${rich}</span>` };
}

/** The passage with who said it, and the document's reference in a bibliography's style after it. */
export function citationWith(
	{ page, quote, role, speaker }: CitedPassage,
	source: Source,
	style: ReferenceStyle,
): { plain: string; rich: string } {
	const lang: FileLanguage = source.isChinese ? "zh" : "en";
	const who = speaker || (role === "narration" ? "" : labels[lang].role[role]);
	const said = who && who + punctuation[lang].colon;
	const words = linesOf(quote);
	const { plain, rich } = reference(source, style);
	return {
		plain: `${said}“${words.join("\n")}”\n${plain}`,
		rich:
			`<p lang="${escapeMarkup(page.lang)}" dir="auto">${escapeMarkup(said)}“${words.map(escapeMarkup).join("<br>")}”</p>` +
			`<p>${rich}</p>`,
	};
}

/** A passage's lines without their indents. */
function linesOf(quote: string): string[] {
	return quote
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
}

function put(lang: FileLanguage, who: string, words: string, sources: string[]): string {
	const { colon, open, comma, close } = punctuation[lang];
	return `${who && who + colon}“${words}”${open}${sources.filter(Boolean).join(comma)}${close}`;
}

/** The ministry's daily press conference has one name; anything else is named by its title. */
function occasionOf({ kind, title }: CitedPassage["page"], lang: FileLanguage): string {
	if (kind === "transcript" && title.includes("外交部")) return "外交部例行记者会";
	if (kind === "transcript" && /foreign ministry/i.test(title)) return "Foreign Ministry press conference";
	const line = title.replace(/\s+/g, " ").trim();
	if (line === "") return "";
	return lang === "zh" ? `《${line}》` : `“${line}”`;
}
