import { effect, signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Found } from "../terms/again";
import type { Glossary } from "../terms/glossary";
import { loadGlossary } from "../terms/load";
import { compileOwn } from "../terms/own";
import { fold } from "../text/fold";
import type { PageText } from "../text/page-text";
import { matchTerms } from "./match-terms";

function glossaryOf(wording: string): Glossary {
	const id = "urn:uuid:00000000-0000-4000-8000-000000000001";
	return loadGlossary(compileOwn([{ id, wording, lang: "zh", also: [] }]));
}

/** So many paragraphs of 100 units; a term stands in each. */
function textOf(paragraphs: number): PageText {
	const paragraph = `中方一贯坚持和平共处，${"东".repeat(89)}`;
	const plain = Array.from({ length: paragraphs }, () => paragraph).join("\n");
	const blocks = Array.from({ length: paragraphs }, (_, at) => ({ start: at * 101, end: at * 101 + 100 }));
	return { plain, folded: fold(plain), blocks };
}

function matching(read: PageText, by: Glossary | null, view = 0) {
	const text = signal(read);
	const glossary = signal(by);
	const found = signal<Found>({ text: read, hits: [] });
	const ending = new AbortController();
	const shown: Found[] = [];
	effect(() => void shown.push(found.value));
	const { settled } = matchTerms({ text, glossary, found, inView: () => view }, ending.signal);
	return { text, glossary, found, ending, settled, shown: () => shown.slice(1) };
}

describe("matchTerms", () => {
	beforeEach(() => vi.stubGlobal("scheduler", { yield: () => Promise.resolve() }));
	afterEach(() => vi.unstubAllGlobals());

	it("matches a short text at once", () => {
		const { found } = matching(textOf(3), glossaryOf("和平共处"));
		expect(found.value.hits.map(({ block }) => block)).toEqual([0, 1, 2]);
	});

	it("matches what the window shows of a long text first, and says so", async () => {
		const { shown, settled } = matching(textOf(500), glossaryOf("和平共处"), 30_300);
		await settled();
		const [first, last] = shown().map(({ hits }) => hits.map(({ block }) => block));
		expect(first?.[0]).toBe(300);
		expect(first?.length).toBeLessThan(100);
		expect(last).toHaveLength(500);
		expect(shown()).toHaveLength(2);
	});

	it("leaves a long text for a newer one, and a glossary for another", async () => {
		const { text, glossary, found, settled } = matching(textOf(500), glossaryOf("和平共处"));
		const newer = textOf(400);
		text.value = newer;
		glossary.value = glossaryOf("一贯坚持");
		await settled();
		expect(found.value.text).toBe(newer);
		expect(found.value.hits).toHaveLength(400);
		expect(found.value.hits[0]?.start).toBe(2);
		glossary.value = null;
		expect(found.value.hits).toEqual([]);
	});

	it("ends with its signal", async () => {
		const { found, ending, settled, text } = matching(textOf(500), glossaryOf("和平共处"));
		ending.abort();
		await settled();
		const { value: before } = found;
		text.value = textOf(2);
		expect(found.value).toBe(before);
		expect(before.hits.length).toBeLessThan(500);
	});
});
