/**
 * A document in a bibliography's form, by small formatters for the one kind of source there is: a page of an office on
 * the web. What they give is what citeproc gives with the styles' own files (a test holds its answers).
 *
 * GB/T 7714 writes Chinese and other works each in its own language; Chicago, APA and MLA are for papers in English,
 * and so are their months and quotation marks, also round a Chinese title.
 */

import type { ReferenceStyle } from "../records/reference-style";
import { escapeMarkup } from "./sound-text";
import type { Source } from "./source";
import { titleCase } from "./title-case";

/** The same words as plain text and as HTML with italics and the address as a link. */
export interface Reference {
	readonly plain: string;
	readonly rich: string;
}

/** A stretch of the reference; an array is set in italics. */
type Piece = string | readonly [string];

/** The document in that style, without a number before it. */
export function reference(source: Source, style: ReferenceStyle): Reference {
	const pieces = writers[style]({ ...source, title: curly(source.title) });
	return {
		plain: pieces.map((piece) => (typeof piece === "string" ? piece : piece[0])).join(""),
		rich: pieces.map((piece) => richPiece(piece, source.url)).join(""),
	};
}

function richPiece(piece: Piece, url: string): string {
	if (typeof piece !== "string") return `<i>${escapeMarkup(piece[0])}</i>`;
	const text = escapeMarkup(piece);
	const shown = escapeMarkup(url);
	// Only a web address becomes a link: what a page says of itself might be a script.
	return /^https?:/i.test(url) ? text.replace(shown, () => `<a href="${shown}">${shown}</a>`) : text;
}

const writers: Readonly<Record<ReferenceStyle, (source: Source) => Piece[]>> = {
	gbt2015: (source) => gbt(source, "(", ")"),
	// The edition in force since July 2026 puts the date of publication in full-width brackets.
	gbt2025: (source) => gbt(source, "（", "）"),

	chicago({ title, author, site, issued, accessed, url, lang }) {
		const heading = `“${withStop(inner(isEnglish(lang) ? titleCase(title) : title))}”`;
		const when = issued ? monthFirst(issued) : `Accessed ${monthFirst(accessed)}`;
		const where = issued ? [site, when].filter(Boolean).join(", ") : [site, when].filter(Boolean).join(". ");
		return [[author && withStop(author), title && heading, `${where}.`, `${url}.`].filter(Boolean).join(" ")];
	},

	apa({ title, author, site, issued, accessed, url }) {
		const when = issued ? `(${issued.slice(0, 4)}, ${monthFirst(issued).replace(/, \d+$/, "")}).` : "(n.d.).";
		const where = `${site && `${withStop(site)} `}${issued ? url : `Retrieved ${monthFirst(accessed)}, from ${url}`}`;
		if (author === "") return [...italic(title), ` ${when} ${where}`];
		return [`${withStop(author)} ${when} `, ...italic(title), ` ${where}`];
	},

	mla({ title, author, site, issued, accessed, url, lang }) {
		const who = author && `${withStop(author)} `;
		const name = isEnglish(lang) ? titleCase(title) : title;
		const end = `${issued ? `${dayFirst(issued)}, ` : ""}${url}.${issued ? "" : ` Accessed ${dayFirst(accessed)}.`}`;
		if (site === "") return [who, ...italic(name), ` ${end}`];
		return [`${who}“${withStop(inner(name))}” `, [site], `, ${end}`];
	},
};

function gbt({ title, author, issued, accessed, url }: Source, open: string, close: string): Piece[] {
	const date = issued ? `${open}${issued}${close}` : "";
	return [`${author && withStop(author)}${author && " "}${title}[EB/OL]. ${date}[${accessed}]. ${url}.`];
}

/** A title in italics with its full stop, which stands inside where a quotation mark or another stop ends the title. */
function italic(title: string): Piece[] {
	if (title === "") return [];
	const stopped = withStop(title);
	return stopped === `${title}.` ? [[title], "."] : [[stopped]];
}

/** With a full stop at its end, before closing quotation marks, unless it ends with a stop of its own. */
function withStop(text: string): string {
	const [, words = "", marks = ""] = /^(.*?)([”’]*)$/s.exec(text) ?? [];
	if (/[.?!。？！…]$/.test(words)) return text;
	// An apostrophe at the end of a word is no closing mark.
	return marks.includes("”") || words.includes("‘") ? `${words}.${marks}` : `${text}.`;
}

/** Straight double quotation marks as curly ones, by turns. */
function curly(text: string): string {
	let isOpen = false;
	return text.replace(/"/g, () => {
		isOpen = !isOpen;
		return isOpen ? "“" : "”";
	});
}

/** Double quotation marks as single ones, for what stands inside double ones. */
function inner(text: string): string {
	return text.replaceAll("“", "‘").replaceAll("”", "’");
}

function isEnglish(lang: string): boolean {
	return lang === "" || /^en\b/i.test(lang);
}

const months = "January February March April May June July August September October November December".split(" ");

/** January 5, 2026 */
function monthFirst(day: string): string {
	const [year, month, date] = day.split("-");
	return `${months[Number(month) - 1]} ${Number(date)}, ${year}`;
}

/** 5 Jan. 2026, as MLA shortens months: those of up to four letters not at all, September to four. */
function dayFirst(day: string): string {
	const [year, month, date] = day.split("-");
	const name = months[Number(month) - 1] ?? "";
	const short = name.length <= 4 ? name : `${name.slice(0, name === "September" ? 4 : 3)}.`;
	return `${Number(date)} ${short} ${year}`;
}
