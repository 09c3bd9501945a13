/**
 * One small case for each rule. A passage stands between « and »: in the first text as the reader marked it, in the
 * second where it must be found; the second has none where it must be refused.
 */
import { expect, test } from "vitest";
import type { LostReason } from "../records/outline";
import { describePassage } from "./describe";
import { findPassage } from "./find";
import { textOf } from "./suite/text-of";
import { texts } from "./suite/texts";

const opening = "The spokesperson opened the press conference and welcomed the visiting journalists to the blue hall.";
const closing = "No further questions were taken, and the press conference ended shortly after noon.";
const fisheries =
	"The two ministers will sign an agreement on fisheries, and their teams are still at work on its text.";
const weather =
	"Rain fell all day on the northern coast, and the ferries to the islands stayed in port until the evening.";
const entry = (n: number, country: string, year: number) =>
	`${n}. ${country}: diplomatic relations since ${year}, an embassy in the capital and a consulate on the coast.`;
const list = [
	entry(1, "Norland", 1971),
	entry(2, "Estmark", 1973),
	entry(3, "Westria", 1974),
	entry(4, "Sudania", 1979),
	entry(5, "Ostland", 1982),
	entry(6, "Lindholm", 1983),
	entry(7, "Arboria", 1987),
];
const phrases = [
	"Norland",
	"Estmark",
	"Westria",
	"Sudania",
	"Ostland",
	"Lindholm",
	"Arboria",
	"Calden",
	"Merovia",
].flatMap((country, i) => [
	`Embassy in ${country}. The head of mission resides in Port ${i} and is also accredited to the regional organisation.`,
	`The consular section of the embassy in ${country} is open from Monday to Friday.`,
]);
/** From within one entry to within the next. */
const cut = phrases
	.slice(7, 10)
	.join("\n")
	.slice("The consular ".length, -" of the embassy in Ostland is open from Monday to Friday.".length);
const stars = "*".repeat(96);

/** A list in Chinese, each entry of a country; all of it in set phrases. */
const relations = texts.find(({ name }) => name === "relations")?.paragraphs ?? [];
const missions = texts.find(({ name }) => name === "missions")?.paragraphs ?? [];
const phrase = "同我国建立大使级外交关系，两国关系定位为战略伙伴关系，现任大使常驻首都。";
const changed = (paragraphs: readonly string[], from: string, to: string) =>
	paragraphs.join("\n").replace(from, to).split("\n");

/** The texts' paragraphs without the marks, and where they stood. */
function marked(paragraphs: readonly string[]) {
	const { plain } = textOf(paragraphs);
	const [start, end] = [plain.indexOf("«"), plain.indexOf("»") - 1];
	return { text: textOf(plain.replace(/[«»]/g, "").split("\n")), span: start < 0 ? null : { start, end } };
}

/** `words` marked where they first stand in one of the paragraphs, or over the border of several. */
function mark(paragraphs: readonly string[], words: string): string[] {
	return paragraphs.join("\n").replace(words, `«${words}»`).split("\n");
}

type Case = [rule: string, before: readonly string[], after: readonly string[], why?: LostReason];

const overTwo = `${phrase.slice(8)}\n6、林荷国。1983年6月${phrase.slice(0, 16)}`;

