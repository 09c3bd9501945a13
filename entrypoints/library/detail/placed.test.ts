import { expect, test } from "vitest";
import type { PassageAnnotation } from "../../../records/annotation";
import type { Paragraph } from "../../../records/document";
import { facts, moment, passage, urn } from "../../../storage/sample";
import { placed } from "./placed";

const paragraphs: Paragraph[] = [
	{ text: "问：双方将讨论哪些议题？", role: "question", speaker: "记者" },
	{ text: "答：双方将就共同关心的问题交换意见。", role: "answer", speaker: "林岚" },
	{ text: "谢谢。", role: "answer", speaker: "林岚" },
];
const plain = paragraphs.map(({ text }) => text).join("\n");

function marked(number: number, exact: string): PassageAnnotation {
	const start = plain.indexOf(exact);
	return {
		...passage(urn(number)),
		on: "passage",
		selectors: {
			quote: { exact, prefix: plain.slice(Math.max(0, start - 5), start), suffix: "" },
			position: { start: Math.max(0, start), end: Math.max(0, start) + exact.length },
			paragraph: { index: 0, offset: 0 },
		},
		document: urn(90),
		page: facts.url,
		created: moment(0),
		modified: moment(0),
		deleted: null,
	};
}

test("passages stand in their paragraphs, in the order of the text", () => {
	const all = placed(paragraphs, [marked(2, "交换意见"), marked(1, "共同关心")]);
	const second = all.paragraphs[1];
	expect(
		second?.passages.map(({ annotation, span }) => [annotation.id, second.paragraph.text.slice(span.start, span.end)]),
	).toEqual([
		[urn(1), "共同关心"],
		[urn(2), "交换意见"],
	]);
	expect(all.paragraphs[0]?.passages).toEqual([]);
	expect(all.lost).toEqual([]);
});

test("one over two paragraphs is marked in both, and noted where it begins", () => {
	const { paragraphs: all } = placed(paragraphs, [marked(1, "交换意见。\n谢谢")]);
	const seen = all.flatMap(({ paragraph, passages }) =>
		passages.map(({ span, first }) => [paragraph.text.slice(span.start, span.end), first]),
	);
	expect(seen).toEqual([
		["交换意见。", true],
		["谢谢", false],
	]);
});

test("what the kept text does not have is told apart", () => {
	const { lost, paragraphs: all } = placed(paragraphs, [marked(1, "完全不同的另外一句话，这里没有")]);
	expect(lost).toHaveLength(1);
	expect(all.every(({ passages }) => passages.length === 0)).toBe(true);
});
