/** CSV: one row for each time that a key term is said, for counting by date, speaker and role. */
import type { Category } from "../records/term";
import { csvText } from "./csv-text";
import type { Mention } from "./mentions";

/** What files tell of a term, be it of the built-in glossary or the reader's own; "" where nothing is known. */
export interface TermFacts {
	readonly wording: string;
	readonly pinyin: string;
	readonly category: Category;
	/** The main one. */
	readonly rendering: string;
}

/** null where there is no such term any more. */
export type FactsOf = (id: string) => TermFacts | null;

const columns: Readonly<Record<string, (mention: Mention, term: TermFacts | null) => string>> = {
	term: ({ words }, term) => term?.wording ?? words,
	words: ({ words }) => words,
	category: (_, term) => term?.category ?? "",
	rendering: (_, term) => term?.rendering ?? "",
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
export function termTable(mentions: Iterable<Mention>, factsOf: FactsOf): Iterable<string> {
	return csvText(rows(mentions, factsOf));
}

function* rows(mentions: Iterable<Mention>, factsOf: FactsOf): Iterable<readonly string[]> {
	yield Object.keys(columns);
	const cells = Object.values(columns);
	for (const mention of mentions) {
		const term = factsOf(mention.term);
		yield cells.map((cell) => cell(mention, term));
	}
}
