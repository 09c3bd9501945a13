/** The shipped glossary on spellings of one wording, as pages in both scripts and in English write it. */
import { describe, expect, test } from "vitest";
import shipped from "../assets/glossary/built/matcher.json";
import { fold } from "../text/fold";
import { loadGlossary } from "./load";
import { findTerms } from "./match";

const glossary = loadGlossary(shipped);

function hitsOf(plain: string) {
	const text = { plain, folded: fold(plain), blocks: [{ start: 0, end: plain.length }] };
	return findTerms(glossary, text).map((hit) => ({ ...hit, words: plain.slice(hit.start, hit.end) }));
}

describe.each([
	["共建“一带一路”", ["共建“一带一路”", "共建一带一路", "共建「一带一路」", "共建‘一带一路’", "共建「一帶一路」"]],
	["高质量共建“一带一路”", ["高质量共建“一带一路”", "高質量共建「一帶一路」"]],
	["光明之路", ["“光明之路”新经济政策", "光明之路"]],
	["阿人主导、阿人所有", ["阿人主导、阿人所有", "阿人主导，阿人所有", "阿人主導、阿人所有"]],
	["合则用、不合则弃", ["合则用、不合则弃", "合则用，不合则弃"]],
	["强烈不满和坚决反对", ["强烈不满和坚决反对", "强烈不满、坚决反对"]],
	["八·一七公报", ["八·一七公报", "八一七公报", "“八·一七”公报"]],
	["中国—东盟命运共同体", ["中国—东盟命运共同体", "中国东盟命运共同体", "中国-东盟命运共同体"]],
	["中国+中亚五国", ["中国+中亚五国", "中国＋中亚五国", "中國＋中亞五國"]],
	["金砖+", ["金砖+", "金砖＋"]],
	["核污染水", ["核污染水", "核污染水".normalize("NFD")]],
	["构建人类命运共同体", ["构建人类命运共同体", "構建人類命運共同體"]],
	[
		"以规则为基础的国际秩序",
		["以规则为基础的国际秩序", "基于规则的国际秩序", "基于规则的秩序", "rules-based international order"],
	],
	[
		"严正交涉",
		[
			"严正交涉",
			"嚴正交涉",
			"serious démarche",
			"serious demarches",
			"solemn representations",
			"Solemn Representations",
		],
	],
	[
		"一个中国原则",
		["一个中国原则", "一個中國原則", "one-China principle", "One-China Principle", "one China principle"],
	],
	["仁爱礁", ["仁爱礁", "Ren'ai Jiao", "Ren’ai Jiao"]],
	["坚决反对", ["坚决反对", "firmly opposes", "firmly opposed", "firm opposition"]],
	["小院高墙", ["小院高墙", "“小院高墙”", "small yard, high fence", "small yards, high fences"]],
	["联合公报", ["联合公报", "joint communiqué", "joint communiques"]],
	["采取一切必要措施", ["采取一切必要措施", "took all necessary measures", "taking all measures necessary"]],
])("%s", (term, spellings) => {
	test.each(spellings)("%s", (spelling) => {
		expect(hitsOf(`关于${spelling}的`).map((hit) => hit.term)).toEqual([term]);
	});
});

test.each([
	["所谓“强迫劳动”纯属谎言", "强迫劳动", true],
	["所谓「强迫劳动」纯属谎言", "强迫劳动", true],
	["不存在强迫劳动问题", "强迫劳动", false],
	["反对“台独”分裂势力", "“台独”分裂势力", false],
	["the so-called “forced labor” issue", "forced labor", true],
])("%s: quoted use is kept", (sentence, words, quoted) => {
	expect(hitsOf(sentence).find((hit) => hit.words === words)?.quoted).toBe(quoted);
});
