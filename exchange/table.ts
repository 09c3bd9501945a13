/** CSV and TSV: one row an annotation, for spreadsheets and for programs. */
import type { Annotation } from "../records/annotation";
import { csvText, type Delimiter } from "./csv-text";
import type { ExportOptions } from "./library";
import type { Shelf, Shelves } from "./shelves";
import { joinTags } from "./tag-list";

/**
 * The columns, each with what stands in it. Names and values are the same in every language, so that files can be put
 * together and read again. Paragraphs are counted from 1, offsets from 0, in UTF-16 units: JavaScript's, Java's and
 * Excel's characters.
 */
const columns: Readonly<Record<string, (annotation: Annotation, shelf: Shelf) => string>> = {
	id: ({ id }) => id,
	document: (_, { document }) => document?.title ?? "",
	date: (_, { document }) => document?.shown?.day ?? "",
	kind: (_, { document }) => document?.kind ?? "",
	language: (annotation, { document }) => (annotation.on === "passage" ? annotation.lang : (document?.lang ?? "")),
	url: ({ page }) => page,
	quote: passage(({ selectors }) => selectors.quote.exact),
	prefix: passage(({ selectors }) => selectors.quote.prefix),
	suffix: passage(({ selectors }) => selectors.quote.suffix),
	note: ({ note }) => note,
	tags: ({ tags }) => joinTags(tags),
	colour: passage(({ colour }) => colour),
	role: passage(({ role }) => role),
	speaker: passage(({ speaker }) => speaker),
	paragraph: passage(({ selectors }) => String(selectors.paragraph.index + 1)),
	paragraph_offset: passage(({ selectors }) => String(selectors.paragraph.offset)),
	start: passage(({ selectors }) => String(selectors.position.start)),
	end: passage(({ selectors }) => String(selectors.position.end)),
	created: ({ created }) => created,
	modified: ({ modified }) => modified,
	document_id: ({ document }) => document,
};

/** The names of the columns, in their order. */
export const tableColumns: readonly string[] = Object.keys(columns);

/** With commas. The file's text in pieces, one a row. */
export function csv(shelves: Shelves, _options: ExportOptions, _now: Date): Iterable<string> {
	return table(shelves, ",");
}

/** With tabs. The file's text in pieces, one a row. */
export function tsv(shelves: Shelves, _options: ExportOptions, _now: Date): Iterable<string> {
	return table(shelves, "\t");
}

function table(shelves: Shelves, delimiter: Delimiter): Iterable<string> {
	return csvText(rows(shelves), delimiter);
}

function* rows(shelves: Shelves): Iterable<readonly string[]> {
	yield tableColumns;
	const cells = Object.values(columns);
	for (const shelf of shelves)
		for (const annotation of shelf.annotations) yield cells.map((cell) => cell(annotation, shelf));
}

/** What only a passage has; "" for a note on a whole document. */
function passage(cell: (annotation: Extract<Annotation, { on: "passage" }>) => string) {
	return (annotation: Annotation) => (annotation.on === "passage" ? cell(annotation) : "");
}
