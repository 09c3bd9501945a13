/**
 * OmegaT's glossaries: source, target and comment parted by tabs, UTF-8 in a file whose name ends in .txt (with any other
 * ending OmegaT takes the system's encoding), lines with # as comments, no heads.
 * https://omegat.sourceforge.io/manual-standard/en/app.glossaries.html
 */

import { beginningOf, type Unread } from "../in/incoming";
import { soundText } from "../sound-text";
import type { ReadGlossary } from "./concept";
import { type GlossaryToWrite, termsToWrite } from "./list-to-write";
import { readTermTable } from "./table-in";

const HEAD = "# Glossary in tab-separated format -*- coding: utf-8 -*-\n";

/** The file's text: one line a rendering, and one for a term without any. */
export function* omegat(glossary: GlossaryToWrite): Iterable<string> {
	yield HEAD;
	for (const term of termsToWrite(glossary)) {
		const about = term.definition || term.note;
		const renderings = term.renderings.length > 0 ? term.renderings : [{ text: "", context: "" }];
		for (const wording of [term.wording, ...term.also])
			for (const { text, context } of renderings)
				yield `${[wording, text, about || context].map(cell).join("\t").replace(/^#/, " #")}\n`;
	}
}

function cell(text: string): string {
	return soundText(text).replace(/\s+/g, " ").trim();
}

/** Whether a text is such a glossary rather than a table with heads. */
export function isOmegat(text: string): boolean {
	const [first = ""] = text.replace(/^\ufeff/, "").split(/\r?\n/, 1);
	return first.startsWith("#");
}

/** The glossary of such a file; the languages are those that the reader says. */
export function readOmegat(text: string, langs: { wording: string; rendering: string }, name: string): ReadGlossary {
	const unread: Unread[] = [];
	const rows: string[][] = [];
	for (const [index, line] of text
		.replace(/^\ufeff/, "")
		.split(/\r?\n/)
		.entries()) {
		// An empty row keeps the count of lines right; it is no loss.
		const isNothing = line.startsWith("#") || line.trim() === "";
		if (!isNothing && !line.includes("\t"))
			unread.push({ at: index + 1, why: "form", field: "", what: beginningOf(line) });
		rows.push(isNothing || !line.includes("\t") ? [] : line.split("\t"));
	}
	const columns = [
		{ field: "wording", lang: langs.wording },
		{ field: "rendering", lang: langs.rendering },
		{ field: "note", lang: "" },
	] as const;
	const read = readTermTable(rows, { headed: false, columns }, name);
	return { ...read, unread: [...unread, ...read.unread.filter(({ at }) => (rows[at - 1]?.length ?? 0) > 0)] };
}
