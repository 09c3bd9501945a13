import { expect, test } from "vitest";
import { describePassage } from "./describe";
import { findPassage } from "./find";
import { textOf } from "./suite/text-of";

const paragraphs = [
	"The spokesperson opened the press conference and welcomed the visiting journalists to the blue hall.",
	"Asked about the joint statement, she said that both governments had agreed on a timetable for the new consulate.",
	"中方愿同各方一道，本着相互尊重的精神，推动对话取得新的进展。",
	"有记者问及两国航线何时恢复，发言人表示有关部门正在商谈，一旦有消息会及时发布。",
];
const text = textOf(paragraphs);

function selectorsOf(words: string) {
	const start = text.plain.indexOf(words);
	return describePassage(text, { start, end: start + words.length });
}

test("finds a passage where it stood", () => {
	const selectors = selectorsOf("both governments");
	expect(findPassage(text, selectors)).toEqual({ state: "found", span: selectors.position, score: 1, how: "position" });
});

test("finds a passage after text was put before it", () => {
	const longer = textOf(["A notice of the day.", ...paragraphs]);
	const placed = findPassage(longer, selectorsOf("推动对话"));
	expect(placed).toMatchObject({ state: "found", how: "exact" });
	expect(placed.state !== "lost" && longer.plain.slice(placed.span.start, placed.span.end)).toBe("推动对话");
});

test("finds a passage with a letter changed", () => {
	const edited = textOf(paragraphs.map((words) => words.replace("timetable", "time-table")));
	const placed = findPassage(edited, selectorsOf("a timetable for the new consulate"));
	expect(placed).toMatchObject({ state: "changed", how: "near" });
	expect(placed.state !== "lost" && edited.plain.slice(placed.span.start, placed.span.end)).toBe(
		"a time-table for the new consulate",
	);
});

test("refuses a passage that was deleted", () => {
	const shorter = textOf(paragraphs.map((words) => words.replace("推动对话取得新的进展", "")));
	expect(findPassage(shorter, selectorsOf("推动对话取得新的进展"))).toEqual({ state: "lost", places: 0, why: "gone" });
});
