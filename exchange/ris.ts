/** RIS: one item a document, one note an annotation; what Zotero, EndNote and others read. */
import { citeKey, noteHtml, sourceOfShelf, tagsOf } from "./cited";
import type { ExportOptions } from "./library";
import type { Shelves } from "./shelves";
import { soundText } from "./sound-text";

/** The file's text in pieces, one a document. */
export function* ris(shelves: Shelves, options: ExportOptions, _now: Date): Iterable<string> {
	for (const shelf of shelves) {
		const { title, author, site, issued, accessed, url, lang } = sourceOfShelf(shelf, options);
		const day = (date: string) => `${date.replaceAll("-", "/")}/`;
		yield [
			field("TY", "ELEC"),
			// A comma parts a person's names in RIS, and no sign says that an author is none.
			field("AU", author.replaceAll(",", "")),
			field("TI", title),
			field("T2", site),
			field("PY", issued?.slice(0, 4) ?? ""),
			field("DA", issued ? day(issued) : ""),
			field("Y2", day(accessed)),
			field("UR", url),
			field("LA", lang),
			field("ID", citeKey(shelf)),
			...tagsOf(shelf).map((tag) => field("KW", tag)),
			// Zotero takes whatever looks like HTML here as HTML, so it is written as HTML, and escaped.
			...shelf.annotations.map((annotation) => field("N1", noteHtml(annotation, options))),
			"ER  - \r\n\r\n",
		].join("");
	}
}

/** One line: a line break in a value would begin another field. */
function field(tag: string, value: string): string {
	const line = soundText(value).replace(/\s+/g, " ").trim();
	return line === "" ? "" : `${tag}  - ${line}\r\n`;
}
