/** What may happen to a text after a passage of it was marked. Each change says what is right afterwards by the marks. */
import { Converter } from "opencc-js/cn2t";
import { type Marked, paragraphsOf, passageOf, withoutPassage, withPassage } from "./marked";
import type { Random } from "./random";

/** Changes `marked`, or gives null where this text or passage offers nothing to change. `foreign` is other text. */
type Change = (marked: Marked, random: Random, foreign: readonly string[]) => Marked | null;

/** Which passages a change is tried on: any, or a short term that the text has several times. */
export type Wants = "any" | "repeated";

export interface ChangeKind {
	readonly name: string;
	readonly wants: Wants;
	readonly change: Change;
}

const toTaiwan = Converter({ from: "cn", to: "tw" });

const some = (random: Random, foreign: readonly string[], most: number) =>
	Array.from({ length: 1 + random.below(most) }, () => random.of(foreign));

const replaced = <T>(list: readonly T[], index: number, ...items: T[]) => list.toSpliced(index, 1, ...items);

const inserted: Change = (marked, random, foreign) =>
	marked.toSpliced(random.below(paragraphsOf(marked).first + 1), 0, ...some(random, foreign, 4));

const removed: Change = (marked, random) => {
	const { first } = paragraphsOf(marked);
	if (first === 0) return null;
	const from = random.below(first);
	return marked.toSpliced(from, 1 + random.below(first - from));
};

const reordered: Change = (marked, random) => {
	const { first, last } = paragraphsOf(marked);
	const kept = marked.slice(first, last + 1).join("\n");
	return random.shuffled([...marked.slice(0, first), kept, ...marked.slice(last + 1)]).flatMap((p) => p.split("\n"));
};

/** Lines broken after sentences, paragraphs merged, spaces doubled, and set between Chinese and Latin letters. */
const respaced: Change = (marked, random) => {
	const lines = marked.flatMap((words) =>
		random.below(2)
			? words.split(/(?<=[。！？；.!?;，,])/)
			: words.replace(/([一-鿿])([a-z0-9])/gi, "$1 $2").split("\n"),
	);
	const merged: string[] = [];
	for (const line of lines) {
		const glue = /[a-z.,!?;:]$/i.test(merged.at(-1) ?? "") ? " " : "";
		if (merged.length > 0 && random.below(3) === 0) merged.push(`${merged.pop()}${glue}${line.trim()}`);
		else merged.push(random.below(2) ? line.replaceAll(" ", "\u00a0 ").replace(/[。，]/g, "$&\u3000") : line);
	}
	return merged;
};

