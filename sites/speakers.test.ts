import { describe, expect, it } from "vitest";
import { savedPage } from "../scripts/saved-page";
import { readText } from "../text/read-text";
import { prc } from "./prc";
import { readSpeakers } from "./speakers";

/** Paragraphs, `*` before the bold ones, to role and speaker. */
function spoken(title: string, ...paragraphs: string[]): string[] {
	const html = paragraphs.map((words) =>
		words.startsWith("*") ? `<p><b>${words.slice(1)}</b></p>` : `<p>${words}</p>`,
	);
	const body = savedPage(`<div id="body">${html.join("")}</div>`).querySelector("#body");
	if (!body) throw new Error("no body");
	return readSpeakers(readText(body), prc, { title, keywords: [] }, true).map(({ role, speaker }) =>
		speaker ? `${role.charAt(0)} ${speaker}` : role.charAt(0),
	);
}

const press = "2031年1月8日外交部发言人钱大同主持例行记者会";

describe("labels", () => {
	it.each([
		[
			"Очередная пресс-конференция 3 января 2023 г. у официального представителя МИД КНР Мао Нин",
			"CCTV: Каковы планы?",
			"Мао Нин: Планы таковы.",
			"Агентство Рейтер: А сроки?",
			"Мао Нин: Скоро.",
		],
		[
			"المتحدثة باسم وزارة الخارجية ماو نينغ تعقد مؤتمرا صحفيا",
			"CCTV: ما هي الخطط؟",
			"ماو نينغ: هذه هي الخطط.",
			"رويترز: ومتى؟",
			"ماو نينغ: قريبا.",
		],
		[
			"Conferencia de Prensa Habitual Ofrecida el 3 de Noviembre de 2022 por Qian Datong, Portavoz",
			"CCTV: ¿Qué planes hay?",
			"Qian Datong: Estos.",
			"Agencia Donghu: ¿Y cuándo?",
			"Qian Datong: Pronto.",
		],
		[
			"Conférence de presse tenue par le porte-parole du Ministère des Affaires étrangères Qian Datong",
			"Q : Quels sont vos projets ?",
			"R : Les voici.",
			"AFP\u00a0: Et quand ?",
			"Qian Datong\u202f: Bientôt.",
		],
		[
			"Foreign Ministry Spokesperson Qian Datong's Regular Press Conference",
			"Q: What are the plans?",
			"A: These.",
			"Nanshan Daily: And when?",
			"Qian Datong: Soon.",
		],
		["Interjú", "Kérdés: Mik a tervek?", "Válasz: Ezek.", "Kérdés: És mikor?", "Válasz: Hamarosan."],
		["Интервью", "Питање: Који су планови?", "Одговор: Ово.", "Питање: А када?", "Одговор: Ускоро."],
		["สัมภาษณ์", "คำถาม: แผนคืออะไร", "คำตอบ: นี่", "คำถาม: เมื่อไร", "คำตอบ: เร็ว ๆ นี้"],
		["Интервью", "«Казинформ»: Каковы планы?", "Ли Ичжоу: Таковы.", "«Казинформ»: А сроки?", "Ли Ичжоу: Скоро."],
		["Interview", "Kazinform: What plans?", "H.E. Li Yizhou: These.", "Kazinform: When?", "Amb. Li Yizhou: Soon."],
		["Очередная пресс-конференция", "Вопрос: Каковы планы?", "Ответ: Таковы.", "Вопрос: А сроки?", "Ответ: Скоро."],
		["المؤتمر الصحفي", "س: ما هي الخطط؟", "ج: هذه.", "س: ومتى؟", "ج: قريبا."],
	])("%s", (title, ...paragraphs) => {
		expect(spoken(title, ...paragraphs).map((role) => role.charAt(0))).toEqual(["q", "a", "q", "a"]);
	});

	it.each([
		["路透社记者：", "q 路透社"],
		["《环球时报》记者:", "q 《环球时报》"],
		["路透社、法新社记者问：", "q 路透社、法新社"],
		["彭博社记者追问：", "q 彭博社"],
		["路透社駐京記者：", "q 路透社"],
		["会后有记者问及：", "q"],
		["有记者问：", "q"],
		["问：", "q"],
		["问题一：", "q"],
		["1. 问：", "q"],
		["三、问：", "q"],
		["Q1：", "q"],
		["【问】：", "q"],
	])("%s asks", (label, expected) => {
		expect(spoken(press, `${label}有何评论？`, "钱大同：没有。")).toEqual([expected, "a 钱大同"]);
	});

	it.each([
		["钱大同：", "a 钱大同"],
		["外交部发言人钱大同：", "a 钱大同"],
		["发言人钱大同:", "a 钱大同"],
		["答：", "a 钱大同"],
		["毛宁：", "a 毛宁"],
		["李一舟大使：", "a 李一舟"],
		["布里巴林斯·科尔：", "a 布里巴林斯·科尔"],
	])("%s answers", (label, expected) => {
		expect(spoken(press, "*东湖社记者：有何评论？", `${label}没有。`)).toEqual(["q 东湖社", expected]);
	});

	it.each([
		"第一：",
		"例如：",
		"我想说：",
		"关于第二个问题：",
		"王毅国务委员表示：",
		"有人问：",
		"昨天路透社有篇报道说：",
	])("%s is a part of an answer", (label) => {
		const talk = spoken(
			press,
			"*东湖社记者：有何评论？",
			"钱大同：没有。",
			`${label}后天再谈。`,
			"*问：还有吗？",
			"答：无。",
		);
		expect(talk.slice(0, 3)).toEqual(["q 东湖社", "a 钱大同", "a 钱大同"]);
	});
});

