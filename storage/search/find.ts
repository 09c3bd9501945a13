/** Which annotations a query means. */
import type { ColourName } from "../../records/colours";
import { CHUNK, eachRowWith } from "./chunk";
import { type Entry, FIELD, foldedWords, type Heading } from "./entry";
import type { LibraryIndex, Sort } from "./library-index";
import type { Filter, Query, Word } from "./query";

/** What a query means beyond the index. */
export interface Meanings {
	/** The colour that the reader calls so, or null. */
	colourCalled(name: string): ColourName | null;
	/** Every form of the key term with this id, wording or rendering; the word itself where there is none. */
	formsOf(term: string): readonly string[];
}

/** The annotations that fit all of the query, and those in `staying`, in the order of `sort`. */
export function find(
	index: LibraryIndex,
	query: Query,
	sort: Sort,
	meanings: Meanings,
	staying: ReadonlySet<string> = new Set(),
): Entry[] {
	const fits = new Uint8Array(index.room).fill(1);
	const filters: Filter[] = [];
	for (const part of query) {
		if (part.is === "filter" && part.name !== "term") {
			filters.push(part);
			continue;
		}
		const has = part.is === "word" ? slotsWith(index, part) : slotsOfTerm(index, meanings.formsOf(part.value));
		for (let slot = 0; slot < fits.length; slot += 1) if (has[slot] === (part.not ? 1 : 0)) fits[slot] = 0;
	}
	const passes = passing(index, filters, meanings);
	const found: Entry[] = [];
	for (const { entry, slot } of index.ordered(sort)) {
		if ((fits[slot] === 1 && passes(entry)) || (staying.size > 0 && staying.has(entry.id))) found.push(entry);
	}
	return found;
}

/** The words that are looked for, as they are marked in what is found. */
export function soughtWords(query: Query, meanings: Meanings): string[] {
	return query.flatMap((part) => {
		if (part.not) return [];
		if (part.is === "word") return [foldedWords(part.text).trim()];
		return part.name === "term" ? meanings.formsOf(part.value).map((form) => foldedWords(form).trim()) : [];
	});
}

/** The places of a word in a text, both folded. A word of letters begins where a word begins: "art" is not in "party". */
export function placesOf(text: string, word: string): number[] {
	const places: number[] = [];
	if (word === "") return places;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
		if (beginsWord(text, at)) places.push(at);
	}
	return places;
}

function slotsWith(index: LibraryIndex, { text }: Word): Uint8Array {
	const word = foldedWords(text).trim();
	const has = new Uint8Array(index.room);
	if (word === "") return has.fill(1);
	for (const [number, chunk] of index.chunks.entries()) {
		eachRowWith(chunk, word, (row) => mark(has, number, row), beginsWord);
	}
	// A document whose title has the word is found with all its annotations.
	const titled = new Set<string>();
	for (const { id, words } of index.headings.values()) if (placesOf(words, word).length > 0) titled.add(id);
	if (titled.size === 0) return has;
	for (const { entry, slot } of index.ordered("created")) if (titled.has(entry.document)) has[slot] = 1;
	return has;
}

/** Those whose quotes have one of the forms. */
function slotsOfTerm(index: LibraryIndex, forms: readonly string[]): Uint8Array {
	const has = new Uint8Array(index.room);
	const isInQuote = (text: string, place: number, rowStart: number) =>
		place < text.indexOf(FIELD, rowStart) && beginsWord(text, place);
	for (const form of forms) {
		const word = foldedWords(form).trim();
		if (word === "") continue;
		for (const [number, chunk] of index.chunks.entries()) {
			eachRowWith(chunk, word, (row) => mark(has, number, row), isInQuote);
		}
	}
	return has;
}

function mark(has: Uint8Array, chunk: number, row: number): void {
	has[chunk * CHUNK + row] = 1;
}

function beginsWord(text: string, place: number): boolean {
	return !isLetter(text.charCodeAt(place)) || !isLetter(text.charCodeAt(place - 1));
}

/** Of the scripts that part words by spaces: folded Latin, Greek, Cyrillic, and digits. */
function isLetter(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x370 && unit < 0x530);
}

type Test = (entry: Entry) => boolean;

function passing(index: LibraryIndex, filters: readonly Filter[], meanings: Meanings): Test {
	const tests = filters.map((filter) => {
		const test = testOf(index, filter, meanings);
		return filter.not ? (entry: Entry) => !test(entry) : test;
	});
	return (entry) => tests.every((test) => test(entry));
}

function testOf(index: LibraryIndex, { name, value }: Filter, meanings: Meanings): Test {
	const wanted = foldedWords(value).trim();
	switch (name) {
		case "tag":
			return ({ tags }) => tags.some((tag) => foldedWords(tag) === wanted);
		case "colour": {
			const colour = meanings.colourCalled(value) ?? value;
			return (entry) => entry.colour === colour;
		}
		case "speaker":
			return ({ speaker }) => foldedWords(speaker).includes(wanted);
		case "role":
			return ({ role }) => role === value;
		case "has":
			return ({ noted, tags }) => (value === "note" ? noted : value === "tag" && tags.length > 0);
		case "lang":
			return ofDocument(index, ({ lang }) => isWithin(lang, wanted));
		case "before":
			return ofDocument(index, ({ day }) => day !== "" && day < value);
		case "after":
			return ofDocument(index, ({ day }) => day >= value);
		case "site":
			return ofDocument(index, ({ url }) => isOnSite(url, wanted));
		case "kind":
			return ofDocument(index, ({ kind }) => kind === value);
		case "term":
			// Looked for in the texts, like words.
			return () => true;
	}
}

/** A test of the annotation's document, made once a document. */
function ofDocument(index: LibraryIndex, test: (heading: Heading) => boolean): Test {
	const passed = new Set<string>();
	for (const heading of index.headings.values()) if (test(heading)) passed.add(heading.id);
	return ({ document }) => passed.has(document);
}

/** zh-hans is within zh. */
function isWithin(lang: string, wanted: string): boolean {
	const small = lang.toLowerCase();
	return small === wanted || small.startsWith(`${wanted}-`);
}

/** ls.china-embassy.gov.cn is on china-embassy.gov.cn. */
function isOnSite(url: string, wanted: string): boolean {
	const host = siteIn(url);
	return host === wanted || host.endsWith(`.${wanted}`);
}

/** The host of an address, or "". */
export function siteIn(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname : "";
}