const found: readonly Case[] = [
	[
		"a passage edited by a letter is found between all that stood round it, in set phrases too",
		mark(relations, overTwo),
		mark(
			changed(relations, overTwo, overTwo.replace("6月同我国建立大使级", "6月同我国建立大使")),
			overTwo.replace("6月同我国建立大使级", "6月同我国建立大使"),
		),
	],
	[
		"a passage whose whole context stands is found, however short it is",
		mark([opening, fisheries, closing], "teams"),
		mark([weather, opening, fisheries, closing], "teams"),
	],
	[
		"a passage is found where a word beside it was edited and all else stands",
		mark([opening, fisheries, closing], "agreement on fisheries"),
		mark([opening, fisheries.replace("sign", "sing"), closing], "agreement on fisheries"),
	],
	[
		"a paragraph known by itself is found in other surroundings",
		mark([opening, fisheries, closing, weather], "agreement on fisheries"),
		mark([closing, weather, fisheries, opening], "agreement on fisheries"),
	],
	[
		"a whole paragraph is found elsewhere with a letter edited",
		mark([opening, fisheries, closing, weather], fisheries),
		mark([closing, weather, fisheries.replace("teams", "team"), opening], fisheries.replace("teams", "team")),
	],
	[
		"the edited original is preferred to a copy in another paragraph",
		mark([opening, fisheries, closing, weather], "agreement on fisheries"),
		mark(
			[opening, fisheries.replace("fisheries", "fishery"), closing, `${weather} An agreement on fisheries is near.`],
			"agreement on fishery",
		),
	],
	[
		"of paragraphs that agree in all, the one at the old place is it",
		mark([weather, fisheries, weather, opening, fisheries, closing], "agreement on fisheries"),
		mark([weather, fisheries, weather, opening.replace("blue", "red"), fisheries, closing], "agreement on fisheries"),
	],
	[
		"several paragraphs are found, edited, where their surroundings stand",
		mark([opening, `${list[1]}\n${list[2]}`, closing], `${list[1]}\n${list[2]}`),
		mark([opening, `${entry(2, "Eastmark", 1973)}\n${list[2]}`, closing], `${entry(2, "Eastmark", 1973)}\n${list[2]}`),
	],
	[
		"several paragraphs are found elsewhere as they were",
		mark([opening, `${list[1]}\n${list[2]}`, closing, weather], `${list[1]}\n${list[2]}`),
		mark([weather, closing, `${list[1]}\n${list[2]}`, opening], `${list[1]}\n${list[2]}`),
	],
	[
		"a row of signs is found between all that stood round it",
		mark([opening, "* * *", closing], "* * *"),
		mark([weather, opening, "* * *", closing], "* * *"),
	],
	[
		"an edited entry of a list is found at its old place",
		mark(list, "Ostland: diplomatic relations since 1982"),
		mark(
			list.map((words) => words.replace("Ostland: diplomatic", "Ostland; diplomatics")),
			"Ostland; diplomatics relations since 1982",
		),
	],
];

