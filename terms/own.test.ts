import { describe, expect, test } from "vitest";
import { fold } from "../text/fold";
import type { PageText } from "../text/page-text";
import { CAPITALS } from "./glossary";
import { joinGlossaries } from "./join";
import { loadGlossary } from "./load";
import { findTerms, nestedTerms } from "./match";
import { compileOwn } from "./own";

const urn = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const term = (n: number, wording: string, lang = "zh", also: string[] = []) => ({ id: urn(n), wording, lang, also });
const textOf = (plain: string): PageText => ({
	plain,
	folded: fold(plain),
	blocks: [{ start: 0, end: plain.length }],
});
/** What is found in `plain`, and as which term, with these lists by rank. */
function found(lists: readonly ReturnType<typeof term>[][], plain: string): [string, string][] {
	const glossary = joinGlossaries(lists.map((list) => loadGlossary(compileOwn(list))));
	return findTerms(glossary, textOf(plain)).map((hit) => [plain.slice(hit.start, hit.end), hit.term]);
}

describe("a list of the reader's own", () => {
	test.each([
		["zh", "一带一路", "共建「一帶一路」", "一帶一路"],
		["en", "win-win cooperation", "on Win-win cooperations,", "Win-win cooperations"],
		["ru", "Пояс и путь", "проект «Пояс и путь»", "Пояс и путь"],
		["fr", "l’État-nation", "de l'État-nation.", "l'État-nation"],
		["es", "comunidad de futuro", "la Comunidad de futuro", "Comunidad de futuro"],
		["", "新质生产力", "发展新质生产力", "新质生产力"],
		["en", "新质生产力", "发展新质生产力", "新质生产力"],
		["de", "Neue  Seidenstraße", "die neue Seidenstraße", "neue Seidenstraße"],
	])("finds %s %s", (lang, wording, plain, words) => {
		expect(found([[term(1, wording, lang)]], plain)).toEqual([[words, urn(1)]]);
	});

	test("finds other forms too, and a wording before another term's other form", () => {
		const list = [term(1, "人类命运共同体", "zh", ["命运共同体"]), term(2, "命运共同体")];
		expect(found([list], "命运共同体、人类命运共同体")).toEqual([
			["命运共同体", urn(2)],
			["人类命运共同体", urn(1)],
		]);
	});

	test("leaves out what is too short, and is readable when empty", () => {
		expect(found([[term(1, "中"), term(2, "“”"), term(3, "a", "en")], []], "中“”a")).toEqual([]);
	});

	test("marks as the reader's own, with an acronym's capitals asked for", () => {
		const glossary = loadGlossary(compileOwn([term(1, "WHO", "en")]));
		expect([...glossary.ruleNeeds]).toContain(CAPITALS);
		expect(findTerms(glossary, textOf("who knows the WHO")).map(({ category }) => category)).toEqual(["own"]);
	});
});

describe("several lists give one answer", () => {
	test("of one extent the earlier list wins", () => {
		const lists = [[term(1, "核心利益")], [term(2, "核心利益"), term(3, "底线")], [term(4, "底线")]];
		expect(found(lists, "核心利益和底线")).toEqual([
			["核心利益", urn(1)],
			["底线", urn(3)],
		]);
	});

	test("the longest wins whichever list has it, and the leftmost before the longest", () => {
		expect(found([[term(1, "核心")], [term(2, "核心利益")]], "核心利益")).toEqual([["核心利益", urn(2)]]);
		expect(found([[term(1, "利益攸关方")], [term(2, "核心利益")]], "核心利益攸关方")).toEqual([["核心利益", urn(2)]]);
		expect(found([[term(1, "核心利益")], [term(2, "核心")]], "核心利害")).toEqual([["核心", urn(2)]]);
	});

	test("what lies inside a mention is told once, as the term that wins", () => {
		const lists = [[term(1, "命运共同体")], [term(2, "命运共同体"), term(3, "人类命运共同体")]];
		const glossary = joinGlossaries(lists.map((list) => loadGlossary(compileOwn(list))));
		const text = textOf("人类命运共同体");
		const [hit] = findTerms(glossary, text);
		if (!hit) throw new Error("nothing was found");
		expect(nestedTerms(glossary, text, hit).map(({ term }) => term)).toEqual([urn(1)]);
	});
});
