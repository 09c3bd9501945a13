import { parse as judge } from "csv-parse/sync";
import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import type { PageText } from "../text/page-text";
import { anki } from "./anki";
import { documentRecord } from "./arbitrary";
import { type FoundTerm, mentionsIn } from "./mentions";
import { transcript } from "./sample";
import { type TermFacts, termTable } from "./term-table";

const facts: Readonly<Record<string, TermFacts>> = {
	交换意见: { wording: "交换意见", pinyin: "jiāohuàn yìjiàn", category: "stance", rendering: 'exchange "views"' },
};
const factsOf = (id: string) => (Object.hasOwn(facts, id) ? (facts[id] ?? null) : null);

/** All places of a word in a text; a stand-in for the glossary. */
function finder(word: string) {
	return ({ plain, blocks }: PageText): FoundTerm[] =>
		blocks.flatMap(({ start, end }, block) => {
			const at = word === "" ? -1 : plain.slice(start, end).indexOf(word);
			return at < 0 ? [] : [{ term: word, block, start: start + at, end: start + at + word.length }];
		});
}

const two = {
	...transcript,
	paragraphs: [
		...transcript.paragraphs,
		{ text: "　　第一句。双方交换意见。第三句。", role: "answer", speaker: "林岚" } as const,
	],
};

describe("mentions", () => {
	it("stand in their paragraph, with who speaks and their sentence", () => {
		const [first, second] = mentionsIn(two, finder("交换意见"));
		expect(first).toMatchObject({ paragraph: 1, role: "answer", speaker: "林岚", offset: 14 });
		expect(second).toMatchObject({ paragraph: 2, sentence: "双方交换意见。", at: { start: 2, end: 6 } });
	});

	it("are told with the place of their words in their sentence, whatever the text", () => {
		fc.assert(
			fc.property(documentRecord, fc.nat(), fc.integer({ min: 1, max: 6 }), (document, from, length) => {
				const text = document.paragraphs[0]?.text.trim() ?? "";
				const word = text.slice(from % (text.length || 1), (from % (text.length || 1)) + length).trim();
				for (const { sentence, at, words } of mentionsIn(document, finder(word)))
					expect(sentence.slice(at.start, at.end)).toBe(words);
			}),
		);
	});
});

describe("the table of mentions", () => {
	it("has a row for each", () => {
		const rows: Record<string, string>[] = judge(
			[...termTable(mentionsIn(two, finder("交换意见")), factsOf)].join(""),
			{
				bom: true,
				columns: true,
			},
		);
		expect(rows).toHaveLength(2);
		expect(rows[1]).toMatchObject({
			term: "交换意见",
			rendering: 'exchange "views"',
			category: "stance",
			sentence: "双方交换意见。",
			paragraph: "3",
			date: "2026-01-05",
		});
	});
});

describe("anki", () => {
	it("has a note a term, with the term in bold in its sentence", () => {
		expect([...anki(mentionsIn(two, finder("交换意见")), factsOf)].join("")).toBe(
			"#separator:tab\n#html:true\n#columns:Term\tPinyin\tRendering\tSentence\tSource\n" +
				"交换意见\tjiāohuàn yìjiàn\texchange &quot;views&quot;\t林岚：双方将就共同关心的问题<b>交换意见</b>。\t" +
				`<a href="${two.url}">${two.title}, 2026-01-05</a>\n`,
		);
	});

	it("is rows of five fields with no markup but ours, whatever the page wrote", () => {
		fc.assert(
			fc.property(documentRecord, (document) => {
				const whole = ({ blocks }: PageText) =>
					blocks.map(({ start, end }, block) => ({ term: `${block}`, block, start, end }));
				const [, ...rows] = anki(mentionsIn(document, whole), () => null);
				expect(rows).toHaveLength(document.paragraphs.length);
				for (const row of rows) {
					expect(row).toMatch(/^(?!#)[^"\t\n]*(\t[^\n\t]*){4}\n$/);
					const names = JSON.stringify(parseFragment(row), (key, value) => (key === "parentNode" ? undefined : value));
					for (const [, name] of names.matchAll(/"tagName":"(\w+)"/g)) expect(name).toMatch(/^(a|b)$/);
				}
			}),
		);
	});
});
