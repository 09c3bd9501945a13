/**
 * The 18 real pages of ../shared/pages. What stands here was read off the pages by eye, paragraph by paragraph, not
 * taken from what the code says.
 */
import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { PageFacts } from "../records/document";
import { savedPage } from "../scripts/saved-page";
import { identityKeys } from "./identity";
import { prc } from "./prc";
import { type Article, readPage } from "./read-page";

const folder = new URL("../../shared/pages/", import.meta.url);
const isThere = existsSync(folder);

interface Expected {
	readonly address: string;
	readonly title: string;
	readonly day: string;
	readonly time: string | null;
	readonly kind: PageFacts["kind"];
	/** Who answers. */
	readonly host: string;
	/** In page order: "n 3" is three paragraphs of narration, "路透社 2" one question of 路透社 and two of its answer. */
	readonly talk: string;
	readonly column?: string;
}

const fyrbt = "https://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/";
const press = (date: string, host: string) => `${date}外交部发言人${host}主持例行记者会`;

const pages: Readonly<Record<string, Expected>> = {
	"001": {
		address: `${fyrbt}202404/t20240403_11276141.shtml`,
		title: press("2024年4月3日", "汪文斌"),
		day: "2024-04-03",
		time: "21:30",
		kind: "transcript",
		host: "汪文斌",
		talk: "n 1|凤凰卫视 1|《中国日报》 2|法新社 11|伊拉克如道电视台 1|新华社 2|韩国新一社 2|法新社 1|路透社 1|彭博社 2|中新社 6|总台央视 4",
	},
	"005": {
		address: `${fyrbt}202402/t20240215_11245601.shtml`,
		title: "外交部发言人就王毅将出席第60届慕尼黑安全会议并访问西班牙、法国答记者问",
		day: "2024-02-15",
		time: "11:48",
		kind: "q-and-a",
		// Named in the keywords alone.
		host: "毛宁",
		talk: "- 3",
	},
	"009": {
		address: `${fyrbt}202310/t20231018_11162801.shtml`,
		title: "外交部发言人就《全球人工智能治理倡议》答记者问",
		day: "2023-10-18",
		time: "13:43",
		kind: "q-and-a",
		host: "",
		talk: "- 3",
	},
	"011": {
		address: `${fyrbt}202307/t20230726_11118093.shtml`,
		title: press("2023年7月26日", "毛宁"),
		day: "2023-07-26",
		time: "20:30",
		kind: "transcript",
		host: "毛宁",
		talk: "总台央视 2|《环球时报》 2|《中国日报》 2|总台国广 2|澎湃新闻 1|深圳卫视 2|《北京青年报》 1",
	},
	"015": {
		address: `${fyrbt}202305/t20230519_11080184.shtml`,
		title: press("2023年5月19日", "汪文斌"),
		day: "2023-05-19",
		time: "22:50",
		kind: "transcript",
		host: "汪文斌",
		talk: "n 3|中新社 2|共同社 1|美联社 2|总台央视 4|彭博社 2|路透社 1|法新社 2|半岛电视台 2|《北京青年报》 2|日本广播协会 1|总台华语环球中心 2|新华社 5|法新社 1|东方卫视 4|新华社 24",
	},
	"023": {
		address: `${fyrbt}202304/t20230403_11053644.shtml`,
		title: press("2023年4月3日", "毛宁"),
		day: "2023-04-03",
		time: "20:00",
		kind: "transcript",
		host: "毛宁",
		talk: "n 1|总台央视 3|总台央视 1|路透社 1|《北京青年报》 2|路透社 1|彭博社 1|塔斯社 2|法新社 1|总台国广 3|路透社 1|中新社 4|法新社 1|路透社 1|《北京日报》 6|东方卫视 2|巴通社 2|深圳卫视 3|路透社 1|路透社 1|路透社 2|塔斯社 2",
	},
	"030": {
		address: `${fyrbt}202208/t20220819_10746168.shtml`,
		title: press("2022年8月19日", "汪文斌"),
		day: "2022-08-19",
		time: "19:42",
		kind: "transcript",
		host: "汪文斌",
		// A row of asterisks and three lines on the summer recess close the page.
		talk: "澎湃新闻 4|总台央视 2|深圳卫视 2|《印度教徒报》 1|路透社 1|东方卫视 5|彭博社 1|印度广播公司 2|日本广播协会 1|彭博社 1|路透社 1|彭博社 1|印度报业托拉斯 1|n 4",
	},
	"032": {
		address: `${fyrbt}202208/t20220805_10735604.shtml`,
		title: "外交部宣布针对佩洛西窜台反制措施",
		day: "2022-08-05",
		time: "17:40",
		kind: "statement",
		host: "",
		talk: "n 9",
	},
	"037": {
		address: `${fyrbt}202201/t20220125_10633392.shtml`,
		title: press("2022年1月25日", "赵立坚"),
		day: "2022-01-25",
		time: "17:13",
		kind: "transcript",
		host: "赵立坚",
		talk: "总台央视 2|湖北广播电视台 4|深圳卫视 2|新华社 2|俄新社 2|法新社 1|《北京青年报》 1|《环球时报》 3",
	},
	"039": {
		address: `${fyrbt}202201/t20220114_10495743.shtml`,
		title: press("2022年1月14日", "汪文斌"),
		day: "2022-01-14",
		time: "21:55",
		kind: "transcript",
		host: "汪文斌",
		talk: "总台央视 2|英国独立电视台 1|《中国日报》 1|韩联社 1|新华社 6|总台国广 4|巴通社 1|法新社 1|日本广播协会 1|英国广播公司 1|总台央视 2|深圳卫视 2|澎湃新闻 3|英国广播公司 1|中国国际电视台CGTN 16|英国广播公司 1|- 1",
	},
	"040": {
		address: `${fyrbt}202201/t20220113_10495224.shtml`,
		title: press("2022年1月13日", "汪文斌"),
		day: "2022-01-13",
		time: "20:18",
		kind: "transcript",
		host: "汪文斌",
		talk: "深圳卫视 3|新华社 5|韩联社 1|法新社 7|凤凰卫视 5|《澳门月刊》 3|印度报业托拉斯 1|彭博社 1|北京广播电视台 3|彭博社 1|《环球时报》 2|塔斯社 2|法新社 1",
	},
	"044": {
		address: `${fyrbt}202111/t20211122_10451497.shtml`,
		title: press("2021年11月22日", "赵立坚"),
		day: "2021-11-22",
		time: "19:55",
		kind: "transcript",
		host: "赵立坚",
		talk: "澳亚卫视 2|香港电台 1|总台央视 3|《人民日报》 5|新华社 4|澎湃新闻 2|香港电台 4|东方卫视 3|总台CGTN 1|凤凰卫视 3|湖北广播电视台 1|法新社 2|香港中评社 2|《环球时报》 3|亚洲新闻台 1|路透社 1|总台央视 3|法新社 1|巴通社 2|香港电台 1",
	},
	"048": {
		address: `${fyrbt}202110/t20211015_9552730.shtml`,
		title: press("2021年10月15日", "赵立坚"),
		day: "2021-10-15",
		time: "17:48",
		kind: "transcript",
		host: "赵立坚",
		talk: "总台央视 4|湖北广电 4|新华社 3|法新社 2|塔斯社 1|哈萨克斯坦24KZ电视台 2|澎湃新闻 3|《中国日报》 2|彭博社 1",
	},
	"052": {
		address: `${fyrbt}202105/t20210512_9177348.shtml`,
		title: press("2021年5月12日", "华春莹"),
		day: "2021-05-12",
		time: "20:11",
		kind: "transcript",
		host: "华春莹",
		// 你是哪国人？ and the reporter's two short answers are one talk with 路透社.
		talk: "中新社 5|《中国日报》 3|《北京青年报》 3|《南华早报》 2|香港中评社 4|《环球时报》 2|彭博社 1|《南华早报》 5|深圳卫视 4|总台国广 2|路透社 1|路透社 1|路透社 6|俄新社 2|路透社 1|澎湃新闻 3|彭博社 1|湖北广播电视台 2|印度报业托拉斯 3",
	},
	"055": {
		address: `${fyrbt}202103/t20210322_9177306.shtml`,
		title: "外交部发言人宣布中方对欧盟有关机构和人员实施制裁",
		day: "2021-03-22",
		time: "20:26",
		kind: "statement",
		host: "",
		talk: "n 2",
	},
	"059": {
		address: `${fyrbt}202010/t20201007_7816708.shtml`,
		title: "外交部发言人华春莹就吉尔吉斯斯坦局势答记者问",
		day: "2020-10-07",
		time: "14:02",
		kind: "q-and-a",
		host: "华春莹",
		talk: "- 2",
	},
	"065": {
		address: "https://www.fmprc.gov.cn/web/zyxw/t1638504.shtml",
		title: "杨洁篪出席第55届慕尼黑安全会议并发表主旨演讲",
		day: "2019-02-17",
		time: null,
		kind: "readout",
		host: "",
		talk: "n 12",
		column: "重要新闻",
	},
	"066": {
		address: "https://www.fmprc.gov.cn/web/zyxw/t1638506.shtml",
		title: "杨洁篪在第55届慕尼黑安全会议上的主旨演讲（全文）",
		day: "2019-02-17",
		time: null,
		kind: "speech",
		host: "",
		talk: "n 30",
		column: "重要新闻",
	},
};

