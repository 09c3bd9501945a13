import { describe, expect, it } from "vitest";
import { citation, citationWith } from "./citation";
import { transcript } from "./sample";
import { sourceOf } from "./source";

const zh = {
	kind: "transcript",
	lang: "zh-Hans",
	shown: { day: "2026-01-05", time: null },
	title: "2026年1月5日外交部发言人林岚主持例行记者会",
	url: "https://www.mfa.gov.cn/t20260105_1.shtml?a=1&b=2",
} as const;
const en = { ...zh, lang: "en", title: "Foreign Ministry Spokesperson Lin Lan’s Regular Press Conference" } as const;

describe("a citation", () => {
	it("of a Chinese page is Chinese", () => {
		const { plain, rich } = citation({ page: zh, quote: "　　交换意见。", role: "answer", speaker: "林岚" });
		expect(plain).toBe(
			"林岚：“交换意见。”（外交部例行记者会，2026年1月5日，https://www.mfa.gov.cn/t20260105_1.shtml?a=1&b=2）",
		);
		expect(rich).toBe(
			'<span lang="zh-Hans" dir="auto">林岚：“交换意见。”（<a href="https://www.mfa.gov.cn/t20260105_1.shtml?a=1&amp;b=2">' +
				"外交部例行记者会</a>，2026年1月5日）</span>",
		);
	});

	it("of another page is English", () => {
		expect(citation({ page: en, quote: "exchange views", role: "answer", speaker: "Lin Lan" }).plain).toBe(
			"Lin Lan: “exchange views” (Foreign Ministry press conference, 5 January 2026, " +
				"https://www.mfa.gov.cn/t20260105_1.shtml?a=1&b=2)",
		);
	});

	it("never gives a question as the ministry's words", () => {
		const asked = { page: zh, quote: "哪些议题？", role: "question" } as const;
		expect(citation({ ...asked, speaker: "路岛通讯社记者" }).plain).toMatch(/^路岛通讯社记者：“/);
		expect(citation({ ...asked, speaker: "" }).plain).toMatch(/^提问：“/);
		expect(citation({ ...asked, page: en, speaker: "" }).plain).toMatch(/^Question: “/);
	});

	it("names what is no press conference by its title, and leaves out what is not known", () => {
		const page = { ...zh, kind: "statement", title: " 一份\n声明 ", shown: null } as const;
		expect(citation({ page, quote: "文字", role: "narration", speaker: "" }).plain).toBe(
			`“文字”（《一份 声明》，${zh.url}）`,
		);
		expect(citation({ page: { ...page, title: "" }, quote: "文字", role: "narration", speaker: "" }).plain).toBe(
			`“文字”（${zh.url}）`,
		);
	});

	it("keeps a passage's lines without their indents", () => {
		const { plain, rich } = citation({ page: en, quote: "one\n\n　　two", role: "narration", speaker: "" });
		expect(plain).toContain("“one\ntwo”");
		expect(rich).toContain("“one<br>two”");
	});

	it("takes no markup and no script from a page", () => {
		const page = { ...en, title: "<img src=x>", kind: "speech", url: "javascript:alert('1')", lang: 'en"' } as const;
		const { rich } = citation({ page, quote: "<b>a</b>", role: "answer", speaker: "<i>" });
		expect(rich).not.toMatch(/<(?!\/?span)|href/);
	});
});

describe("a citation in a style", () => {
	it("is the quote with its speaker, then the reference", () => {
		const passage = { page: transcript, quote: "　　交换意见。", role: "answer", speaker: "林岚" } as const;
		const { plain, rich } = citationWith(passage, sourceOf(transcript), "gbt2025");
		expect(plain).toBe(
			`林岚：“交换意见。”\n中华人民共和国外交部. ${transcript.title}[EB/OL]. （2026-01-05）[2026-01-06]. ${transcript.url}.`,
		);
		expect(rich).toMatch(/^<p lang="zh-Hans" dir="auto">林岚：“交换意见。”<\/p><p>中华人民共和国外交部\. .*<\/p>$/);
	});

	it("takes no markup from page and speaker, and names a question as one", () => {
		const passage = { page: { ...transcript, lang: "en" }, quote: "<b>a</b>", role: "question", speaker: "" } as const;
		const source = { ...sourceOf(transcript), isChinese: false };
		expect(citationWith(passage, source, "apa").plain).toMatch(/^Question: “<b>a<\/b>”\n/);
		expect(citationWith(passage, source, "apa").rich).toContain("Question: “&lt;b&gt;a&lt;/b&gt;”");
	});
});
