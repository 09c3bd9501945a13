import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chineseForms } from "../terms/forms";
import { loadGlossary } from "../terms/load";
import { findTerms } from "../terms/match";
import { fold } from "../text/fold";
import { glossaryFolder, matcherOf } from "./build-glossary";
import { readSources } from "./glossary-source";

describe("the sources as they are", async () => {
	const { entries, blockers, scales, partnerships } = await readSources(glossaryFolder);
	const glossary = loadGlossary(matcherOf(entries, blockers));

	test("there are enough of them, and each has an id of its own", () => {
		expect(entries.length).toBeGreaterThanOrEqual(1200);
		expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
	});

	test("the page's share of them is small", () => {
		// Of the 120 kB that glossary and matcher may take in the page, the matcher's code takes less than 10.
		expect(gzipSync(JSON.stringify(matcherOf(entries, blockers))).length).toBeLessThan(110_000);
	});

	test("no wording belongs to two concepts", () => {
		const owners = new Map<string, string>();
		const shared: string[] = [];
		for (const { id, zh, also } of entries)
			for (const wording of [zh, ...also]) {
				const form = chineseForms(wording)[0] ?? "";
				const owner = owners.get(form);
				if (owner !== undefined && owner !== id) shared.push(`${wording}: ${owner}, ${id}`);
				owners.set(form, id);
			}
		expect(shared).toEqual([]);
	});

	test("every wording is found in itself, as its own concept", () => {
		const missed: string[] = [];
		for (const { id, zh, also, borders } of entries)
			for (const wording of [zh, ...also]) {
				if (borders.includes(wording)) continue;
				const text = { plain: wording, folded: fold(wording), blocks: [{ start: 0, end: wording.length }] };
				const hits = findTerms(glossary, text);
				if (hits.length !== 1 || hits[0]?.term !== id) missed.push(`${wording}: ${hits.map(({ term }) => term)}`);
			}
		expect(missed).toEqual([]);
	});

	test("every English rendering that is looked for is found in itself", () => {
		const missed: string[] = [];
		for (const { renderings } of entries)
			for (const { lang, text: words, find } of renderings) {
				if (lang !== "en" || !find) continue;
				const text = { plain: words, folded: fold(words), blocks: [{ start: 0, end: words.length }] };
				if (findTerms(glossary, text).length === 0) missed.push(words);
			}
		expect(missed).toEqual([]);
	});

	test("a form that asks for borders is one of its concept's", () => {
		for (const { zh, also, borders } of entries) for (const form of borders) expect([zh, ...also]).toContain(form);
	});

	test("what is used most is defined, each in words of its own", () => {
		const definitions = entries.flatMap(({ definition }) => (definition === undefined ? [] : [definition]));
		expect(definitions.length).toBeGreaterThanOrEqual(300);
		expect(new Set(definitions.map(({ en }) => en)).size).toBe(definitions.length);
		expect(new Set(definitions.map(({ zh }) => zh)).size).toBe(definitions.length);
	});

	test("a rung is a term, and stands on one scale", () => {
		const rungs = scales.flatMap((scale) => scale.rungs);
		expect(new Set(rungs).size).toBe(rungs.length);
		const ids = new Set(entries.map(({ id }) => id));
		expect(rungs.filter((rung) => !ids.has(rung))).toEqual([]);
	});

	test("every country has one record, and its label is a term", () => {
		const countries = partnerships.map(({ country }) => country);
		expect(new Set(countries).size).toBe(countries.length);
		const wordings = new Set(entries.flatMap(({ zh, also }) => [zh, ...also]));
		expect(partnerships.map(({ label }) => label).filter((label) => !wordings.has(label))).toEqual([]);
	});

	test("every blocker holds what it protects", () => {
		for (const { wording, protects } of blockers) expect(wording.replace(/[()]/g, "")).not.toBe(protects);
	});
});

describe("a source that is wrong", () => {
	let folder = "";
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), "glossary-"));
		for (const name of ["blockers", "scales", "partnerships", "relations"])
			await writeFile(join(folder, `${name}.yml`), "");
	});
	afterEach(() => rm(folder, { recursive: true }));

	test.each([
		["broken YAML", "stance.yml", "- zh: 反对\n- zh: [\n", /stance\.yml:[23]: /],
		["an unknown field", "stance.yml", "- zh: 反对\n- zh: 支持\n  englsh: support\n", /stance\.yml:3: .*englsh/],
		[
			"a source that is no URL",
			"stance.yml",
			"- zh: 反对\n  renderings:\n    - en: oppose\n      source: somewhere\n",
			/stance\.yml:4: /,
		],
		[
			"a rendering in two languages",
			"stance.yml",
			"- zh: 反对\n  renderings:\n    - en: oppose\n      fr: s’opposer\n",
			/stance\.yml:3: /,
		],
		[
			"a definition in one language",
			"stance.yml",
			"- zh: 反对\n  definition:\n    en: States disagreement.\n",
			/stance\.yml:3: definition\.zh/,
		],
		[
			"a definition of three sentences",
			"stance.yml",
			"- zh: 反对\n  definition:\n    en: States disagreement. Often used. Not rare.\n    zh: 表示不赞成。\n",
			/stance\.yml:3: definition\.en: one or two/,
		],
		[
			"a definition without its last stop",
			"stance.yml",
			"- zh: 反对\n  definition:\n    en: States disagreement.\n    zh: 表示不赞成\n",
			/stance\.yml:4: definition\.zh: one or two/,
		],
		[
			"a definition too long for the card",
			"stance.yml",
			`- zh: 反对\n  definition:\n    en: States disagreement.\n    zh: ${"长".repeat(90)}。\n`,
			/stance\.yml:4: definition\.zh/,
		],
		["a headword of one character", "concept.yml", "- zh: 和平\n- zh: 和\n", /concept\.yml:2: zh/],
		["a file of no category", "colours.yml", "- zh: 红色\n", /colours\.yml: no category/],
		["a blocker without its term", "blockers.yml", "- wording: 中东欧\n", /blockers\.yml:1: /],
	])("%s is named with file and line", async (_, file, text, message) => {
		await writeFile(join(folder, file), text);
		await expect(readSources(folder)).rejects.toThrow(message);
	});
});
