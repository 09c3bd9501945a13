/** Parts of speech and statuses in the words of TBX-Basic, which allows no others. */
import type { TermStatus } from "../../records/own-term";

const parts = ["noun", "verb", "adjective", "adverb", "other"] as const;

const known: Readonly<Record<string, (typeof parts)[number]>> = {
	n: "noun",
	v: "verb",
	adj: "adjective",
	adv: "adverb",
	名词: "noun",
	动词: "verb",
	形容词: "adjective",
	副词: "adverb",
	其他: "other",
};

/** TBX-Basic's word for a part of speech: "other" for what it has none for, "" for none. */
export function tbxPartOfSpeech(written: string): string {
	const word = written.trim().toLowerCase().replace(/\.$/, "");
	if (word === "") return "";
	return parts.find((part) => part === word) ?? (Object.hasOwn(known, word) ? known[word] : undefined) ?? "other";
}

/** TBX-Basic's word for a status. */
export function tbxStatus(status: TermStatus): string {
	return `${status}Term-admn-sts`;
}

const statuses: readonly TermStatus[] = ["preferred", "admitted", "deprecated", "superseded"];

/** A status as termbases write it: "preferred", "preferredTerm-admn-sts", "首选"; null for any other word. */
export function statusOf(written: string): TermStatus | null {
	const word = written.trim().toLowerCase();
	const inChinese = ["首选", "许用", "拒用", "被取代"].indexOf(word);
	return statuses[inChinese] ?? statuses.find((status) => word.startsWith(status)) ?? null;
}
