import { describe, expect, test } from "vitest";
import { partnershipHint, sentenceAround } from "./partnership-hint";
import { partnerships } from "./partnerships";

const records = await partnerships();
const hint = (sentence: string, term: string, day?: string) => {
	const found = partnershipHint(sentence, term, records, day);
	return found && [found.record.en, found.says];
};

describe("partnershipHint", () => {
	test.each([
		["双方重申中哈永久全面战略伙伴关系。", "永久全面战略伙伴关系", ["Kazakhstan", "same"]],
		["中国同哈萨克斯坦是全面战略伙伴。", "全面战略伙伴关系", ["Kazakhstan", "differs"]],
		["中国同白俄罗斯互为全天候全面战略伙伴。", "全天候全面战略伙伴关系", ["Belarus", "same"]],
		["中国和印尼是全面战略伙伴。", "全面战略伙伴关系", ["Indonesia", "same"]],
		["中国與哈薩克斯坦建立全面戰略夥伴關係。", "全面战略伙伴关系", ["Kazakhstan", "differs"]],
		["China and Kazakhstan are comprehensive strategic partners.", "全面战略伙伴关系", ["Kazakhstan", "differs"]],
		[
			"The two sides cherish the China-ROK strategic cooperative partnership.",
			"战略合作伙伴关系",
			["Republic of Korea", "same"],
		],
		["中方珍视同刚果(金)的全面战略合作伙伴关系。", "全面战略合作伙伴关系", ["DR Congo", "same"]],
		["中巴全天候战略合作伙伴关系不断发展，巴基斯坦总理应邀访华。", "全天候战略合作伙伴关系", ["Pakistan", "same"]],
	])("%s", (sentence, term, expected) => {
		expect(hint(sentence, term)).toEqual(expected);
	});

	test.each([
		["several countries", "中国同法国、德国都是全面战略伙伴。", "全面战略伙伴关系"],
		["no country", "两国建立了全面战略伙伴关系。", "全面战略伙伴关系"],
		["an abbreviation of several", "双方一致同意推进中巴全面战略伙伴关系。", "全面战略伙伴关系"],
		["a country without a record", "中国同几内亚比绍建立战略伙伴关系。", "战略伙伴关系"],
		["a word that looks like an abbreviation", "他用中文介绍了全面战略伙伴关系。", "全面战略伙伴关系"],
		["part of another name", "Niger and China agreed on a strategic partnership.", "战略伙伴关系"],
		["a term that labels no relation", "中国同哈萨克斯坦加强务实合作。", "务实合作"],
		["the bare word", "中国同哈萨克斯坦建立伙伴关系。", "伙伴关系"],
	])("none for %s", (_, sentence, term) => {
		expect(hint(sentence, term)).toBeNull();
	});

	test("an older document is not held against a later record", () => {
		const sentence = "中国同乌兹别克斯坦是全面战略伙伴。";
		expect(hint(sentence, "全面战略伙伴关系", "2021-05-19")).toEqual(["Uzbekistan", "later"]);
		expect(hint(sentence, "全面战略伙伴关系", "2024-05-19")).toEqual(["Uzbekistan", "differs"]);
		expect(hint(sentence, "全面战略伙伴关系")).toEqual(["Uzbekistan", "differs"]);
	});
});

describe("sentenceAround", () => {
	const around = (plain: string, words: string) => {
		const start = plain.indexOf(words);
		const { start: from, end } = sentenceAround(
			plain,
			{ start, end: start + words.length },
			{ start: 0, end: plain.length },
		);
		return plain.slice(from, end);
	};
	test("ends at full stops, those of abbreviations apart", () => {
		expect(around("第一句。第二句，有提法！第三句。", "提法")).toBe("第二句，有提法！");
		expect(around("One. The U.S.-China tie is 2.5 times as strong. Three.", "tie")).toContain(
			"U.S.-China tie is 2.5 times",
		);
		expect(around("没有句号的提法", "提法")).toBe("没有句号的提法");
	});
	test("a block is its border", () => {
		expect(sentenceAround("甲乙\n丙丁", { start: 3, end: 4 }, { start: 3, end: 5 })).toEqual({ start: 3, end: 5 });
	});
});
