import { describe, expect, test } from "vitest";
import type { Category } from "../records/term";
import type { Role } from "../records/values";
import { choose, countByGroup } from "./choose";
import { ANSWERS, PLAIN } from "./glossary";
import type { Hit } from "./match";

const hit = (block: number, term: string, category: Category = "concept", flags = 0): Hit => ({
	start: block * 10,
	end: block * 10 + 2,
	term,
	category,
	flags,
	block,
	quoted: false,
});

const turns: Role[] = ["narration", "question", "answer", "answer", "question", "answer"];

describe("choose", () => {
	test("a term said again in one answer is a repeat, in the next answer it is new", () => {
		const hits = [hit(1, "a"), hit(2, "a"), hit(2, "a"), hit(3, "a"), hit(5, "a"), hit(5, "b")];
		expect(choose(hits, turns, { mentions: "all" })).toEqual(["first", "first", "again", "again", "first", "first"]);
	});

	test("an answer ends where another turn without any mention stands between", () => {
		expect(choose([hit(3, "a"), hit(5, "a")], turns, { mentions: "all" })).toEqual(["first", "first"]);
	});

	test("where nobody answers, the page is one turn", () => {
		const roles: Role[] = ["narration", "question", "narration"];
		expect(choose([hit(0, "a"), hit(1, "a"), hit(2, "a")], roles, { mentions: "all" })).toEqual([
			"first",
			"again",
			"again",
		]);
	});

	test("what the reader has hidden is marked nowhere", () => {
		const hits = [hit(2, "a"), hit(2, "b")];
		expect(choose(hits, turns, { mentions: "all", hidden: new Set(["a"]) })).toEqual(["none", "first"]);
	});

	test("first mentions leave repeats out, off leaves all out", () => {
		const hits = [hit(2, "a"), hit(3, "a")];
		expect(choose(hits, turns, { mentions: "first" })).toEqual(["first", "none"]);
		expect(choose(hits, turns, { mentions: "off" })).toEqual(["none", "none"]);
	});

	test("titles, countries and everyday words are off unless asked for", () => {
		const hits = [hit(2, "t", "title"), hit(2, "c", "country"), hit(2, "p", "stance", PLAIN), hit(2, "s", "stance")];
		expect(choose(hits, turns, { mentions: "all" })).toEqual(["none", "none", "none", "first"]);
		const categories = new Set<Category>(["title", "stance"]);
		expect(choose(hits, turns, { mentions: "all", categories, plain: true })).toEqual([
			"first",
			"none",
			"first",
			"first",
		]);
	});

	test("a hidden mention does not make the next one a repeat", () => {
		const hits = [hit(1, "a", "stance", ANSWERS), hit(2, "a", "stance", ANSWERS)];
		expect(choose(hits, turns, { mentions: "all" })).toEqual(["none", "first"]);
	});

	test("answers only, where somebody answers", () => {
		const hits = [hit(0, "a"), hit(1, "a"), hit(2, "a")];
		expect(choose(hits, turns, { mentions: "all", answersOnly: true })).toEqual(["none", "none", "first"]);
		expect(choose(hits, ["narration"], { mentions: "all", answersOnly: true })).toEqual(["first", "again", "again"]);
	});
});

test("mentions are counted by group, marked or not", () => {
	const hits = [hit(0, "a"), hit(0, "a"), hit(0, "b", "stance", PLAIN), hit(1, "c", "country"), hit(1, "d", "economy")];
	expect(countByGroup(hits)).toEqual({ stance: 1, relations: 0, concepts: 2, issues: 1, names: 1 });
});
