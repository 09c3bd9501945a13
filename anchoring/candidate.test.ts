/** What speaks for a place, fact by fact. The quote stands between « and »; `after` holds the one place it is laid at. */
import { expect, test } from "vitest";
import { type Candidate, candidateAt } from "./candidate";
import { denseText } from "./dense";
import { patternOf } from "./pattern";
import { atOnce } from "./steps";
import { textOf } from "./suite/text-of";

const before = "中方愿同各方一道，«推动中欧关系健康发»展发挥积极作用，并为促进世界和平作出贡献。";
const english = "They met at the gate «of the embassy» and went in, as the guests had been asked to do.";

/** The candidate, and the words of the text that it takes for the quote. */
function candidateIn(marked: string, after: string): { facts: Candidate | null; words: string } {
	const [prefix = "", exact = "", suffix = ""] = marked.split(/[«»]/);
	const text = textOf(after.split("\n"));
	const dense = atOnce(denseText(text));
	const facts = candidateAt(patternOf({ quote: { exact, prefix, suffix }, position: null }), dense, 0);
	const words = facts ? text.plain.slice(dense.places[facts.start], (dense.places[facts.end - 1] ?? 0) + 1) : "";
	return { facts, words };
}

const bare = (marked: string) => marked.replace(/[«»]/g, "");

test("a place that agrees in all has lost nothing", () => {
	const { facts, words } = candidateIn(before, bare(before));
	expect(facts).toMatchObject({ errors: 0, loss: 0, isHeld: true, isWhole: true, isLike: true, isBetween: true });
	expect(words).toBe("推动中欧关系健康发");
});

test("where nothing agrees there is no candidate", () => {
	expect(candidateIn("«one»", "XXXXXXXXXX").facts).toBeNull();
});

test.each([
	["the last letter gone, the next one like it", "发»展发挥", "»展发挥", "推动中欧关系健康"],
	["the last letter another", "健康发»", "健康步»", "推动中欧关系健康步"],
	["a letter more at its end", "健康发»", "健康发了»", "推动中欧关系健康发"],
	["the first letter gone", "«推动", "«动", "动中欧关系健康发"],
	["the first letter another", "«推动", "«促动", "促动中欧关系健康发"],
])("an edited edge: %s", (_, from, to, expected) => {
	expect(candidateIn(before, bare(before.replace(from, to))).words).toBe(expected);
});

test("a quote of whole words is one still when a letter at its edge is gone", () => {
	expect(candidateIn(english, bare(english.replace("of the e", "of th e"))).words).toBe("of th embassy");
	expect(candidateIn(english, bare(english.replace("embassy»", "embass»"))).words).toBe("of the embass");
});

test("no whole word of it is given up for that", () => {
	const short = "The ambassador was asked, and has «a note verbale been handed» over by anybody at all?";
	expect(candidateIn(short, bare(short.replace("«a", "«ea"))).words).toBe("ea note verbale been handed");
});

test.each([
	["three letters, one other", "各方«对话会»很好，大家都同意这样做。", "对话会", "对话了", false],
	["four letters, one other", "各方«对话大会»很好，大家都同意这样做。", "对话大会", "对话了会", true],
	["nine letters, two other", "各方«对话协商会议的进展»很好，大家都同意。", "协商会议", "协了会了", false],
	["a fifth of a longer one", `各方«${"对话协商会议".repeat(4)}»很好。`, "对话协商", "对了协商", true],
])("whether a quote is like itself: %s", (_, marked, from, to, isLike) => {
	const edited = bare(marked).replace(from, to);
	expect(candidateIn(marked, edited).facts?.isLike).toBe(isLike);
});

test("text put between quote and context parts the two", () => {
	expect(candidateIn(before, bare(before.replace("»", "»的事业，也为"))).facts?.isBetween).toBe(false);
	expect(candidateIn(before, bare(before.replace("»", "»了"))).facts?.isBetween).toBe(true);
});

test("what agrees of the own paragraph is weighed by itself", () => {
	const inParagraph = `上一段说的是别的事情。\n${before}\n下一段又说别的事情了。`;
	const all = candidateIn(inParagraph, bare(inParagraph)).facts;
	const moved = candidateIn(inParagraph, bare(before)).facts;
	expect(moved?.own).toBe(all?.own);
	expect(moved?.context).toBeLessThan(all?.context ?? 0);
	expect(moved?.isWhole).toBe(true);
	const edited = candidateIn(inParagraph, bare(inParagraph.replace("积极", "重要"))).facts;
	expect(edited?.own).toBeLessThan(all?.own ?? 0);
	expect(edited?.isHeld).toBe(true);
});

test("a paragraph that goes on is not the whole one", () => {
	const inParagraph = `上一段说的是别的事情。\n${before}\n下一段又说别的事情了。`;
	expect(candidateIn(inParagraph, `${bare(before)}此外还有一句。`).facts?.isWhole).toBe(false);
});
