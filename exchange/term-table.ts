/** CSV: one row for each time that a key term is said, for counting by date, speaker and role. */
import type { Term } from "../records/term";
import { csvText } from "./csv-text";
import type { Mention } from "./mentions";

/** A term's card, or null where there is none for its id. */
export type TermOf = (id: string) => Term | null;

const columns: Readonly<Record<string, (mention: Mention, term: Term | null) => string>> = {
	term: ({ words }, term) => term?.zh ?? words,
	words: ({ words }) => words,
	category: (_, term) => term?.category ?? "",
	rendering: (_, term) => term?.renderings[0]?.text ?? "",
	sentence: ({ sentence }) => sentence,
	role: ({ role }) => role,
	speaker: ({ speaker }) => speaker,
	document: ({ document }) => document.title,
	date: ({ document }) => document.shown?.day ?? "",
	language: ({ document }) => document.lang,
	url: ({ document }) => document.url,
	paragraph: ({ paragraph }) => String(paragraph + 1),
	paragraph_offset: ({ offset }) => String(offset),
	term_id: ({ term }) => term,
};

/** The file's text in pieces, one a row. Counts as in `table.ts`: paragraphs from 1, offsets from 0. */
export function termTable(mentions: Iterable<Mention>, termOf: TermOf): Iterable<string> {
	return csvText(rows(mentions, termOf));
}

function* rows(mentions: Iterable<Mention>, termOf: TermOf): Iterable<readonly string[]> {
	yield Object.keys(columns);
	const cells = Object.values(columns);
	for (const mention of mentions) {
		const term = termOf(mention.term);
		yield cells.map((cell) => cell(mention, term));
	}
}
