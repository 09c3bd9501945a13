import { expect, test } from "vitest";
import { endsTag, withTags } from "./tags";

test("Enter's line break and the three commas end a tag, the ideographic full stop does not", () => {
	for (const end of [",", "，", "、", "\n"]) expect(endsTag(`台湾${end}`)).toBe(true);
	expect(endsTag("台湾。")).toBe(false);
});

test("a pasted list becomes one tag each, in order, without repeats, blanks and number signs", () => {
	expect(withTags(["台湾"], " #军售、台湾，, ＃ \n措辞 变化 ", 200)).toEqual(["台湾", "军售", "措辞 变化"]);
});

test("a tag is cut at its longest, and what is typed as code stays text", () => {
	expect(withTags([], "abcdef,<script>x</script>", 4)).toEqual(["abcd", "<scr"]);
});

test("nothing typed changes nothing", () => {
	expect(withTags(["a"], " ， ", 200)).toEqual(["a"]);
});
