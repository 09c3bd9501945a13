import { describe, expect, test } from "vitest";
import { matcherOf } from "../scripts/build-glossary";
import type { BlockerEntry, Entry } from "../scripts/glossary-source";
import { fold } from "../text/fold";
import type { PageText } from "../text/page-text";
import { ANSWERS, PLAIN } from "./glossary";
import { loadGlossary } from "./load";
import { findTerms, nestedTerms } from "./match";

type Written = Partial<Omit<Entry, "renderings">> & { zh: string; en?: string[] };

/** A glossary of these concepts, compiled and loaded as the shipped one is. */
function glossaryOf(written: readonly (string | Written)[], blockers: readonly BlockerEntry[] = []) {
	const entries = written.map((one): Entry => {
		const { en = [], ...entry } = typeof one === "string" ? { zh: one } : one;
		return {
			id: entry.zh,
			category: "concept",
			also: [],
			borders: [],
			plain: false,
			answers: false,
			renderings: en.map((text) => ({
				lang: "en" as const,
				text,
				confidence: "high" as const,
				find: true,
				source: undefined,
				years: undefined,
			})),
			source: undefined,
			definition: undefined,
			...entry,
		};
	});
	return loadGlossary(JSON.parse(JSON.stringify(matcherOf(entries, blockers))));
}

/** The text of paragraphs, as reading a page gives it. */
function textOf(...paragraphs: string[]): PageText {
	const plain = paragraphs.join("\n");
	let start = 0;
	const blocks = paragraphs.map((paragraph) => {
		const block = { start, end: start + paragraph.length };
		start = block.end + 1;
		return block;
	});
	return { plain, folded: fold(plain), blocks };
}

/** What is marked, as the page writes it. */
function marked(glossary: ReturnType<typeof glossaryOf>, ...paragraphs: string[]) {
	const text = textOf(...paragraphs);
	return findTerms(glossary, text).map(({ start, end }) => text.plain.slice(start, end));
}

describe("Chinese", () => {
	test("the leftmost form wins, and of those the longest", () => {
		const glossary = glossaryOf(["命运共同体", "人类命运共同体", "构建人类命运共同体", "类命"]);
		expect(marked(glossary, "携手构建人类命运共同体，人类命运共同体和命运共同体")).toEqual([
			"构建人类命运共同体",
			"人类命运共同体",
			"命运共同体",
		]);
	});

	test("a longer form that breaks off gives way to the shorter one", () => {
		const glossary = glossaryOf(["战略伙伴", "战略伙伴关系论坛"]);
		expect(marked(glossary, "战略伙伴关系")).toEqual(["战略伙伴"]);
	});

	test("no form runs over the end of a paragraph", () => {
		expect(marked(glossaryOf(["核心利益"]), "核心", "利益", "核心利益")).toEqual(["核心利益"]);
	});

	test("Traditional pages are matched by Simplified forms", () => {
		expect(marked(glossaryOf(["构建人类命运共同体", "一带一路"]), "構建人類命運共同體與「一帶一路」")).toEqual([
			"構建人類命運共同體",
			"一帶一路",
		]);
	});

	test("quotes round a term stay outside", () => {
		expect(marked(glossaryOf(["“强迫劳动”"]), "所谓“强迫劳动”和强迫劳动")).toEqual(["强迫劳动", "强迫劳动"]);
	});

	test.each([
		[
			"共建“一带一路”",
			"推动共建“一带一路”，共建一带一路，共建「一带一路」",
			["共建“一带一路”", "共建一带一路", "共建「一带一路」"],
		],
		["“台独”分裂势力", "反对“台独”分裂势力和台独分裂势力", ["“台独”分裂势力", "台独分裂势力"]],
		["“台独”分裂势力", '反对"台独"分裂势力', ['"台独"分裂势力']],
		["绿色“一带一路”建设", "绿色“一带一路”建设", ["绿色“一带一路”建设"]],
		["反“独”促统", "坚定反“独”促统，反独促统", ["反“独”促统", "反独促统"]],
		["一带一路倡议", "“一带一路”倡议", ["“一带一路”倡议"]],
	])("quotes inside %s are inside, written or not", (zh, text, expected) => {
		expect(marked(glossaryOf([zh]), text)).toEqual(expected);
	});

	test("a quote that opens inside a form and closes after it breaks it", () => {
		expect(marked(glossaryOf(["反对台独"]), "反对“台独势力”")).toEqual([]);
	});

	test.each([
		["阿人主导、阿人所有", ["阿人主导、阿人所有", "阿人主导，阿人所有", "阿人主导,阿人所有"]],
		["是可忍，孰不可忍", ["是可忍，孰不可忍", "是可忍、孰不可忍"]],
		["中国—东盟", ["中国—东盟", "中国-东盟", "中国－东盟", "中国东盟"]],
		["中国+中亚五国", ["中国+中亚五国", "中国＋中亚五国"]],
		["八·一七公报", ["八·一七公报", "八•一七公报", "八‧一七公报", "八一七公报", "“八·一七”公报"]],
		["坚持公平正义推动发展", ["坚持公平正义 推动发展", "坚持公平正义\u3000推动发展"]],
		["5G", ["5G", "５Ｇ", "5g"]],
	])("%s is found however it is written", (zh, spellings) => {
		for (const spelling of spellings) expect(marked(glossaryOf([zh]), `关于${spelling}的`)).toEqual([spelling]);
	});

	test("a short form is not put together across a space", () => {
		expect(marked(glossaryOf(["和平共处"]), "维护和平 共处一室")).toEqual([]);
	});

	test("Latin letters and digits count as whole words only", () => {
		expect(marked(glossaryOf(["G20", "5G"]), "G20峰会、G200、MG20、15G、5G网络")).toEqual(["G20", "5G"]);
	});

	test("a Chinese form that ends in digits ends with the number", () => {
		expect(marked(glossaryOf(["落实g20"]), "落实g200，落实g20，落實g20")).toEqual(["落实g20", "落實g20"]);
	});

	test("a blocker consumes what it blocks and no more", () => {
		const glossary = glossaryOf(
			["复交", "交涉", "中东"],
			[
				{ wording: "反复(交)", protects: "复交" },
				{ wording: "中东欧", protects: "中东" },
			],
		);
		expect(marked(glossary, "经反复交涉后复交，中东欧与中东")).toEqual(["交涉", "复交", "中东"]);
	});

	test("a form may ask to stand at the borders of words", () => {
		const glossary = glossaryOf([{ zh: "主权", borders: ["主权"] }]);
		expect(marked(glossary, "香港人民有任何民主权利吗？", "维护国家主权")).toEqual(["主权"]);
	});

	test("a hit says which term, where and how", () => {
		const glossary = glossaryOf([
			{ zh: "抗议", category: "stance", answers: true, plain: true },
			{ zh: "处理水", category: "health-climate-tech", also: ["经处理的水"] },
		]);
		expect(findTerms(glossary, textOf("提出抗议", "所谓“经处理的水”"))).toEqual([
			{ start: 2, end: 4, term: "抗议", category: "stance", flags: ANSWERS | PLAIN, block: 0, quoted: false },
			{ start: 8, end: 13, term: "处理水", category: "health-climate-tech", flags: 0, block: 1, quoted: true },
		]);
	});

	test("only the blocks asked for are looked at", () => {
		const text = textOf("核心利益", "核心利益", "核心利益");
		expect(findTerms(glossaryOf(["核心利益"]), text, 1, 2).map(({ block }) => block)).toEqual([1]);
	});

	test("what lies inside a mention can be asked for", () => {
		const glossary = glossaryOf(["命运共同体", "人类命运共同体", "构建人类命运共同体", "共同体验"]);
		const text = textOf("构建人类命运共同体验");
		const [hit] = findTerms(glossary, text);
		if (!hit) throw new Error("nothing was found");
		expect(nestedTerms(glossary, text, hit).map(({ term }) => term)).toEqual(["人类命运共同体", "命运共同体"]);
	});
});

