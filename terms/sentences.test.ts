/** The shipped glossary on sentences in which a short form stands by chance. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import shipped from "../assets/glossary/built/matcher.json";
import type { Role } from "../records/values";
import { fold } from "../text/fold";
import { choose } from "./choose";
import { loadGlossary } from "./load";
import { findTerms } from "./match";

const glossary = loadGlossary(shipped);

/** What is painted of a one-paragraph page with the settings that everybody starts with. */
function painted(sentence: string): string[] {
	const text = { plain: sentence, folded: fold(sentence), blocks: [{ start: 0, end: sentence.length }] };
	const role: Role = /^[^：，。]*(记者|追问)：/.test(sentence) ? "question" : "answer";
	const hits = findTerms(glossary, text);
	const markings = choose(hits, [role], { mentions: "all" });
	return hits.filter((_, at) => markings[at] !== "none").map(({ start, end }) => sentence.slice(start, end));
}

describe("forms that stand by chance in our own sentences", () => {
	test.each([
		["复交", "双方经过反复交换意见后达成一致。"],
		["断交", "两国青年在不断交往中增进了解。"],
		["建交", "当地正在新建交通设施。"],
		["过境", "旅客通过境外平台购票。"],
		["反制", "会上介绍了反制裁法律的适用。"],
		["外长", "他在海外长大，对外长期从事翻译工作。"],
		["海警", "上海警察学院举行开放日。"],
		["北约", "车队行驶到城市西北约三十公里处，再往东北约五公里。"],
		["南海", "代表团从海南海口出发，云南海关派员同行。"],
		["台海", "这家平台海外用户增长较快。"],
		["东海", "美国东海岸昨日降温。"],
		["中共", "各方在开放中共同成长，在合作中共享机遇。"],
		["联大", "他曾任驻苏联大使。"],
		["上合", "双方在多个领域上合作密切。"],
		["主权", "选民依法行使民主权利。"],
		["战略伙伴", "某国企业界举办“战略伙伴论坛”。"],
		["萨德", "萨德尔发表讲话。"],
		["翻案", "上诉法院推翻案件原判。"],
		["涉台", "任何国家都无权干涉台湾事务。"],
		["涉港", "外国官员干涉港澳事务。"],
		["止战", "双方同意停止战争状态的宣传。"],
		["主权", "小区业主权益得到保护。"],
		["军演", "冠军演讲和将军演唱会同日举行。"],
		["外空", "公司在海外空运市场站稳脚跟。"],
		["核材料", "主管部门正在审核材料。"],
		["核试验", "学院举行年度考核试验。"],
		["核安全", "专家组审核安全标准。"],
		["基本法", "这是一部民事基本法律。"],
		["国际法", "该国际法庭由五名法官组成。"],
		["和谈", "双方通过对话和谈判达成一致。"],
		["人质", "也有人质疑这一数据。"],
		["免签", "各方应避免签错文件。"],
		["处理水", "全市污水处理水平明显提高。"],
		["交涉", "两国外交涉及许多领域。"],
		["制裁", "这一机制裁撤了三个办公室。"],
		["正告", "他真正告别了赛场。"],
		["召见", "他号召见义勇为。"],
		["约见", "他们大约见过三次面。"],
		["军控", "敌军控制了桥头。"],
		["台独", "该平台独立运营，电台独家报道。"],
		["藏独", "博物馆收藏独具特色。"],
		["港独", "香港独特的区位优势。"],
		["西沙", "江西沙县与广西沙田柚。"],
		["南沙", "考察团到访广州南沙区。"],
		["五常", "超市供应五常大米。"],
		["联大", "这与企业关联大有关系，西南联大旧址开放。"],
		["国情", "各国情况不同。"],
		["亚行", "东亚行情平稳。"],
		["国家统一", "学生参加国家统一考试。"],
		["伊斯兰国", "中国同伊斯兰国家长期友好。"],
		["发展权", "保障公民的发展权利。"],
		["发展带", "经济发展带来就业。"],
		["外交部", "两国外交部门保持联系。"],
		["stand ready", "We stand ready to help."],
		["who", "Those who came asked what it was all about."],
		["un", "An un-named source spoke of it."],
	])("%s is not marked", (form, sentence) => {
		expect(painted(sentence).map((words) => words.toLowerCase())).not.toContain(form);
	});
});

describe("what keeps such forms away lets true mentions through", () => {
	test.each([
		["台独", "这一平台独家报道，我们反对台独。"],
		["主权", "业主权益之外，还有国家的主权。"],
		["和谈进程", "有关方通过对话和谈判推动和谈进程。"],
		["交涉", "经反复交涉，已在外交渠道提出交涉。"],
		["军控制度", "国际军控制度面临挑战。"],
		["核材料", "审核材料之后，核材料运抵现场。"],
		["涉港", "双方谈到涉港、涉疆等问题。"],
		["伊斯兰国", "打击极端组织“伊斯兰国”，同伊斯兰国家合作。"],
	])("%s", (form, sentence) => {
		expect(painted(sentence)).toContain(form);
	});
});

describe("what a journalist says is not marked as the ministry's wording", () => {
	test.each(["处理水", "抗议"])("%s", (form) => {
		expect(painted(`某报记者：有方面就“${form}”提出意见，请问发言人有何评论？`)).not.toContain(form);
		expect(painted(`发言人就所谓“${form}”阐明了立场。`)).toContain(form);
	});
});

const shared = new URL("../../shared/terms/false-positives.tsv", import.meta.url);

describe.skipIf(!existsSync(shared))("dated sentences of the reference (skipped where ../shared is absent)", () => {
	const rows = existsSync(shared) ? readFileSync(shared, "utf8").trim().split("\n").slice(1) : [];
	const cases = rows.map((row) => row.split("\t")).map((cells) => [cells[0] ?? "", cells[4] ?? "", cells[6] ?? ""]);
	// A reverse homograph is a sentence in which the abbreviation is meant after all.
	const wrong = cases.filter(([, kind]) => !kind?.includes("reverse"));
	test.each(wrong)("%s (%s)", (form, _, sentence) => {
		expect(painted(sentence ?? "")).not.toContain(form);
	});
});
