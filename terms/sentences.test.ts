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
		["who", "Those who came asked what it was all about."],
		["un", "An un-named source spoke of it."],
	])("%s is not marked", (form, sentence) => {
		expect(painted(sentence).map((words) => words.toLowerCase())).not.toContain(form);
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