const repunctuated: Change = (marked) => {
	const before = marked.join("\n");
	const after = before
		.replaceAll("“", "「")
		.replaceAll("”", "」")
		.replace(/['’]/g, "′")
		.replace(/[-—–]/g, "－")
		.replaceAll("，", ",")
		.replaceAll("：", ":")
		.replaceAll("（", "(")
		.replaceAll("）", ")")
		.replaceAll("·", "•");
	return after === before ? null : after.split("\n");
};

const traditional: Change = (marked) => {
	const before = marked.join("\n");
	const after = toTaiwan(before);
	return after === before ? null : after.split("\n");
};

/** `count` units of the passage replaced, taken out or doubled. */
function edited(marked: Marked, random: Random, count: number): Marked {
	return withPassage(marked, (words) => {
		const units = [...words];
		for (let i = 0; i < count; i += 1) {
			const at = random.below(units.length);
			if (/\s/.test(units[at] ?? "")) continue;
			const kind = random.below(3);
			const other = /[一-鿿]/.test(words) ? random.of([..."的了在是和有为以其于"]) : random.of([..."aeiourstln"]);
			if (kind === 0) units[at] = other;
			else if (kind === 1) units.splice(at, 0, other);
			else units.splice(at, 1);
		}
		return units.join("");
	});
}

const letterEdited: Change = (marked, random) => (passageOf(marked).length < 4 ? null : edited(marked, random, 1));

const tenthEdited: Change = (marked, random) => {
	const { length } = passageOf(marked);
	return length < 20 ? null : edited(marked, random, Math.floor(length / 10));
};

/** Another template: a head, a foot and tools round the text, every paragraph a line of its own. */
const otherTemplate: Change = (marked, random, foreign) => {
	const head = ["Home > News > Press", "字体：大 中 小", random.of(foreign).slice(0, 20), "Print | Share"];
	const foot = ["Related", ...some(random, foreign, 3).map((words) => words.slice(0, 30)), "打印本页", "Back to top"];
	return [...head, ...marked.map((words) => `　　${words}`), ...foot];
};

/** The passage's words put into another paragraph, at a place where a sentence or clause ends. */
function copied(marked: Marked, words: string, random: Random): Marked | null {
	const { first, last } = paragraphsOf(marked);
	const hosts = marked.flatMap((_, index) => (index < first - 1 || index > last + 1 ? [index] : []));
	if (hosts.length === 0) return null;
	const index = random.of(hosts);
	const host = marked[index] ?? "";
	const ends = [...host.matchAll(/[。，；.,;]/g)].map((match) => match.index + 1);
	const at = ends.length > 0 ? random.of(ends) : host.length;
	return replaced(marked, index, host.slice(0, at) + words.replaceAll("\n", " ") + host.slice(at));
}

const lookalikeBeside: Change = (marked, random) => {
	const words = passageOf(marked);
	return words.length < 8 ? null : copied(edited(marked, random, 1), words, random);
};

/** The passage goes, a copy of it stands elsewhere: some other sentence that says the same. */
const onlyLookalike: Change = (marked, random) => {
	const copy = copied(marked, passageOf(marked), random);
	return copy && withoutPassage(copy);
};

const onlyNearLookalike: Change = (marked, random) => {
	const words = passageOf(marked);
	if (words.length < 8) return null;
	const copy = copied(marked, passageOf(edited(marked, random, 1 + Math.floor(words.length / 12))), random);
	return copy && withoutPassage(copy);
};

const paragraphReplaced: Change = (marked, random, foreign) => {
	const { first, last } = paragraphsOf(marked);
	return marked.toSpliced(first, last - first + 1, ...some(random, foreign, last - first + 2));
};

const paragraphDeleted: Change = (marked) => {
	const { first, last } = paragraphsOf(marked);
	return marked.toSpliced(first, last - first + 1);
};

/** The passage goes with the paragraphs beside its own: a row of a table, an entry of a list. */
const rowDeleted: Change = (marked) => {
	const { first, last } = paragraphsOf(marked);
	return marked.toSpliced(Math.max(0, first - 1), last - first + 3);
};

/** The passage goes with the clause or sentence round it. */
const cutWith =
	(borders: string): Change =>
	(marked) => {
		const { first, last } = paragraphsOf(marked);
		if (first !== last) return null;
		const words = marked[first] ?? "";
		const round = new RegExp(`[^${borders}]*\\ue000[^\\ue001]*\\ue001[^${borders}]*[${borders}]?`);
		return replaced(marked, first, words.replace(round, ""));
	};

const both =
	(one: Change, other: Change): Change =>
	(marked, random, foreign) => {
		const between = one(marked, random, foreign);
		return between && other(between, random, foreign);
	};

export const survived: readonly ChangeKind[] = [
	{ name: "unchanged", wants: "any", change: (marked) => marked },
	{ name: "inserted before", wants: "any", change: inserted },
	{ name: "removed before", wants: "any", change: removed },
	{ name: "paragraphs reordered", wants: "any", change: reordered },
	{ name: "white space, lines", wants: "any", change: respaced },
	{ name: "quotes, dashes, width", wants: "any", change: repunctuated },
	{ name: "to Traditional", wants: "any", change: traditional },
	{ name: "a letter edited", wants: "any", change: letterEdited },
	{ name: "a tenth edited", wants: "any", change: tenthEdited },
	{ name: "another template", wants: "any", change: both(otherTemplate, respaced) },
	{ name: "edited, lookalike elsewhere", wants: "any", change: lookalikeBeside },
	{ name: "inserted before, letter edited", wants: "any", change: both(inserted, letterEdited) },
	{ name: "Traditional, tenth edited", wants: "any", change: both(traditional, tenthEdited) },
	{ name: "term: inserted before", wants: "repeated", change: inserted },
	{ name: "term: removed before", wants: "repeated", change: removed },
	{ name: "term: reordered", wants: "repeated", change: reordered },
];

export const refused: readonly ChangeKind[] = [
	{ name: "passage deleted", wants: "any", change: withoutPassage },
	{ name: "sentence deleted", wants: "any", change: cutWith("。！？.!?") },
	{ name: "paragraph deleted", wants: "any", change: paragraphDeleted },
	{ name: "paragraph replaced", wants: "any", change: paragraphReplaced },
	{ name: "only a lookalike elsewhere", wants: "any", change: onlyLookalike },
	{ name: "only a near lookalike", wants: "any", change: onlyNearLookalike },
	{ name: "term: mention deleted", wants: "repeated", change: withoutPassage },
	{ name: "term: clause deleted", wants: "repeated", change: cutWith("，、；。！？,;.!?") },
	{ name: "term: sentence deleted", wants: "repeated", change: cutWith("。！？.!?") },
	{ name: "term: paragraph deleted", wants: "repeated", change: paragraphDeleted },
	{ name: "term: row deleted", wants: "repeated", change: rowDeleted },
	{ name: "term: deleted, text inserted", wants: "repeated", change: both(inserted, withoutPassage) },
];
