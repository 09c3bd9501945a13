import { readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { PageFacts } from "../records/document";
import { savedPage } from "../scripts/saved-page";
import { type Article, readPage } from "./read-page";

const fixtures = new URL("./fixtures/", import.meta.url);
const now = new Date("2026-11-20T12:00:00Z");
const mfa = "https://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/";

function source(name: string): string {
	return readFileSync(new URL(`${name}.html`, fixtures), "utf8");
}

function reading(html: string, url: string) {
	return readPage(savedPage(html), url, now);
}

function article(html: string, url: string): Article {
	const read = reading(html, url);
	if (read.is !== "article") throw new Error(`read as ${read.is}`);
	expect(v.safeParse(PageFacts, read.article.facts).issues).toBeUndefined();
	expect(read.article.speakers).toHaveLength(read.article.text.blocks.length);
	return read.article;
}

/** q, a and n of each paragraph, with the speaker where one is named. */
function talk({ speakers }: Article): string[] {
	return speakers.map(({ role, speaker }) => (speaker ? `${role.charAt(0)} ${speaker}` : role.charAt(0)));
}

describe("templates", () => {
	it("A: staging address in meta, fragmented bold, source filled by a script", () => {
		const read = article(source("a"), `${mfa}202103/t20210304_9900001.shtml`);
		expect(read.facts).toMatchObject({
			title: "2021年3月4日外交部发言人钱大同主持例行记者会",
			shown: { day: "2021-03-04", time: "18:05" },
			lang: "zh-Hans",
			kind: "transcript",
			source: "驻青原使馆",
			column: "发言人表态",
			keywords: ["发言人", "钱大同"],
			attachments: [],
		});
		expect(talk(read)).toEqual([
			"n",
			"q 东湖社",
			"a 钱大同",
			"a 钱大同",
			"q 东湖社",
			"a 钱大同",
			"q 《南山日报》",
			"q 《南山日报》",
			"a 钱大同",
			"a 钱大同",
		]);
		expect(read.speakers.map(({ question }) => question)).toEqual([null, 1, 1, 1, 2, 2, 3, 3, 3, 3]);
	});

	it("B: plain question in two paragraphs", () => {
		const read = article(source("b"), `${mfa}202112/t20211203_9900002.shtml`);
		expect(read.facts).toMatchObject({ shown: { day: "2021-12-03", time: "09:30" }, kind: "q-and-a", source: "" });
		expect(talk(read)).toEqual(["q", "q", "a", "a"]);
	});

	it("C: literal <br> in the title, source before the date, empty meta", () => {
		const read = article(source("c"), `${mfa}202206/t20220618_9900003.shtml`);
		expect(read.facts).toMatchObject({
			title: "部领导出席青原论坛并访问南山国",
			shown: { day: "2022-06-18", time: "07:08" },
			kind: "readout",
			source: "驻南山国使馆",
			column: "重要新闻",
			keywords: [],
		});
		expect(talk(read)).toEqual(["n", "n"]);
	});

	it("D: translations, a plain question, a talk of short turns, a block after the conference", () => {
		const read = article(source("d"), "https://www.fmprc.gov.cn/fyrbt_673021/202309/t20230905_9900004.shtml");
		expect(read.facts.translations.map(({ lang }) => lang)).toEqual(["en", "fr", "ru"]);
		expect(talk(read)).toEqual([
			"n",
			"q 总台东湖",
			"a 孙小满",
			"a 孙小满",
			"q 北海社",
			"a 孙小满",
			"q 西山新闻—国际频道",
			"a 孙小满",
			"q 西山新闻—国际频道",
			"a 孙小满",
			"q",
			"a 孙小满",
			"n",
			"q",
			"a 孙小满",
		]);
	});

	it("E: a statement with an attachment, colons and no talk", () => {
		const read = article(source("e"), `${mfa}202304/t20230420_9900005.shtml`);
		expect(read.facts).toMatchObject({ kind: "statement", column: "声明公报" });
		expect(read.facts.attachments).toEqual([
			{ name: "航道坐标表.pdf", url: `${mfa}202304/P020230420000000000001.pdf` },
		]);
		expect(talk(read)).toEqual(["n", "n", "n"]);
	});

	it("two paragraphs cut by <br>", () => {
		const read = article(source("br"), `${mfa}202102/t20210203_9900006.shtml`);
		expect(talk(read)).toEqual([
			"q 东湖社",
			"a 钱大同",
			"a 钱大同",
			"q 北海电视台",
			"a 钱大同",
			"q 西山社",
			"a 钱大同",
		]);
	});

	it("T0: a table", () => {
		const read = article(source("t0"), "http://dh.china-embassy.org/chn/sgxx/t1005678.htm");
		expect(read.facts).toMatchObject({
			title: "驻东湖国大使李一舟在新年招待会上的致辞",
			shown: { day: "2013-01-18", time: null },
			kind: "speech",
		});
		expect(read.facts.paragraphs.map(({ text }) => text)).toContain("谢谢大家！");
		expect(new Set(talk(read))).toEqual(new Set(["n"]));
	});

	it("T1: an interview under another mission's tab title", () => {
		const read = article(source("t1"), "http://qy.chineseembassy.org/chn/dszl/t1665432.htm");
		expect(read.facts).toMatchObject({
			title: "驻青原国大使李一舟就两国关系接受青原通讯社书面采访",
			shown: { day: "2019-05-19", time: null },
			kind: "interview",
		});
		expect(talk(read)).toEqual(["n", "q", "a 李一舟", "a 李一舟", "q", "a 大使"]);
	});

	it("English until 2024: Q and A, the date in the title alone", () => {
		const read = article(source("en-old"), "https://www.fmprc.gov.cn/mfa_eng/xwfw_665399/s2510_665401/t1642999.shtml");
		expect(read.facts).toMatchObject({
			title: "Foreign Ministry Spokesperson Qian Datong's Regular Press Conference on March 4, 2019",
			shown: { day: "2019-03-04", time: null },
			lang: "en",
			kind: "transcript",
		});
		const host = "a Qian Datong";
		expect(talk(read)).toEqual(["n", "q", host, host, "q", host, "q", host]);
	});

	it("English since 2024: zero width in the title, outlets, a date long before the address's", () => {
		const read = article(source("en-new"), "https://www.mfa.gov.cn/eng/xw/fyrbt/lxjzh/202405/t20240530_9900007.html");
		expect(read.facts).toMatchObject({
			title: "Foreign Ministry Spokesperson Sun Xiaoman’s Regular Press Conference on July 17, 2020",
			shown: { day: "2020-07-17", time: "20:37" },
			lang: "en",
		});
		const host = "a Sun Xiaoman";
		expect(talk(read)).toEqual(["q Donghu TV", host, host, "q Prasar Nanshan", host, "q Reuters", host]);
	});

	it("missions since 2022: the head's own h1 and date are not the document's", () => {
		const read = article(source("mission-new"), "http://qy.china-embassy.gov.cn/lsfw/202405/t20240518_9900008.htm");
		expect(read.facts).toMatchObject({
			title: "驻青原国使馆提醒中国公民注意防范雨季灾害",
			shown: { day: "2024-05-18", time: "18:10" },
			lang: "zh-Hans",
			kind: "notice",
		});
		expect(read.text.blocks).toHaveLength(2);
	});

	it("an archive's copy: the toolbar is no part of it", () => {
		const url = "https://web.archive.org/web/20210322120000/http://www.fmprc.gov.cn/web/fyrbt_673021/t1759999.shtml";
		const read = article(source("archive"), url);
		expect(read.facts).toMatchObject({
			url,
			title: "外交部发言人宣布对南山公司采取措施",
			shown: { day: "2020-03-22", time: null },
			kind: "statement",
		});
		expect(read.text.plain.startsWith("南山公司")).toBe(true);
		expect(read.text.blocks).toHaveLength(2);
	});

	it("several articles on one page are each their own", () => {
		const read = reading(source("several"), "http://mrs.chineseconsulate.org/fra/fyrth/");
		if (read.is !== "article") throw new Error(read.is);
		const [first, second, ...more] = [read.article, ...read.others];
		expect(more).toEqual([]);
		expect(first?.facts).toMatchObject({ shown: { day: "2019-12-10" }, lang: "fr", kind: "transcript" });
		expect(first && talk(first)).toEqual(["n", "q", "a Sun Xiaoman", "q", "a Sun Xiaoman"]);
		expect(second?.facts.title).toContain("9 décembre 2019");
		expect(second?.facts.shown?.day).toBe("2019-12-09");
		expect(second && talk(second)).toEqual(["q CCTV", "a Qian Datong", "q Radio Donghu", "a Qian Datong"]);
		expect(first?.body).not.toBe(second?.body);
	});

	it("gov.uk: a speech, and no other ministry's page", () => {
		const url = "https://www.gov.uk/government/speeches/the-road-to-open-seas";
		const read = article(source("gov-uk"), url);
		expect(read.facts).toMatchObject({
			title: "The road to open seas: a speech on shipping",
			shown: { day: "2024-03-12", time: null },
			lang: "en",
			kind: "speech",
			column: "Speech",
			translations: [{ lang: "cy", url: `${url}.cy` }],
			attachments: [{ name: "Map of the lanes" }],
		});
		expect(new Set(talk(read))).toEqual(new Set(["n"]));
		const elsewhere = source("gov-uk").replace("foreign-commonwealth-development-office", "hm-treasury");
		expect(reading(elsewhere, url)).toMatchObject({ is: "other" });
	});
});

describe("pages that are no article", () => {
	it("a list gives its documents, menus and footers apart", () => {
		const read = reading(source("list"), "https://www.mfa.gov.cn/web/fyrbt_673021/");
		if (read.is !== "list") throw new Error(read.is);
		expect(read.links).toHaveLength(9);
		expect(read.links[0]).toMatchObject({
			url: "https://www.mfa.gov.cn/web/fyrbt_673021/202309/t20230901_9900201.shtml",
			key: "prc:t20230901_9900201",
		});
	});

	it.each([
		["https://www.mfa.gov.cn/web/system/index_17321.shtml", "a system page"],
		["https://www.mfa.gov.cn/web/x/202309/t20230901_9900201.shtml", "a system page"],
		["https://cova.mfa.gov.cn/web/x/202309/t20230901_9900201.shtml", "no ministry's page"],
		["https://web.archive.org/web/2021/https://cova.mfa.gov.cn/x/t1234567.shtml", "no ministry's page"],
		["https://example.org/t1234567.shtml", "no ministry's page"],
	])("%s", (url, why) => {
		expect(reading(source("system"), url)).toEqual({ is: "other", why });
	});

	it("an empty page", () => {
		expect(reading("", `${mfa}202309/t20230905_9900004.shtml`)).toMatchObject({ is: "other" });
	});
});

describe("bad input", () => {
	const url = `${mfa}202309/t20230905_9900004.shtml`;
	const page = source("d");

	it("no meta and no title: the tab's title and nothing invented", () => {
		const bare = page.replace(/<meta name[^>]*>/g, "").replace(/<h1>.*<\/h1>/, "");
		expect(article(bare, url).facts.title).toBe("2023年9月5日外交部发言人孙小满主持例行记者会");
		expect(article(bare.replace(/<title>.*<\/title>/, ""), url).facts.title).toBe("");
	});

	it.each([
		["the site's name", "中华人民共和国驻青原国大使馆"],
		["the site's name in English", "Embassy of the People's Republic of China in Qingyuan"],
		["the channel", "使馆信息"],
		["nothing", ""],
	])("a tab that names %s leaves the title to what stands closest above the text", (_, tab) => {
		const text = "青原国与南山国于近日在东湖市举行第三轮磋商，双方就航道、渔业和旅游交换了意见，同意保持沟通。";
		const html = `<title>${tab}</title><div class="header"><h1>大使馆欢迎您</h1></div><h1>中华人民共和国驻青原国大使馆</h1>
			<ul><li><a href="../">使馆信息</a></li></ul><div class="title">驻青原国大使会见东湖市长</div>
			<div class="date">2024-05-18</div><div class="trs_editor_view"><p>${text}</p><p>${text}</p></div>`;
		const { facts } = article(html, "http://qy.china-embassy.gov.cn/sgxx/202405/t20240518_9900009.htm");
		expect(facts).toMatchObject({ title: "驻青原国大使会见东湖市长", shown: { day: "2024-05-18" } });
	});

	it("a notice without a date has the one below its signature", () => {
		const text = "南山河水位上涨，请在青原国的中国公民注意安全，远离河岸，遇紧急情况请及时报警并与使馆联系。";
		const signed = "<p>驻青原国大使馆</p><p>二〇一三年一月十八日</p>";
		const html = `<title>安全提醒_驻青原国大使馆</title><h1>安全提醒</h1><div class="TRS_UEDITOR"><p>${text}</p><p>${text}</p>${signed}</div>`;
		const { shown } = article(html, "http://qy.china-embassy.org/chn/lsfw/t1005679.htm").facts;
		expect(shown).toEqual({ day: "2013-01-18", time: null });
	});

	it("no date anywhere is null, one in the title or the meta is taken", () => {
		const undated = page.replace(/<p class="time">.*<\/p>/, "");
		expect(article(undated, url).facts.shown).toEqual({ day: "2023-09-05", time: null });
		const nowhere = undated.replace(/<meta name="PubDate"[^>]*>/, "").replaceAll("2023年9月5日", "");
		expect(article(nowhere, url).facts.shown).toBeNull();
	});

	it.each(["2031-09-05 20:41", "2023-02-30 20:41", "0000-00-00", "31.12"])("%s is no date", (date) => {
		expect(article(page.replace("2023-09-05 20:41", date), url).facts.shown).toEqual({
			day: "2023-09-05",
			time: null,
		});
	});

	it("an empty body is no article", () => {
		const empty = page.replace(/(<div class="view_default[^>]*>).*(<\/div><\/div>\s*<div class="news-foot")/s, "$1$2");
		expect(reading(empty, url)).toMatchObject({ is: "other" });
	});

	it("a body of under 80 characters is one", () => {
		const short = page.replace(
			/(<div class="view_default[^>]*>).*(<\/div><\/div>\s*<div class="news-foot")/s,
			"$1<p>中方对此表示欢迎。</p>$2",
		);
		expect(article(short, url).text.plain).toBe("中方对此表示欢迎。");
	});

	it("of two bodies without titles the longer one is the text", () => {
		const twice = page.replace(
			'<div class="news-main"',
			'<div class="news-main" id="News_Body_Txt_A"><p>请在电脑上阅读。</p></div><div class="news-main"',
		);
		expect(article(twice, url).text.blocks).toHaveLength(15);
	});

	it("a page cut off anywhere never throws", () => {
		for (let end = 0; end < page.length; end += 97) {
			const read = reading(page.slice(0, end), url);
			if (read.is === "article") expect(v.safeParse(PageFacts, read.article.facts).success).toBe(true);
		}
	});

	it("an endless title, deep nesting and a thousand bodies stay within the record's limits", () => {
		const long = page.replace(/<h1>.*<\/h1>/, `<h1>${"长".repeat(50_000)}</h1>`);
		expect(article(long, url).facts.title).toHaveLength(4000);
		const deep = page.replace("<p style", `${"<div>".repeat(3000)}<p style`);
		expect(article(deep, url).text.blocks.length).toBeGreaterThanOrEqual(15);
		const many = `<h1>甲</h1>${'<div id="News_Body_Txt_A">乙</div>'.repeat(1000)}`;
		expect(article(many, url).text.plain).toBe("乙");
	});

	it("a template never seen is read by where its text is densest", () => {
		const paragraphs = page.match(/<p style.*<\/p>/g)?.join("\n") ?? "";
		const unseen = `<title>新模板_中华人民共和国外交部</title><div class="nav"><p>首页</p></div><section><div class="zw">${paragraphs}</div></section>`;
		const read = article(unseen, url);
		expect(read.text.blocks).toHaveLength(15);
		expect(read.facts.title).toBe("新模板");
	});
});
