import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OwnTerm } from "../../records/own-term";
import { termOn } from "../backup/arbitrary";
import { parseCsv } from "../csv-text";
import { soundText } from "../sound-text";
import { type Concept, termsOf } from "./concept";
import { glossaryCsv } from "./csv-out";
import { list, terms } from "./fixture";
import { isOmegat, omegat, readOmegat } from "./omegat";
import { guessTermColumns, readTermTable } from "./table-in";

const now = new Date("2026-01-07T09:30:00.000Z");

function readTable(text: string) {
	const { rows } = parseCsv(text);
	return readTermTable(rows, guessTermColumns(rows), "a file");
}

const whole = (pieces: Iterable<string>) => [...pieces].join("");
const sound = (text: string) => soundText(text).trim();
const inOrder = (texts: readonly string[]) => [...new Set(texts.map(sound))].filter(Boolean).sort();

describe("a glossary as CSV", () => {
	it("is as the golden file says", async () => {
		await expect(whole(glossaryCsv({ list, terms }))).toMatchFileSnapshot("../golden/glossary.csv");
	});

	it("reads back as the same concepts", () => {
		const term = termOn(fc.constant(list.id)).filter(({ wording }) => sound(wording) !== "");
		fc.assert(
			fc.property(fc.uniqueArray(term, { selector: ({ id }) => id, maxLength: 4 }), (made) => {
				const kept = made.map((one) => ({ ...one, deleted: null }));
				const { concepts, unread } = readTable(whole(glossaryCsv({ list, terms: kept })));
				expect(unread).toEqual([]);
				expect(concepts).toHaveLength(kept.length);
				for (const [index, one] of kept.entries()) {
					const read = concepts[index];
					expect(read).toMatchObject({
						wording: sound(one.wording),
						lang: one.lang,
						pinyin: sound(one.pinyin),
						definition: sound(one.definition),
						partOfSpeech: sound(one.partOfSpeech),
						subject: sound(one.subject),
						note: sound(one.note),
					});
					expect(inOrder(read?.tags ?? [])).toEqual(inOrder(one.tags));
					expect(inOrder(read?.also ?? [])).toEqual(inOrder(one.also));
					const renderings = one.renderings.filter(({ text }) => sound(text) !== "");
					for (const { lang, text } of renderings)
						expect(read?.renderings).toContainEqual(expect.objectContaining({ lang, text: sound(text) }));
				}
			}),
		);
	});

	it("gives the same terms the second time", async () => {
		const { concepts } = readTable(whole(glossaryCsv({ list, terms })));
		const [once, again] = [await termsOf(concepts, list, now), await termsOf(concepts, list, new Date(0))];
		expect(once.unread).toEqual([]);
		const content = (made: readonly OwnTerm[]) => made.map((term) => ({ ...term, created: "", modified: "" }));
		expect(content(again.terms)).toEqual(content(once.terms));
	});
});

describe("tables of others", () => {
	it.each<[string, string, Partial<Concept>]>([
		[
			"heads in Chinese",
			"原文,译文,备注\n停火,ceasefire,见公报\n",
			{ wording: "停火", note: "见公报", renderings: [rendering("en", "ceasefire")] },
		],
		[
			"a column a language",
			"CID,en,zh-CN,fr\n7,ceasefire,停火,cessez-le-feu\n",
			{
				wording: "停火",
				lang: "zh-Hans",
				key: "7",
				renderings: [rendering("en", "ceasefire"), rendering("fr", "cessez-le-feu")],
			},
		],
		[
			"names of languages",
			"English;Chinese (Traditional)\nceasefire;停火\n",
			{ wording: "停火", lang: "zh-Hant", renderings: [rendering("en", "ceasefire")] },
		],
		[
			"no heads",
			"停火\tceasefire\tsee the communiqué\n停战\tarmistice\t\n",
			{ wording: "停火", lang: "zh-Hans", note: "see the communiqué", renderings: [rendering("en", "ceasefire")] },
		],
		["full-width commas in a field", "source,target\n停火，停战,ceasefire\n", { wording: "停火，停战" }],
		[
			"a space after the comma",
			"source, target\n停火, ceasefire\n",
			{ wording: "停火", renderings: [rendering("en", "ceasefire")] },
		],
		["an empty target", "source,target\n停火,\n", { wording: "停火", renderings: [] }],
	])("with %s", (_, text, concept) => {
		expect(readTable(text).concepts[0]).toMatchObject(concept);
	});

	it("join rows of one source, and name rows without one", () => {
		const { concepts, unread } = readTable(
			"source,target,note\n停火,ceasefire,a\n停火,truce,b\n,nothing,c\n停火,truce,a\n",
		);
		expect(concepts).toMatchObject([
			{ wording: "停火", note: "a\nb", renderings: [{ text: "ceasefire" }, { text: "truce" }] },
		]);
		expect(unread).toMatchObject([{ at: 4, why: "empty", what: "nothing c" }]);
	});

	it("with one column are refused", () => {
		for (const text of ["source\n停火\n", "停火\n停战\n"])
			expect(() => readTable(text)).toThrow(expect.objectContaining({ why: "columns" }));
	});

	it("name a term that has too much of something", async () => {
		const { concepts } = readTable(`source,target\n${"长".repeat(5000)},long\n停火,ceasefire\n`);
		const { terms: read, unread } = await termsOf(concepts, list, now);
		expect(read).toHaveLength(1);
		expect(unread).toMatchObject([{ at: 2, why: "long", field: "wording" }]);
	});
});

describe("OmegaT's glossary", () => {
	const langs = { wording: "zh-Hans", rendering: "en" };

	it("is as the golden file says, and reads back", async () => {
		const text = whole(omegat({ list, terms }));
		await expect(text).toMatchFileSnapshot("../golden/glossary.omegat.txt");
		expect(isOmegat(text)).toBe(true);
		const { concepts, unread } = readOmegat(text, langs, "");
		expect(unread).toEqual([]);
		expect(concepts.map(({ wording }) => wording)).toEqual(["通航安排", "通航的安排", "船期|航期", "=1+1"]);
		expect(concepts[0]?.renderings.map(({ text }) => text)).toEqual(terms[0]?.renderings.map(({ text }) => text));
	});

	it("may have a mark before its magic comment, section lines and one source thrice", () => {
		const text =
			"\ufeff# -*- coding: utf-8 -*-\r\n## ports\r\n泊位\tberth\tin a port\r\n泊位\tmooring\tat a buoy\r\n泊位\tberth\r\n\r\nno tab\r\n";
		const { concepts, unread } = readOmegat(text, langs, "");
		expect(concepts).toMatchObject([{ wording: "泊位", renderings: [{ text: "berth" }, { text: "mooring" }] }]);
		expect(unread).toMatchObject([{ at: 7, why: "form", what: "no tab" }]);
	});
});

function rendering(lang: string, text: string) {
	return { lang, text, status: null, context: "", contextSource: "" };
}
