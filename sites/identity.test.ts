import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashedText, identityKeys, joins, sortOfKey } from "./identity";

const facts = {
	title: "外交部发言人就青原国选举答记者问",
	shown: { day: "2021-05-19", time: null },
	lang: "zh-Hans",
	kind: "q-and-a",
} as const;
const number = "prc:t20210519_8940449";
const title = "prc:zh|2021-05-19|外交部发言人就青原国选举答记者问";

describe("keys", () => {
	it.each([
		"https://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202105/t20210519_8940449.shtml",
		"https://www.fmprc.gov.cn/wjdt_674879/202105/t20210519_8940449.html?from=x#top",
		"http://kz.china-embassy.gov.cn/chn/sgxx/sgdt/202105/t20210519_8940449.htm",
		"http://kz.chineseembassy.org/chn/sgxx/sgdt/202105/t20210519_8940449.htm",
		"https://web.archive.org/web/20220101000000id_/http://www.fmprc.gov.cn/web/202105/t20210519_8940449.shtml",
		"http://web.archive.org/web/2022/www.fmprc.gov.cn/web/202105/t20210519_8940449.shtml",
	])("%s has the number, the title and the hash", (url) => {
		expect(identityKeys(facts, url, "ab12")).toEqual([number, title, "prc:sha256:ab12"]);
	});

	it("an old address has its bare number", () => {
		const url = "http://bb.chineseembassy.org/eng/zgyw/t1348082.htm";
		expect(identityKeys(facts, url, "")).toEqual(["prc:t1348082", title]);
	});

	it("what is missing is left out", () => {
		const url = "https://www.mfa.gov.cn/web/zyxw/index.shtml";
		expect(identityKeys({ ...facts, shown: null }, url, "")).toEqual([]);
		expect(identityKeys({ ...facts, title: "" }, url, "")).toEqual([]);
		expect(identityKeys({ ...facts, title: "大使致辞" }, url, "")).toEqual([]);
		expect(identityKeys({ ...facts, kind: "notice" }, url, "")).toEqual([]);
	});

	it.each(["https://example.org/t20210519_8940449.shtml", "https://cova.mfa.gov.cn/t20210519_8940449.shtml", "no url"])(
		"%s has none",
		(url) => {
			expect(identityKeys(facts, url, "ab12")).toEqual([]);
		},
	);

	it("gov.uk documents are known by their path", () => {
		const url = "https://www.gov.uk/government/speeches/the-road-to-open-seas?x=1";
		expect(identityKeys({ ...facts, lang: "en" }, url, "")[0]).toBe(
			"gov-uk:/government/speeches/the-road-to-open-seas",
		);
	});

	it("a title is the same however it is spaced, pointed or broken", () => {
		const url = "https://www.mfa.gov.cn/web/";
		const spoken = (words: string) => identityKeys({ ...facts, title: words }, url, "");
		expect(spoken("外交部发言人　就青原国选举<br>答记者问")).toEqual([title]);
		expect(spoken("Sun Xiaoman’s Remarks on Nanshan")).toEqual(spoken("SUN XIAOMAN's remarks on  Nanshan"));
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(spoken(`${a}——“${b}”`)).toEqual(spoken(`${a} ${b}!`));
			}),
		);
	});

	it("a short body has nothing to hash, a longer one the same in every copy", () => {
		const body = (text: string) => ({ paragraphs: [{ text, role: "narration" as const, speaker: "" }] });
		expect(hashedText(body("见附件。"))).toBe("");
		const text = "中方注意到有关情况，".repeat(12);
		expect(hashedText(body(text))).toBe(hashedText(body(text.replaceAll("，", ", "))));
	});
});

describe("joining", () => {
	it("tells by what kind of key two pages meet", () => {
		const known = [number, title, "prc:sha256:ab12"];
		expect(joins(known, [number, "prc:sha256:cd34"])).toBe("number");
		expect(joins(known, ["prc:t20210520_9137567", title])).toBe("title");
		expect(joins(known, ["prc:sha256:ab12"])).toBe("hash");
		expect(joins(known, ["prc:t1348082"])).toBeNull();
	});

	it("knows the sort of every key", () => {
		expect([number, title, "prc:sha256:ab12", "gov-uk:/government/news/x"].map(sortOfKey)).toEqual([
			"number",
			"title",
			"hash",
			"number",
		]);
	});
});