describe("what is not labelled", () => {
	it("announcements before the first question are narration, and so is a closing block", () => {
		const rest = "2031年春节期间，外交部例行记者会将休会。";
		expect(spoken(press, "应邀，某国外长将访华。", "*东湖社记者：？", "钱大同：好。", "*　*　*", rest)).toEqual([
			"n",
			"q 东湖社",
			"a 钱大同",
			"n",
			"n",
		]);
	});

	it("a bold paragraph goes on with the question, a plain one is the answer", () => {
		const talk = spoken(press, "*东湖社记者：第一，如何？", "*第二，为何？", "我们已经说明。", "没有补充。");
		expect(talk).toEqual(["q 东湖社", "q 东湖社", "a 钱大同", "a 钱大同"]);
	});

	it("a label alone stands for the paragraph after it", () => {
		expect(spoken(press, "*东湖社记者：", "中方有何评论？", "钱大同：", "没有。")).toEqual([
			"q 东湖社",
			"q 东湖社",
			"a 钱大同",
			"a 钱大同",
		]);
	});

	it("an answer's bold heading is no question, a bold question without a label is one", () => {
		const talk = spoken(
			press,
			"*东湖社记者：？",
			"钱大同：如下。",
			"*一、关于贸易",
			"贸易增长。",
			"*那么渔业呢？",
			"没有变化。",
		);
		expect(talk).toEqual(["q 东湖社", "a 钱大同", "a 钱大同", "a 钱大同", "q", "a 钱大同"]);
	});

	it("where everything is bold, bold tells nothing", () => {
		const talk = spoken(press, "*东湖社记者：？", "*钱大同：如下。", "*是吗？也许。", "*北海社：？", "*钱大同：好。");
		expect(talk).toEqual(["q 东湖社", "a 钱大同", "a 钱大同", "q 北海社", "a 钱大同"]);
	});

	it("a second official is known by answering", () => {
		const talk = spoken(
			"外交部中外媒体吹风会实录",
			"*东湖社记者：？",
			"陈知远：如下。",
			"*北海社记者：？",
			"周牧：好。",
			"陈知远：我补充。",
		);
		expect(talk).toEqual(["q 东湖社", "a 陈知远", "q 北海社", "a 周牧", "a 陈知远"]);
	});

	it("a moderator who gives others the floor narrates, one who alone asks asks", () => {
		const briefing = spoken(
			"外交部中外媒体吹风会实录",
			"主持人：各位记者朋友，下午好。",
			"今天请陈知远介绍情况。",
			"*东湖社记者：有何安排？",
			"陈知远：如下。",
			"主持人：时间关系，最后一个问题。",
			"*北海社记者：还有呢？",
			"陈知远：没有。",
		);
		expect(briefing).toEqual(["n", "n", "q 东湖社", "a 陈知远", "n", "q 北海社", "a 陈知远"]);
		const interview = spoken("李一舟大使接受访谈", "主持人：两国关系如何？", "李一舟：很好。", "主持人：谢谢。");
		expect(interview).toEqual(["q", "a 李一舟", "q"]);
	});

	it("names that nothing tells are told by their turns: one always asks, the other never does", () => {
		const talk = spoken(
			"An Interview in the Nanshan Weekly",
			"The following is the text.",
			"Nanshan Star: How are relations?",
			"LYZ: Very good.",
			"And they will be better.",
			"Nanshan Star: And trade?",
			"LYZ: It grows.",
		);
		expect(talk).toEqual(["n", "q Nanshan Star", "a LYZ", "a LYZ", "q Nanshan Star", "a LYZ"]);
		const poem = ["Spring: green.", "Summer: gold.", "Spring: green.", "Summer: gold."];
		expect(spoken("An Interview", ...poem)).toEqual(["n", "n", "n", "n"]);
	});

	it("no talk, no roles", () => {
		const words = ["一、基本原则：平等。", "二、合作领域：贸易。"];
		const body = savedPage(`<div id="body"><p>${words.join("</p><p>")}</p></div>`).querySelector("#body");
		if (!body) throw new Error("no body");
		const speakers = readSpeakers(readText(body), prc, { title: "联合声明", keywords: [] }, false);
		expect(speakers.map(({ role }) => role)).toEqual(["narration", "narration"]);
	});
});
