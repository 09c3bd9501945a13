import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Pace } from "../text/pace";
import type { PageText } from "../text/page-text";
import { knownOf } from "./again";
import { loadGlossary } from "./load";
import { findTerms } from "./match";
import { compileOwn } from "./own";
import { findPaced } from "./paced";

const own = (wordings: readonly string[]) =>
	loadGlossary(
		compileOwn(
			wordings.map((wording, at) => ({
				id: `urn:uuid:00000000-0000-4000-8000-00000000000${at}`,
				wording,
				lang: "zh",
				also: [],
			})),
		),
	);
const glossary = own(["东南", "东南西", "西北", "北中东", "中“西”中"]);

function textOf(paragraphs: readonly string[]): PageText {
	const plain = paragraphs.join("\n");
	let start = 0;
	const blocks = paragraphs.map(({ length }) => {
		start += length + 1;
		return { start: start - length - 1, end: start - 1 };
	});
	return { plain, folded: plain.replace(/[“”]/g, "'"), blocks };
}

const paragraph = fc.string({ unit: fc.constantFrom(..."东南西北中“”"), minLength: 1, maxLength: 12 });
const page = fc.array(paragraph, { maxLength: 8 });
/** A page, and the same with some paragraphs taken out, put in, changed or put elsewhere. */
const changed = page.chain((before) =>
	fc.tuple(
		fc.constant(before),
		fc.array(before.length > 0 ? fc.oneof(fc.constantFrom(...before), paragraph) : paragraph, { maxLength: 8 }),
	),
);

/** A clock that moves on with each look, so that the work stops after every slice. */
function pace(signal = new AbortController().signal): Pace & { pauses: () => number } {
	let time = 0;
	let pauses = 0;
	return {
		signal,
		yieldEvery: 1,
		now: () => {
			time += 1;
			return time;
		},
		pause: () => {
			pauses += 1;
			return Promise.resolve();
		},
		pauses: () => pauses,
	};
}

test("a changed page has the mentions that it would have when read for the first time", async () => {
	await fc.assert(
		fc.asyncProperty(changed, async ([one, other]) => {
			const [before, now] = [textOf(one), textOf(other)];
			const found = { text: before, hits: findTerms(glossary, before) };
			const told: (readonly unknown[])[] = [];
			await findPaced(glossary, now, { before: found, seen: { from: 0, to: 1 } }, pace(), (hits) => told.push(hits));
			expect(told.at(-1)).toEqual(findTerms(glossary, now));
		}),
	);
});

test("only what has changed is matched", () => {
	const before = textOf(["东南", "西北", "东南西"]);
	const found = { text: before, hits: findTerms(glossary, before) };
	const now = textOf(["北中东", "东南", "西北中", "东南西", "中西中", "西北"]);
	expect(knownOf(now, found).fresh).toEqual([
		{ from: 0, to: 1 },
		{ from: 2, to: 3 },
		{ from: 4, to: 5 },
	]);
	expect(knownOf(before, found)).toEqual({ hits: found.hits.map((hit) => [hit]), fresh: [] });
});

describe("in slices", () => {
	/** Long enough that every paragraph is a slice. */
	const long = (paragraphs: readonly string[]) => textOf(paragraphs.map((words) => words.padEnd(10_000, "。")));

	test("all is found, what is seen is told first", async () => {
		await fc.assert(
			fc.asyncProperty(changed, fc.nat(7), fc.nat(7), async ([one, other], from, more) => {
				const [before, now] = [long(one), long(other)];
				const seen = { from, to: from + more };
				const told: (readonly unknown[])[] = [];
				await findPaced(
					glossary,
					now,
					{ before: { text: before, hits: findTerms(glossary, before) }, seen },
					pace(),
					(hits) => told.push(hits),
				);
				const all = findTerms(glossary, now);
				expect(told.at(-1)).toEqual(all);
				expect(told[0]).toEqual(expect.arrayContaining(all.filter(({ block }) => block >= from && block < seen.to)));
				expect(told.length).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 50 },
		);
	});

	test("the page has its turn between two slices", async () => {
		const counted = pace();
		const text = long(["东南", "东南", "东南", "东南"]);
		await findPaced(glossary, text, { before: null, seen: { from: 2, to: 3 } }, counted, () => undefined);
		expect(counted.pauses()).toBe(3);
	});

	test("a short text is told of at once", () => {
		const told: number[] = [];
		void findPaced(glossary, textOf(["东南", "西北"]), { before: null, seen: { from: 0, to: 2 } }, pace(), (hits) =>
			told.push(hits.length),
		);
		expect(told).toEqual([2]);
	});

	test("nothing is told after the end", async () => {
		const ending = new AbortController();
		const told: number[] = [];
		const work = findPaced(
			glossary,
			long(["东南", "东南"]),
			{ before: null, seen: { from: 0, to: 1 } },
			pace(ending.signal),
			(hits) => {
				told.push(hits.length);
				ending.abort();
			},
		);
		await expect(work).rejects.toThrow();
		expect(told).toEqual([1]);
	});
});