describe("English", () => {
	test.each([
		[
			"firmly oppose",
			"China firmly opposes, firmly opposed and is firmly opposing",
			["firmly opposes", "firmly opposed", "firmly opposing"],
		],
		[
			"strongly deplore and firmly oppose",
			"We strongly deplored and firmly opposed it",
			["strongly deplored and firmly opposed"],
		],
		[
			"strongly deplores and firmly opposes",
			"strongly deplore and firmly oppose",
			["strongly deplore and firmly oppose"],
		],
		["small yard, high fence", "small yards, high fences", ["small yards, high fences"]],
		["win-win cooperation", "win win cooperation, Win-Win Cooperation", ["win win cooperation", "Win-Win Cooperation"]],
		["the one-China principle", "The One-China principle", ["One-China principle"]],
		["Ren’ai Jiao", "Ren’ai Jiao, Ren'ai Jiao", ["Ren’ai Jiao", "Ren'ai Jiao"]],
		["joint communiqué", "joint communiques", ["joint communiques"]],
		["the Taiwan Strait", "across the Taiwan Straits", ["Taiwan Straits"]],
		[
			"foreign ministers’ meeting",
			"the foreign ministers' meeting, foreign ministers meeting",
			["foreign ministers' meeting", "foreign ministers meeting"],
		],
		["China’s internal affairs", "China's internal affairs", ["China's internal affairs"]],
		["China-US relations", "China-U.S. relations, China-US relations", ["China-U.S. relations", "China-US relations"]],
		["China + Central Asia (C+C5)", "China+Central Asia (C+C5)", ["China+Central Asia", "C+C5"]],
		["take all necessary measures", "took all necessary measures", ["took all necessary measures"]],
		["“two Chinas”", "“two Chinas” or two Chinas", ["two Chinas", "two Chinas"]],
		[
			"“Taiwan independence” separatist forces",
			"oppose “Taiwan independence” separatist forces",
			["“Taiwan independence” separatist forces"],
		],
		["peace, security and development", "peace, security, and development", ["peace, security, and development"]],
		[
			"strategic partnership",
			"are strategic partners, a strategic partnership",
			["strategic partners", "strategic partnership"],
		],
		[
			"having “diplomatic ties” with them",
			"having “diplomatic ties” with them",
			["having “diplomatic ties” with them"],
		],
		["e-commerce", "E-commerce and e-commerce", ["E-commerce", "e-commerce"]],
		["plan", "planned planning plans planet", ["plans"]],
		["stop", "stopped", ["stopped"]],
		["core interests", "its core interest. Interests at the core", ["core interest"]],
	])("%s", (rendering, text, expected) => {
		expect(marked(glossaryOf([{ zh: "例子", en: [rendering] }]), text)).toEqual(expected);
	});

	test("an acronym is told from a word by its capitals", () => {
		const glossary = glossaryOf([{ zh: "世界卫生组织", en: ["the World Health Organization (WHO)"] }]);
		expect(marked(glossary, "those who work with the WHO, Who knows")).toEqual(["WHO"]);
	});

	test("words are whole", () => {
		expect(marked(glossaryOf([{ zh: "制裁", en: ["sanction"] }]), "unsanctioned, sanctionable")).toEqual([]);
	});
});
