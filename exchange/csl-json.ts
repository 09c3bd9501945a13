/** CSL-JSON: one item a document, for Zotero, Pandoc and whatever else works with citation styles. */
import { citeKey, noteText, sourceOfShelf, tagsOf } from "./cited";
import type { ExportOptions } from "./library";
import type { Shelves } from "./shelves";
import { soundText } from "./sound-text";
import type { Source } from "./source";

/**
 * The file's text in pieces, one a document. Annotations are in "annote", which is for them; "note" is printed by styles.
 */
export function* cslJson(shelves: Shelves, options: ExportOptions, _now: Date): Iterable<string> {
	let parting = "[\n";
	for (const shelf of shelves) {
		const keyword = tagsOf(shelf).join(", ");
		const annote = shelf.annotations.map((annotation) => noteText(annotation, options)).join("\n\n");
		// Halves of characters stop stricter readers than ours.
		const item = {
			...cslItem(sourceOfShelf(shelf, options), citeKey(shelf)),
			...(keyword && { keyword }),
			annote: soundText(annote),
		};
		yield parting + JSON.stringify(item);
		parting = ",\n";
	}
	yield parting === "[\n" ? "[]\n" : "\n]\n";
}

/** What a citation processor needs of a document. */
export function cslItem({ title, author, site, issued, accessed, url, lang }: Source, id: string): object {
	return {
		id,
		type: "webpage",
		title,
		...(author && { author: [{ literal: author }] }),
		...(site && { "container-title": site }),
		...(issued && { issued: dateParts(issued) }),
		accessed: dateParts(accessed),
		URL: url,
		...(lang && { language: lang }),
	};
}

function dateParts(day: string): { "date-parts": number[][] } {
	return { "date-parts": [day.split("-").map(Number)] };
}
