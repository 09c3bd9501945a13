import { expect, it } from "vitest";
import { difference } from "./Compare";

it.each([
	["中方坚决反对。", "中方强烈反对。", ["中方", "坚决", "强烈", "反对。"]],
	["The talks will begin.", "The talks began.", ["The talks ", "will begin", "began", "."]],
	["一二", "一二", ["一二", "", "", ""]],
	["一一", "一", ["一", "一", "", ""]],
])("tells %s from %s", (one, other, [before, gone, come, after]) => {
	expect(difference(one, other)).toEqual({ before, gone, come, after });
});
