import { signal } from "@preact/signals";
import { expect, it } from "vitest";
import { textOf } from "../anchoring/suite/text-of";
import type { Mark } from "../messages";
import type { Article } from "../sites/read-page";
import { newUrn } from "./ids";
import { outlineOf, placeAt } from "./outline";
import type { ChosenHit, Passage } from "./state";

const lines = [
	"今天有几位记者提问。",
	"路透社：一个中国原则会怎样？请发言人详细介绍一下有关方面的立场和考虑。",
	"毛宁：中方坚持一个中国原则。",
	"法新社：",
	"明天是否有会谈？",
	"毛宁：有的。",
];
const text = textOf(lines);
const question = (speaker: string, number: number) => ({ role: "question" as const, speaker, question: number });
const answer = (number: number) => ({ role: "answer" as const, speaker: "毛宁", question: number });
const speakers = [
	{ role: "narration" as const, speaker: "", question: null },
	question("路透社", 1),
	answer(1),
	question("法新社", 2),
	question("法新社", 2),
	answer(2),
];
/** As much of an article as an outline looks at. */
const article = { text, speakers } as unknown as Article;

function hit(block: number): ChosenHit {
	const start = text.plain.indexOf("一个中国原则", text.blocks[block]?.start);
	return {
		start,
		end: start + 6,
		term: "一个中国原则",
		category: "stance",
		flags: 0,
		block,
		quoted: false,
		again: false,
	};
}

function passage(words: string): Passage {
	const start = text.plain.indexOf(words);
	const selectors = {
		quote: { exact: words, prefix: "", suffix: "" },
		position: { start, end: start + words.length },
		paragraph: { index: 0, offset: 0 },
	};
	const mark: Mark = { id: newUrn(), colour: "red", noted: false, selectors };
	return { mark, span: selectors.position, state: "anchored" };
}

const passages = [passage("几位记者"), passage("详细介绍"), passage("中方坚持"), passage("会谈")];
const state = { article: signal(article), chosen: signal([hit(1), hit(2)]), passages: signal(passages) };

it("lists questions with reporter, first words and annotations up to the end of the answer", () => {
	expect(outlineOf(state).questions).toEqual([
		{ block: 1, reporter: "路透社", opening: "一个中国原则会怎样？请发言人详细介绍一下有关方面", annotations: 2 },
		{ block: 3, reporter: "法新社", opening: "明天是否有会谈？", annotations: 1 },
	]);
});

it("lists key terms with who says them and where", () => {
	expect(outlineOf(state).terms).toEqual([
		{ id: "一个中国原则", category: "stance", counts: { question: 1, answer: 1, narration: 0 }, blocks: [1, 2] },
	]);
});

it.each([
	[0, null, null],
	[1, 0, 1],
	[2, 1, 1],
	[5, 3, 3],
])("knows what is read at block %i", (block, annotation, asked) => {
	const at = placeAt(state, text.blocks[block]?.start ?? 0);
	// A block's first unit: what stands later in it is not reached yet.
	expect(at).toEqual({ annotation: annotation === null ? null : passages[annotation]?.mark.id, question: asked });
});
