/** Files about key terms: the glossary is loaded and the documents' kept text is searched when one is asked for. */
import shipped from "../../assets/glossary/built/matcher.json";
import { anki } from "../../exchange/anki";
import { mentionsOn } from "../../exchange/mentions";
import { type TermFacts, termTable } from "../../exchange/term-table";
import { compiledLists } from "../../storage/compiled";
import { termLists, termsOf } from "../../storage/own-terms";
import { termOf } from "../../terms/cards";
import { joinGlossaries } from "../../terms/join";
import { loadGlossary } from "../../terms/load";
import { findTerms } from "../../terms/match";
import { compileOwn } from "../../terms/own";
import type { Order } from "./formats";

/** The file's text in pieces: with the reader's own terms, as the pages of those documents are marked. */
export async function* termFile(format: "terms" | "anki", { shelves }: Order): AsyncIterable<string> {
	const builtIn = loadGlossary(shipped);
	const own = (await compiledLists(compileOwn)).map(loadGlossary);
	const glossary = joinGlossaries([...own, builtIn]);
	const facts = new Map<string, TermFacts>([...(await builtInFacts(builtIn.ids)), ...(await ownFacts())]);
	const factsOf = (id: string) => facts.get(id) ?? null;
	const mentions = mentionsOn(shelves, (text) => findTerms(glossary, text));
	yield* format === "anki" ? anki(mentions, factsOf) : termTable(mentions, factsOf);
}

async function builtInFacts(ids: readonly string[]): Promise<[string, TermFacts][]> {
	const terms = await Promise.all(ids.map(termOf));
	return terms
		.filter((term) => term !== null)
		.map(({ id, zh, pinyin, category, renderings: [main] }) => [
			id,
			{ wording: zh, pinyin, category, rendering: main?.text ?? "" },
		]);
}

async function ownFacts(): Promise<[string, TermFacts][]> {
	const lists = (await termLists()).filter(({ on }) => on);
	const terms = (await Promise.all(lists.map(({ id }) => termsOf(id)))).flat();
	return terms.map(({ id, wording, pinyin, renderings: [main] }) => [
		id,
		{ wording, pinyin, category: "own", rendering: main?.text ?? "" },
	]);
}
