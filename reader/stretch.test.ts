import fc from "fast-check";
import { expect, it } from "vitest";
import { trimSpan } from "../text/page-text";
import { moved } from "./stretch";

const plain = "一二 三四\n五𠀀六";
const words = (span: { start: number; end: number } | null) => span && plain.slice(span.start, span.end);

it.each([
	["the end by a character", { start: 0, end: 1 }, "end", 1, "一二"],
	["the end over a space", { start: 0, end: 2 }, "end", 1, "一二 三"],
	["the end over a paragraph's end", { start: 3, end: 5 }, "end", 1, "三四\n五"],
	["the end over a pair of surrogates", { start: 6, end: 7 }, "end", 1, "五𠀀"],
	["the end back over a space", { start: 0, end: 4 }, "end", -1, "一二"],
	["the start back", { start: 1, end: 2 }, "start", -1, "一二"],
	["the start on over a space", { start: 1, end: 5 }, "start", 1, "三四"],
	["nothing before the text", { start: 0, end: 2 }, "start", -1, null],
	["nothing after the text", { start: 6, end: 10 }, "end", 1, null],
	["no passage to nothing", { start: 0, end: 1 }, "end", -1, null],
] as const)("moves %s", (_, span, end, step, expected) => {
	expect(words(moved(plain, span, end, step))).toBe(expected);
});

it("comes back to where it was", () => {
	const text = fc.string({ unit: fc.constantFrom("a", "中", " ", "\n", "𠀀"), minLength: 1 });
	fc.assert(
		fc.property(text, fc.nat(), fc.nat(), fc.constantFrom("start" as const, "end" as const), (any, one, other, end) => {
			const at = [one, other].map((number) => number % (any.length + 1)).sort((a, b) => a - b);
			const isWhole = (place: number) => (any.charCodeAt(place) & 0xfc00) !== 0xdc00;
			fc.pre(at.every(isWhole));
			const span = trimSpan(any, { start: at[0] ?? 0, end: at[1] ?? 0 });
			fc.pre(span !== null);
			const longer = moved(any, span, end, end === "end" ? 1 : -1);
			fc.pre(longer !== null);
			expect(moved(any, longer, end, end === "end" ? -1 : 1)).toEqual(span);
		}),
	);
});
