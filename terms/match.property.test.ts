import fc from "fast-check";
import { expect, test } from "vitest";
import type { PageText } from "../text/page-text";
import { compile } from "./compile";
import { joinGlossaries } from "./join";
import { loadGlossary } from "./load";
import { findTerms } from "./match";

/** Few letters, so that forms nest, overlap and break off all the time. */
const letters = "东南西北中";
const form = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 6 });
const paragraph = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 60 });

/** Leftmost-longest as one would write it down: at each place the longest form that stands there. */
function naive(forms: readonly string[], paragraphs: readonly string[]): string[] {
	const found: string[] = [];
	for (const text of paragraphs)
		for (let place = 0; place < text.length; ) {
			const here = forms.filter((form) => text.startsWith(form, place)).sort((a, b) => b.length - a.length)[0];
			if (here) found.push(here);
			place += here?.length ?? 1;
		}
	return found;
}

/** A glossary of these forms, each its own term. */
const glossaryOf = (forms: readonly string[]) =>
	loadGlossary(
		compile(
			forms.map((id) => ({ id, category: "own", flags: 0 })),
			forms.map((text, term) => ({ text, term, needs: 0 })),
			[],
		),
	);

/** The text of paragraphs that fold to themselves. */
function textOf(paragraphs: readonly string[]): PageText {
	const plain = paragraphs.join("\n");
	let start = 0;
	const blocks = paragraphs.map(({ length }) => {
		start += length + 1;
		return { start: start - length - 1, end: start - 1 };
	});
	return { plain, folded: plain, blocks };
}

test("what is found is the naive leftmost-longest", () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(form, { minLength: 1, maxLength: 40 }),
			fc.array(paragraph, { minLength: 1, maxLength: 4 }),
			(forms, paragraphs) => {
				const text = textOf(paragraphs);
				const hits = findTerms(glossaryOf(forms), text);
				expect(hits.map(({ term }) => term)).toEqual(naive(forms, paragraphs));
				for (const { start, end, term } of hits) expect(text.plain.slice(start, end)).toBe(term);
			},
		),
		{ numRuns: 500 },
	);
});

test("a text of many slices is matched as one", () => {
	const random = fc.sample(fc.string({ unit: fc.constantFrom(...letters), minLength: 9000, maxLength: 9000 }), {
		seed: 1,
		numRuns: 3,
	});
	const forms = fc.sample(form, { seed: 1, numRuns: 30 });
	const text = textOf(random);
	expect(findTerms(glossaryOf([...new Set(forms)]), text).map(({ term }) => term)).toEqual(naive(forms, random));
});

test("several lists find what one list of all their forms finds", () => {
	fc.assert(
		fc.property(
			fc.array(fc.uniqueArray(form, { maxLength: 20 }), { minLength: 1, maxLength: 4 }),
			fc.array(paragraph, { minLength: 1, maxLength: 4 }),
			(lists, paragraphs) => {
				const text = textOf(paragraphs);
				const joined = joinGlossaries(lists.map(glossaryOf));
				const one = glossaryOf([...new Set(lists.flat())]);
				expect(findTerms(joined, text)).toEqual(findTerms(one, text));
			},
		),
		{ numRuns: 300 },
	);
});

test("a glossary larger than one unit can number is told apart", () => {
	const ids = Array.from({ length: 30_000 }, (_, at) =>
		String.fromCharCode(0xac00 + (at >> 8), 0xb000 + (at & 255), 0xac00),
	);
	const glossary = glossaryOf(ids);
	for (const id of [ids[0], ids[20_479], ids[20_480], ids[29_999]]) {
		if (!id) throw new Error("the list is too short");
		const text = { plain: id, folded: id, blocks: [{ start: 0, end: id.length }] };
		expect(findTerms(glossary, text).map(({ term }) => term)).toEqual([id]);
	}
});
