import { describe, expect, test } from "vitest";
import shipped from "../assets/glossary/built/matcher.json";
import { loadGlossary } from "./load";

describe("a glossary that cannot be read says so", () => {
	test.each([
		["nothing", undefined],
		["a text", "<!doctype html>"],
		["another version", { ...shipped, version: 2 }],
		["a missing row", { ...shipped, pool: undefined }],
		["a cut row", { ...shipped, edges: shipped.edges.slice(0, -5) }],
		["cut forms", { ...shipped, pool: shipped.pool.slice(0, -1) }],
		["cut heads", { ...shipped, heads: shipped.heads.slice(0, -2) }],
		["missing terms", { ...shipped, ids: shipped.ids.slice(0, 1000) }],
		["a category too many", { ...shipped, categories: shipped.categories.replace(/.$/, "\u1000") }],
		["a rule too many", { ...shipped, values: shipped.values.replace(/.$/, "\u4000") }],
	])("%s", (_, broken) => {
		expect(() => loadGlossary(broken)).toThrow(/^the glossary cannot be read: /);
	});
});

test("an empty glossary is one", () => {
	const empty = Object.fromEntries(Object.keys(shipped).map((key) => [key, ""]));
	expect(loadGlossary({ ...empty, version: 1 }).ids).toEqual([]);
});
