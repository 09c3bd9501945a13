/** A glossary as a table: one row a rendering, with all that Tifa keeps of its concept in each row. */
import type { OwnRendering, OwnTerm } from "../../records/own-term";
import { csvText, type Delimiter } from "../csv-text";
import { joinTags } from "../tag-list";
import { type GlossaryToWrite, termsToWrite, uuidOf } from "./list-to-write";

/** The columns by their names, which `table-in.ts` knows again. */
export const csvColumns = [
	"concept_id",
	"source_lang",
	"source",
	"pinyin",
	"target_lang",
	"target",
	"definition",
	"part_of_speech",
	"status",
	"subject",
	"context",
	"context_source",
	"note",
	"tags",
	"also",
] as const;

/** The file's text, row by row. */
export function glossaryCsv(glossary: GlossaryToWrite, delimiter: Delimiter = ","): Iterable<string> {
	return csvText(rowsOf(glossary), delimiter);
}

function* rowsOf(glossary: GlossaryToWrite): Iterable<readonly string[]> {
	yield csvColumns;
	for (const term of termsToWrite(glossary)) {
		const renderings: readonly (OwnRendering | null)[] = term.renderings.length > 0 ? term.renderings : [null];
		for (const rendering of renderings) yield rowOf(term, rendering);
	}
}

function rowOf(term: OwnTerm, rendering: OwnRendering | null): string[] {
	return [
		uuidOf(term.id),
		term.lang,
		term.wording,
		term.pinyin,
		rendering?.lang ?? "",
		rendering?.text ?? "",
		term.definition,
		term.partOfSpeech,
		rendering?.status ?? "",
		term.subject,
		rendering?.context ?? "",
		rendering?.contextSource ?? "",
		term.note,
		joinTags(term.tags),
		joinTags(term.also),
	];
}
