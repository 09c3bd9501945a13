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
	expect(findPassage(text, selectors)).toEqual({
		state: "anchored",
		span: selectors.position,
		score: 1,
		how: "position",
	});
});

test("finds a passage after text was put before it", () => {
	const longer = textOf(["A notice of the day.", ...paragraphs]);
	const placed = findPassage(longer, selectorsOf("推动对话"));
	expect(placed).toMatchObject({ state: "anchored", how: "exact" });
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

test("finds a quote of many paragraphs with one of them gone and another come", () => {
	const many = Array.from(
		{ length: 40 },
		(_, i) => `${paragraphs[i % 4]} Item ${i} of the record, entered by clerk ${i * 7}.`,
	);
	const whole = textOf(many);
	const span = { start: whole.plain.indexOf("Item 3 "), end: whole.plain.indexOf("Item 30 ") };
	const selectors = describePassage(whole, span);
	const edited = textOf(["A notice.", ...many.toSpliced(12, 1), "A last word."]);
	const placed = findPassage(edited, selectors);
	expect(placed.state).toBe("changed");
	const found = placed.state === "lost" ? "" : edited.plain.slice(placed.span.start, placed.span.end);
	expect(found.startsWith("Item 3 of the record")).toBe(true);
	expect(found.endsWith(selectors.quote.exact.slice(-40))).toBe(true);
	expect(findPassage(textOf(many.slice(0, 10)), selectors).state).toBe("lost");
});

test("takes no mention for another that was cut out beside it", () => {
	const list = "各方应当坚持和平、坚持发展、坚持合作，共同努力。";
	const start = list.indexOf("坚持发展");
	const selectors = describePassage(textOf([list]), { start, end: start + 2 });
	expect(findPassage(textOf([list.replace("坚持发展、", "")]), selectors).state).toBe("lost");
});

test("prefers the edited original to an exact copy elsewhere", () => {
	const words = "a timetable for the new consulate";
	const edited = paragraphs.map((paragraph) => paragraph.replace("timetable", "time table,"));
	const after = textOf([...edited, `Elsewhere somebody wrote of ${words} in a letter.`]);
	const placed = findPassage(after, selectorsOf(words));
	expect(placed.state !== "lost" && after.plain.slice(placed.span.start, placed.span.end)).toContain("time table,");
});

test("describes a passage without white space at its ends, and whole characters round it", () => {
	const around = textOf([`${"🙂".repeat(40)}x word y${"🙂".repeat(40)}`]);
	const start = around.plain.indexOf(" word");
	const { quote } = describePassage(around, { start, end: start + 6 });
	expect(quote.exact).toBe("word");
	// It throws at half a character.
	expect(encodeURIComponent(quote.prefix + quote.suffix)).toContain("%F0");
	expect(() => describePassage(around, { start, end: start + 1 })).toThrow(RangeError);
});
