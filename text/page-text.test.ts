import { describe, expect, it } from "vitest";
import { blockAt, trimSpan } from "./page-text";

describe("blockAt", () => {
	const blocks = [
		{ start: 0, end: 4 },
		{ start: 5, end: 9 },
	];
	it.each([
		[0, 0],
		[3, 0],
		[4, 0],
		[5, 1],
		[8, 1],
		[100, 1],
	])("finds the block of %i", (offset, index) => {
		expect(blockAt(blocks, offset)).toBe(index);
	});
	it("has no block in an empty text", () => {
		expect(blockAt([], 0)).toBe(-1);
	});
});

describe("trimSpan", () => {
	it("drops white space and paragraph ends at both ends", () => {
		expect(trimSpan("ab\n\u3000cd \nef", { start: 2, end: 8 })).toEqual({ start: 4, end: 6 });
	});
	it("is null where nothing else is in it", () => {
		expect(trimSpan("ab \n cd", { start: 2, end: 5 })).toBeNull();
	});
});
