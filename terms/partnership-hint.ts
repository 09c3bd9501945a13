/** Sets a partnership's label on a page beside the record of what that relation was last called. */
import type { Partnership, PartnershipHint } from "../records/partnership";
import { fold } from "../text/fold";
import type { Span } from "../text/page-text";

/** Names that hold a recorded one and mean something else. */
const others = [
	...[
		"几内亚比绍",
		"赤道几内亚",
		"巴布亚新几内亚",
		"南苏丹",
		"索马里",
		"印度洋",
		"朝鲜半岛",
		"日本海",
		"阿曼湾",
		"约旦河西岸",
	],
	...["英国广播公司", "今日哈萨克斯坦", "Equatorial Guinea", "Guinea-Bissau", "Papua New Guinea", "Korean Peninsula"],
];

/** What follows an abbreviation where it names two sides: 中文 and 中意 are words too. */
const afterPair =
	/^(?:两国|双方|双边|之间|关系|建交|互为|友好|合作|元首|领导人|全面|战略|永久|全天候|全方位|新时代|创新|传统)/;

/** The sentence of `plain` that `hit` stands in, no longer than `block`. */
export function sentenceAround(plain: string, hit: Span, block: Span): Span {
	const stop = /[。！？]|[.!?](?=\s)/g;
	let { start, end } = block;
	for (const { index } of plain.slice(start, hit.start).matchAll(stop)) start = block.start + index + 1;
	stop.lastIndex = hit.end;
	const next = stop.exec(plain);
	if (next && next.index < end) end = next.index + 1;
	return { start, end };
}

/**
 * The record of the one country, region or organisation that `sentence` names besides China, and whether the record's
 * label is the one that the mention has: `term` is the id of the mention's term. Null where the sentence names none or
 * several, where an abbreviation may be read in several ways (中巴), or where the term labels no relation of the
 * record. `day` (2021-05-19, or as much as is known, "" for nothing) is the document's.
 */
export function partnershipHint(
	sentence: string,
	term: string,
	records: readonly Partnership[],
	day = "",
): PartnershipHint | null {
	if (!records.some((record) => record.term === term)) return null;
	const [record, ...more] = namedIn(sentence, records);
	if (!record || more.length > 0) return null;
	if (record.term === term) return { record, says: "same" };
	const since = record.since ?? "";
	const length = Math.min(since.length, day.length);
	return { record, says: since.slice(0, length) > day.slice(0, length) ? "later" : "differs" };
}

/** The records that a sentence may speak of: by name, or by an abbreviation of the pair. */
function namedIn(sentence: string, records: readonly Partnership[]): Partnership[] {
	const text = fold(sentence);
	const named = new Set<Partnership>();
	const names = records.flatMap((record) =>
		[record.country, record.en, ...record.also].map((name) => ({ name, record })),
	);
	const all = [...names, ...others.map((name) => ({ name, record: null }))]
		.map(({ name, record }) => ({ name: fold(name.replace(/^the /, "")), record }))
		.sort((a, b) => b.name.length - a.name.length);
	for (let at = 0; at < text.length; at += 1) {
		const found = all.find(({ name }) => text.startsWith(name, at) && isWhole(text, at, at + name.length));
		if (!found) continue;
		if (found.record) named.add(found.record);
		at += found.name.length - 1;
	}
	for (const pair of new Set(records.flatMap(({ pairs }) => pairs.map((pair) => fold(pair))))) {
		if (!hasPair(text, pair)) continue;
		const sharing = records.filter(({ pairs }) => pairs.some((each) => fold(each) === pair));
		// A name in the sentence says which of them is meant.
		if (!sharing.some((record) => named.has(record))) for (const record of sharing) named.add(record);
	}
	return [...named];
}

/** Whether a Latin name stands as words of its own. */
function isWhole(text: string, start: number, end: number): boolean {
	const isWord = (unit: string) => /[\p{Script=Latin}\p{N}]/u.test(unit);
	const inside = (at: number) => isWord(text.charAt(at - 1)) && isWord(text.charAt(at));
	return !inside(start) && !inside(end);
}

function hasPair(text: string, pair: string): boolean {
	for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1))
		if (afterPair.test(text.slice(at + pair.length))) return true;
	return false;
}
