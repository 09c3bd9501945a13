/**
 * What a reader looks for, as one line of words and filters: `共识 tag:表态 -role:question before:2023-01 "set phrase"`.
 * Printing is the exact inverse of reading, so that the line, the chips under it and the address are one thing.
 */
import { canonicalValue, type FilterName, filterNamed } from "./filters";

export interface Word {
	readonly is: "word";
	/** A word, or words that must stand together. */
	readonly text: string;
	/** What has it is left out. */
	readonly not: boolean;
}

export interface Filter {
	readonly is: "filter";
	readonly name: FilterName;
	readonly value: string;
	readonly not: boolean;
}

export type Part = Word | Filter;
export type Query = readonly Part[];

/** A sign of negation, a name with its colon, and what is in quotation marks or goes up to the next space. */
const part = /\s*(-?)(?:(\p{L}+)[:：])?(?:"((?:[^"\\]|\\.)*)"?|“([^”]*)”?|(\S*))/suy;

/** Reads a line; half-typed filters (`tag:`) are left out, filters of other names are words. */
export function parseQuery(line: string): Query {
	const parts: Part[] = [];
	part.lastIndex = 0;
	while (part.lastIndex < line.length) {
		const start = part.lastIndex;
		const [all = "", sign = "", label, quoted, curly, bare = ""] = part.exec(line) ?? [];
		// What is left is space, or nothing that could be a part.
		if (all.trim() === "") break;
		const not = sign === "-";
		const text = quoted?.replace(/\\(.)/gs, "$1") ?? curly ?? bare;
		const name = label === undefined ? null : filterNamed(label);
		if (name) {
			if (text !== "") parts.push({ is: "filter", name, value: canonicalValue(name, text), not });
			continue;
		}
		const raw = line.slice(start, start + all.length).trimStart();
		const word = label === undefined ? text : raw.slice(sign.length);
		if (word !== "") parts.push({ is: "word", text: word, not });
	}
	return parts;
}

/** The line that reads as this query. */
export function printQuery(query: Query): string {
	return query.map(printPart).join(" ");
}

/** One part as it stands in the line. */
export function printPart(part: Part): string {
	const text = part.is === "word" ? quoted(part.text) : `${part.name}:${quoted(part.value)}`;
	return part.not ? `-${text}` : text;
}

/** What cannot be mistaken for anything else stands bare. */
function quoted(text: string): string {
	return /^[^\s"“”\\:：-][^\s"“”\\:：]*$/.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
