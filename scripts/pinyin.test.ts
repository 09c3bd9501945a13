import { describe, expect, it } from "vitest";
import { pinyinOf } from "./pinyin";

const names = new Set(["中国", "台湾"]);

describe("pinyinOf", () => {
	it.each([
		["一个中国原则", "yīgè Zhōngguó yuánzé"],
		["严正交涉", "yánzhèng jiāoshè"],
		["核心利益和重大关切", "héxīn lìyì hé zhòngdà guānqiè"],
		["平安", "píng'ān"],
		["霸凌行径", "bàlíng xíngjìng"],
		["人类命运共同体", "rénlèi mìngyùn gòngtóngtǐ"],
		["台湾问题", "Táiwān wèntí"],
	])("writes %s by words: %s", (zh, written) => {
		expect(pinyinOf(zh, names)).toBe(written);
	});
	it("leaves what is not Chinese as it is", () => {
		expect(pinyinOf("中国+", names)).toBe("Zhōngguó+");
		expect(pinyinOf("5G", names)).toBe("5G");
	});
});
