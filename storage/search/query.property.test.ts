import { array, assert, boolean, constantFrom, oneof, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import { canonicalValue, filterNamed, filterNames } from "./filters";
import { type Part, parseQuery, printQuery } from "./query";

const text = oneof(
	string({ minLength: 1, unit: "binary" }),
	string({ minLength: 1, unit: constantFrom("a", "共", " ", '"', "\\", "-", ":", "：", "“", "”", "\u3000", "\n") }),
	constantFrom("tag:x", "-x", "“共识”", "http://a.b", "role:提问"),
);
const word = record({ is: constantFrom("word" as const), text, not: boolean() });
const filter = record({ name: constantFrom(...filterNames), value: text, not: boolean() }).map(
	({ name, value, not }): Part => ({ is: "filter", name, value: canonicalValue(name, value), not }),
);
const query = array(oneof(word, filter), { maxLength: 6 });

test("reading what was printed gives the same query", () => {
	assert(
		property(query, (parts) => {
			expect(parseQuery(printQuery(parts))).toEqual(parts);
		}),
	);
});

test("whatever is typed reads, and what is printed of it reads the same", () => {
	assert(
		property(string({ unit: "binary" }), (line) => {
			const parts = parseQuery(line);
			expect(parseQuery(printQuery(parts))).toEqual(parts);
		}),
	);
});

test("words, quotes, negation and filters in both languages", () => {
	expect(
		parseQuery('共识 -"set phrase" tag:表态 -颜色：红 role:提问 before:2023-01 标签:“two words” http://a'),
	).toEqual([
		{ is: "word", text: "共识", not: false },
		{ is: "word", text: "set phrase", not: true },
		{ is: "filter", name: "tag", value: "表态", not: false },
		{ is: "filter", name: "colour", value: "red", not: true },
		{ is: "filter", name: "role", value: "question", not: false },
		{ is: "filter", name: "before", value: "2023-01", not: false },
		{ is: "filter", name: "tag", value: "two words", not: false },
		{ is: "word", text: "http://a", not: false },
	]);
});

test("a filter that is still being typed filters nothing", () => {
	expect(parseQuery('共识 tag: - "" -')).toEqual([{ is: "word", text: "共识", not: false }]);
	expect(parseQuery('"two wor')).toEqual([{ is: "word", text: "two wor", not: false }]);
});

test("every name of a filter leads to one filter", () => {
	expect(["tag", "標籤", "TAG", "Colour", "color", "提法"].map(filterNamed)).toEqual([
		"tag",
		"tag",
		"tag",
		"colour",
		"colour",
		"term",
	]);
	expect(filterNamed("https")).toBeNull();
});
