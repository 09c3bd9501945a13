/** Files about key terms: the glossary is loaded and the documents' kept text is searched when one is asked for. */
import shipped from "../../assets/glossary/built/matcher.json";
import { anki } from "../../exchange/anki";
import { type Mention, mentionsIn } from "../../exchange/mentions";
import type { Shelves } from "../../exchange/shelves";
import { termTable } from "../../exchange/term-table";
import type { Term } from "../../records/term";
import { termOf } from "../../terms/cards";
import type { Glossary } from "../../terms/glossary";
import { loadGlossary } from "../../terms/load";
import { findTerms } from "../../terms/match";
import type { Order } from "./formats";

/** The file's text in pieces: the first ones empty, while documents are searched. */
export async function* termFile(format: "terms" | "anki", { shelves }: Order): AsyncIterable<string> {
	const glossary = loadGlossary(shipped);
	const mentions: Mention[] = [];
	for (const found of mentionsOf(shelves, glossary)) {
		mentions.push(...found);
		yield "";
	}
	const cards = new Map<string, Term | null>();
	for (const { term } of mentions) if (!cards.has(term)) cards.set(term, await termOf(term));
	const cardOf = (id: string) => cards.get(id) ?? null;
	yield* format === "anki" ? anki(mentions, cardOf) : termTable(mentions, cardOf);
}

function* mentionsOf(shelves: Shelves, glossary: Glossary): Iterable<Mention[]> {
	for (const { document } of shelves)
		if (document) yield [...mentionsIn(document, (text) => findTerms(glossary, text))];
}
