/** BibTeX and BibLaTeX: one entry a document, its annotations as one text beside it. In UTF-8. */
import { citeKey, noteText, sourceOfShelf, tagsOf } from "./cited";
import type { ExportOptions } from "./library";
import type { Shelf, Shelves } from "./shelves";
import { markupText } from "./sound-text";

/** For BibTeX's styles, which know no web page: @misc. The file's text in pieces, one a document. */
export function* bibtex(shelves: Shelves, options: ExportOptions, _now: Date): Iterable<string> {
	for (const shelf of shelves) {
		const { issued, accessed, url, site } = sourceOfShelf(shelf, options);
		const [year = "", month = ""] = issued?.split("-") ?? [];
		yield entry("misc", shelf, options, {
			howpublished: url && `\\url{${urlText(url)}}`,
			organization: texText(site),
			year,
			month: month && String(Number(month)),
			url: urlText(url),
			urldate: accessed,
		});
	}
}

/** For BibLaTeX: @online. The file's text in pieces, one a document. */
export function* biblatex(shelves: Shelves, options: ExportOptions, _now: Date): Iterable<string> {
	for (const shelf of shelves) {
		const { issued, accessed, url, site, lang } = sourceOfShelf(shelf, options);
		yield entry("online", shelf, options, {
			organization: texText(site),
			date: issued ?? "",
			url: urlText(url),
			urldate: accessed,
			langid: languages[lang.slice(0, 2).toLowerCase()] ?? "",
		});
	}
}

/** Babel's and polyglossia's names of the languages that ministries write in. */
const languages: Readonly<Record<string, string>> = {
	zh: "chinese",
	en: "english",
	fr: "french",
	es: "spanish",
	ru: "russian",
	ar: "arabic",
	de: "german",
	pt: "portuguese",
	it: "italian",
	ja: "japanese",
	ko: "korean",
};

function entry(type: string, shelf: Shelf, options: ExportOptions, own: Readonly<Record<string, string>>): string {
	const { title, author } = sourceOfShelf(shelf, options);
	const notes = shelf.annotations.map((annotation) => noteText(annotation, options)).join("\n\n");
	const fields = {
		// A second pair of braces: an office is one name with its commas and "and", a title keeps its capitals.
		author: author && `{${texText(author)}}`,
		title: title && `{${texText(title)}}`,
		...own,
		// These are compared, not set, so that an escape would be part of the word.
		keywords: tagsOf(shelf).map(keyword).filter(Boolean).join(", "),
		annote: texText(notes),
	};
	const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`\t${name} = {${value}},\n`] : []));
	return `@${type}{${citeKey(shelf)},\n${lines.join("")}}\n\n`;
}

const commands: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
	// Without a font encoding set these come out as other signs.
	"<": "\\textless{}",
	">": "\\textgreater{}",
	"|": "\\textbar{}",
};

/** Text in which nothing is a command. Braces are named: BibTeX counts them also where they are escaped. */
function texText(text: string): string {
	return (
		markupText(text)
			.replace(/[\\{}~^<>|]/g, (sign) => commands[sign] ?? sign)
			.replace(/[&%$#_]/g, "\\$&")
			// Runs that TeX would join: dashes, quotation marks, Spanish signs.
			.replace(/-(?=-)|'(?=')|,(?=,)|[`?!](?=`)/g, "$&{}")
	);
}

/** A tag without the signs that part tags or would end the field. */
function keyword(tag: string): string {
	return markupText(tag)
		.replace(/[,{}\\%~$]+/g, " ")
		.replace(/\s+/g, " ")
		.trim();
}

/** An address as \url and BibLaTeX take it, which read it sign by sign; some readers begin mathematics at "$". */
function urlText(url: string): string {
	return url.replace(/[{}\\$]/g, encodeURIComponent);
}