const lost: readonly Case[] = [
	[
		"what stands apart from its own surroundings is another's",
		changed(relations, `2月${phrase.slice(0, 27)}`, `2«月${phrase.slice(0, 27)}»`),
		changed(relations, `2月${phrase.slice(0, 27)}`, "2"),
	],
	[
		"a term of an entry that was deleted is not the same term of its neighbour",
		changed(relations, `12月${phrase.slice(0, 8)}`, `12月${phrase.slice(0, 4)}«立大使级»`),
		relations.filter((words) => !words.startsWith("12、")),
	],
	[
		"an entry that was deleted is not the next one",
		mark(relations, relations.find((words) => words.startsWith("2、")) ?? ""),
		relations.filter((words) => !words.startsWith("2、")),
	],
	[
		"a term is not found beside two edited words",
		mark([opening, fisheries, closing], "agreement on fisheries"),
		[weather, "Nobody has seen the agreement on fisheries, nor has anybody asked the teams.", closing],
		"unsure",
	],
	[
		"a stock answer is not known by itself",
		mark([opening, fisheries, "That is so.", closing], "That is so."),
		[opening, fisheries, closing, weather, "That is so.", weather],
		"unsure",
	],
	[
		"a mention is not taken for its neighbour that was cut out",
		mark(["We uphold peace, we uphold growth, we uphold trade, and we thank all."], "uphold growth".slice(0, 6)).map(
			(words) => words.replace("«uphold» peace, we uphold", "uphold peace, we «uphold»"),
		),
		["We uphold peace, we uphold trade, and we thank all."],
	],
	[
		"a copy elsewhere is not it where the passage was cut out of all that stood round it",
		mark([opening, fisheries, closing, weather], "sign an agreement on fisheries, and their"),
		[opening, fisheries.replace("sign an agreement on fisheries, and their ", ""), closing, weather].map((words) =>
			words.replace("Rain fell", "They sign an agreement on fisheries, and their rain fell"),
		),
	],
	[
		"an edited entry of a list is not taken for another",
		mark(list, entry(4, "Sudania", 1979)),
		list.filter((words) => !words.includes("Sudania")),
	],
	[
		"entries of a list are not taken for those before them",
		mark(list, list.slice(3, 6).join("\n")),
		[...list.slice(0, 3), ...list.slice(6)],
	],
	[
		"entries in set phrases are not taken for those before them, though all that stood round them stands",
		mark([opening, ...phrases, closing], cut),
		[opening, ...phrases, closing].join("\n").replace(cut, "").split("\n"),
	],
	[
		"words of one entry are not taken for another's where they were cut out",
		mark(missions, "section of the embassy in Lindholm"),
		changed(missions, "section of the embassy in Lindholm", ""),
	],
	[
		"entries are not taken for those before them where both were the last",
		mark([...list, closing], list.slice(5).join("\n").slice(0, -30)),
		[...list.slice(0, 5), closing],
	],
	[
		"a paragraph that stands elsewhere to the letter is not the other one that took its place",
		mark(missions, missions.at(-1) ?? ""),
		[missions.at(-1) ?? "", ...missions.toSpliced(1, 1).slice(0, -1), missions[1] ?? ""],
		"several",
	],
	[
		"words that differ both beside a passage and in it are another entry's",
		changed(
			relations,
			`。\n12、维兰国。2009年12月${phrase.slice(0, 19)}`,
			`«。\n12、维兰国。2009年12月${phrase.slice(0, 19)}»`,
		),
		relations.filter((words) => !/^1[12]、/.test(words)),
	],
	[
		"a short context at the text's beginning is no surroundings",
		["Peace and growth for the people of «the coast»", opening, closing],
		[opening, "They spoke of peace and growth for the people of the coast in the hall.", closing],
	],
	[
		"entries in set phrases are not taken for others",
		mark([opening, ...phrases, closing], phrases.slice(2, 5).join("\n").slice(13, -60)),
		[opening, ...phrases.slice(0, 2), ...phrases.slice(5), closing],
	],
	[
		"several paragraphs, edited, are not known by what follows them in the last",
		mark([opening, ...list.slice(1, 5), closing, weather], list.slice(1, 5).join("\n").slice(0, -20)),
		[
			weather,
			`In a letter: ${list.slice(1, 5).join(" ").replaceAll("since", "as of").slice(0, -20)}${list[4]?.slice(-20)}`,
			opening,
		],
	],
	[
		"signs are not known where as much as one unit round them is other",
		[opening, `${stars.slice(0, 64)}«****»${stars.slice(0, 28)}`, closing],
		[opening, stars.slice(4), closing],
	],
	[
		"of two paragraphs that agree in all none is chosen where nobody knows the old place",
		mark([opening, fisheries, closing], "agreement on fisheries"),
		[fisheries, weather, weather, fisheries],
		"several",
	],
];

function place([, before, after]: Case) {
	const { text, span } = marked(before);
	if (!span) throw new Error("nothing is marked");
	const now = marked(after);
	return { placed: findPassage(now.text, describePassage(text, span)), now };
}

test.each(found)("%s", (...given) => {
	const { placed, now } = place(given);
	expect(placed).toMatchObject({ span: now.span });
});

test.each(lost)("%s", (...given) => {
	const { placed } = place(given);
	expect(placed).toMatchObject({ state: "lost", ...(given[3] && { why: given[3] }) });
});