/** One entry a paragraph: role and speaker. */
function spelledOut({ talk, host }: Expected): string[] {
	return talk.split("|").flatMap((part) => {
		const [, who = "", count = "0"] = /^(.*) (\d+)$/.exec(part) ?? [];
		if (who === "n") return Array<string>(Number(count)).fill("narration ");
		return [`question ${who === "-" ? "" : who}`, ...Array<string>(Number(count)).fill(`answer ${host}`)];
	});
}

function read(name: string, url: string): Article {
	const reading = readPage(savedPage(readFileSync(new URL(`${name}.html`, folder), "utf8")), url);
	if (reading.is !== "article" || reading.others.length > 0) throw new Error(`${name} reads as ${reading.is}`);
	return reading.article;
}

describe.skipIf(!isThere)("stored pages (skipped where ../shared/pages is absent)", () => {
	for (const [name, expected] of Object.entries(pages)) {
		it(`${name} is read as it stands`, () => {
			const { facts, speakers, text } = read(name, expected.address);
			expect(facts.title).toBe(expected.title);
			expect(facts.shown).toEqual({ day: expected.day, time: expected.time });
			expect(facts.lang).toBe("zh-Hans");
			expect(facts.kind).toBe(expected.kind);
			expect(facts.column).toBe(expected.column ?? "发言人表态");
			expect(facts.source).toBe("");
			expect(facts.attachments).toEqual([]);
			expect(facts.paragraphs.map(({ role, speaker }) => `${role} ${speaker}`)).toEqual(spelledOut(expected));
			expect(speakers).toHaveLength(text.blocks.length);
			expect(v.safeParse(PageFacts, facts).success).toBe(true);
			const number = /t[\d_]+(?=\.shtml)/.exec(expected.address)?.[0];
			expect(identityKeys(facts, expected.address, "")[0]).toBe(`prc:${number}`);
		});
	}

	it("023 links four translations", () => {
		const { translations } = read("023", pages["023"]?.address ?? "").facts;
		expect(translations.map(({ lang }) => lang)).toEqual(["en", "fr", "es", "ru"]);
		expect(translations[3]?.url).toContain("t20230405_11054704.html");
	});

	it("every selector matches on as many of them as its row says", () => {
		const documents = Object.keys(pages).map((name) =>
			savedPage(readFileSync(new URL(`${name}.html`, folder), "utf8")),
		);
		const { bodies, titles, dates, sources, columns, translations, attachments } = prc;
		for (const { at, stored } of [bodies, titles, dates, sources, columns, translations, attachments].flat())
			expect([at, documents.filter((page) => page.querySelector(at)).length]).toEqual([at, stored]);
	});
});
