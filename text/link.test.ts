import { describe, expect, it } from "vitest";
import { linkTo } from "./link";

const url = "https://www.mfa.gov.cn/web/202601/t20260115_1.shtml";

/** What a browser reads from the directive. */
function directiveOf(link: string): string[] {
	const [, directive = ""] = link.split("#:~:text=");
	return directive.split(",").map(decodeURIComponent);
}

/** A link to all of a text. */
function linkToAll(address: string, words: string, lang: string): string {
	return linkTo(address, words, { start: 0, end: words.length }, lang);
}

describe("linkTo", () => {
	it("names a short passage whole", () => {
		expect(directiveOf(linkToAll(url, "中国—东盟, 核心利益", "zh"))).toEqual(["中国—东盟, 核心利益"]);
	});
	it("names a long one by its ends", () => {
		const words = `${"甲".repeat(30)}${"乙".repeat(30)}`;
		expect(directiveOf(linkToAll(url, words, "zh"))).toEqual(["甲".repeat(20), "乙".repeat(20)]);
	});
	it("names several paragraphs by their ends, since no part may cross a paragraph", () => {
		expect(directiveOf(linkToAll(url, "一\n二\n三", "zh"))).toEqual(["一", "三"]);
	});
	it("ends with whole words, since browsers find nothing else", () => {
		const words = "China firmly opposes any form of unilateralism and will take resolute measures to safeguard it";
		expect(directiveOf(linkToAll(url, words, "en"))).toEqual(["China firmly opposes", "measures to safeguard it"]);
	});
	it("takes in the words that a passage begins and ends in", () => {
		const plain = "一\nChina firmly opposes it.\n推动构建人类命运共同体。";
		const at = (words: string) => ({ start: plain.indexOf(words), end: plain.indexOf(words) + words.length });
		expect(directiveOf(linkTo(url, plain, at("rmly oppo"), "en"))).toEqual(["firmly opposes"]);
		expect(directiveOf(linkTo(url, plain, at("China"), "en"))).toEqual(["China"]);
		expect(directiveOf(linkTo(url, plain, at("动构建人"), "zh"))).toEqual(["推动构建人类"]);
		expect(directiveOf(linkTo(url, plain, at("poses it.\n推"), "zh"))).toEqual(["opposes it.", "推动"]);
	});
	it("cuts no character in two, and stands half a one", () => {
		const words = `${"甲".repeat(19)}𠮷${"乙".repeat(30)}`;
		expect(directiveOf(linkToAll(url, words, "zh"))[0]).toBe(`${"甲".repeat(19)}𠮷`);
		expect(directiveOf(linkToAll(url, "甲\ud842", "zh"))).toEqual(["甲\ufffd"]);
	});
	it("escapes what the directive is made of", () => {
		expect(linkToAll(url, "a-b, c", "en")).toMatch(/text=a%2Db%2C%20c$/);
	});
	it("drops a fragment that the page has", () => {
		expect(linkToAll(`${url}#top`, "一", "zh")).toBe(`${url}#:~:text=${encodeURIComponent("一")}`);
	});
});
