import { describe, expect, it } from "vitest";
import { linkTo } from "./link";

const url = "https://www.mfa.gov.cn/web/202601/t20260115_1.shtml";

/** What a browser reads from the directive. */
function directiveOf(link: string): string[] {
	const [, directive = ""] = link.split("#:~:text=");
	return directive.split(",").map(decodeURIComponent);
}

describe("linkTo", () => {
	it("names a short passage whole", () => {
		expect(directiveOf(linkTo(url, "中国—东盟, 核心利益", "zh"))).toEqual(["中国—东盟, 核心利益"]);
	});
	it("names a long one by its ends", () => {
		const words = `${"甲".repeat(30)}${"乙".repeat(30)}`;
		expect(directiveOf(linkTo(url, words, "zh"))).toEqual(["甲".repeat(20), "乙".repeat(20)]);
	});
	it("names several paragraphs by their ends, since no part may cross a paragraph", () => {
		expect(directiveOf(linkTo(url, "一\n二\n三", "zh"))).toEqual(["一", "三"]);
	});
	it("ends with whole words, since browsers find nothing else", () => {
		const words = "China firmly opposes any form of unilateralism and will take resolute measures to safeguard it";
		expect(directiveOf(linkTo(url, words, "en"))).toEqual(["China firmly opposes", "measures to safeguard it"]);
	});
	it("cuts no character in two, and stands half a one", () => {
		const words = `${"甲".repeat(19)}𠮷${"乙".repeat(30)}`;
		expect(directiveOf(linkTo(url, words, "zh"))[0]).toBe(`${"甲".repeat(19)}𠮷`);
		expect(directiveOf(linkTo(url, "甲\ud842", "zh"))).toEqual(["甲\ufffd"]);
	});
	it("escapes what the directive is made of", () => {
		expect(linkTo(url, "a-b, c", "en")).toMatch(/text=a%2Db%2C%20c$/);
	});
	it("drops a fragment that the page has", () => {
		expect(linkTo(`${url}#top`, "一", "zh")).toBe(`${url}#:~:text=${encodeURIComponent("一")}`);
	});
});
