/** The words before a paragraph's colon, and what they say of who speaks. */
import {
	answerWords,
	askerWords,
	familyNames,
	followUpWords,
	moderatorWords,
	openings,
	outletEnds,
	outletWords,
	questionWords,
} from "./label-words";
import type { Officials } from "./site";

export type Label =
	/** A question by an outlet, or by nobody named ("" in `who`). */
	| { readonly says: "question"; readonly who: string; readonly sure: boolean }
	/** One more question by whoever asked before. */
	| { readonly says: "follow-up" }
	/** A moderator, who may ask or give others the floor. */
	| { readonly says: "moderator" }
	/** An answer by an official, or by nobody named. */
	| { readonly says: "answer"; readonly who: string }
	/** Words before a colon that tell nothing by themselves; they may be somebody's name. */
	| { readonly says: "unknown"; readonly who: string; readonly name: "person" | "perhaps" | "no" };

/** How long a label may be, without the spaces before its colon. */
const LONGEST = 60;
const sentenceEnd = /[。！？；!?;\n]/;
/** 一、 (1) 2. 3) before the label of a numbered question. */
const numberBefore = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）]|[.、．](?!\d))\s*/;
/** Q1, 问题二. */
const lastOfNumber = /[\d一二三四五六七八九十]/;
const numberAfter = /[\s.]*(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/;
const bracketsBefore = /^[\s“"«【[（(]+/;
const bracketsAfter = '”"»】])）';

/** 记者, 有记者问, 会后有记者问及. */
const someReporter = /^(?:会[后後])?，?\s*有?[记記]者(?:会[后後])?提?[问問]?[及到道]?$/;
/** 路透社记者, 《环球时报》记者追问, 路透社、法新社记者问. */
const reporter = /^([^，。]{1,40}?)(?:[驻駐][华華京])?[记記]者(?:会[后後])?[追提]?[问問]?[及到道]?$/;

/** Characters that names do not have and openings of sentences do. */
const noName = /[的是有在了和与及或为点个项问题说称道下样么些种]/;
const hanOnly = /^[\u4e00-\u9fff·•]+$/;
/** One to five capitalised words: Mao Ning, Ambassador Zhang Xiao, Мао Нин. */
const latinName = /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|da|bin|al)){0,4}$/u;
const arabicName = /^[\u0620-\u064a]+(?:\s[\u0620-\u064a]+){0,3}$/;

/** The words before the colon of `text` and how many units they take with it; null where there is no label. */
export function labelOf(text: string): { readonly words: string; readonly length: number } | null {
	// Ten spaces may stand before the colon: French sets one, perhaps a no-break one.
	const head = text.slice(0, LONGEST + 10);
	const wide = head.indexOf("：");
	const narrow = head.indexOf(":");
	const colon = wide < 0 || (narrow >= 0 && narrow < wide) ? narrow : wide;
	if (colon < 1) return null;
	const before = head.slice(0, colon).trimEnd();
	if (before.length > LONGEST || sentenceEnd.test(before)) return null;
	const words = withoutBrackets(before.replace(numberBefore, ""));
	return words ? { words, length: colon + 1 } : null;
}

function withoutBrackets(words: string): string {
	let inner = words.replace(bracketsBefore, "").trimEnd();
	while (inner && bracketsAfter.includes(inner.charAt(inner.length - 1))) inner = inner.slice(0, -1).trimEnd();
	return inner;
}

/** Reads labels for a ministry; `isOfficial` knows the people who answer on the page. */
export function labelReader({ rank }: Officials): (words: string, isOfficial: (name: string) => boolean) => Label {
	const withoutRank = (words: string) => {
		const { before, after } = ranksOf(rank);
		return words.replace(before, "").replace(after, "").trim();
	};
	return (words, isOfficial) => {
		if (isOfficial(words)) return { says: "answer", who: words };
		const plain = withoutNumber(words.toLowerCase());
		if (answerWords.has(plain)) return { says: "answer", who: "" };
		if (followUpWords.has(plain)) return { says: "follow-up" };
		if (moderatorWords.has(plain)) return { says: "moderator" };
		if (questionWords.has(plain) || askerWords.has(plain) || someReporter.test(words))
			return { says: "question", who: "", sure: true };
		const who = reporter.exec(words)?.[1]?.trim();
		if (who) return { says: "question", who, sure: true };
		const name = withoutRank(words);
		if (isOfficial(name)) return { says: "answer", who: name };
		if (isOutlet(words)) return { says: "question", who: words.replace(/[问問]$/, ""), sure: false };
		// A rank, alone or with a name, is somebody who speaks for the ministry: 大使, Ambassador Zhang.
		if (name === "") return { says: "answer", who: words };
		if (name !== words && nameLike(name) !== "no") return { says: "answer", who: name };
		return { says: "unknown", who: words, name: nameLike(words) };
	};
}

/** Whether the words before a colon are a question's label by themselves, whatever else the page says. */
export function asksSurely(words: string): boolean {
	const plain = withoutNumber(words.toLowerCase());
	if (moderatorWords.has(plain)) return true;
	return questionWords.has(plain) || askerWords.has(plain) || someReporter.test(words) || reporter.test(words);
}

function withoutNumber(word: string): string {
	// Asked of the last character alone: a pattern for what ends a text tries each place in it.
	return lastOfNumber.test(word.charAt(word.length - 1)) ? word.replace(numberAfter, "") || word : word;
}

interface Ranks {
	readonly before: RegExp;
	readonly after: RegExp;
}

const ranks = new WeakMap<RegExp, Ranks>();

/** A ministry's ranks before and after a name; made once, when first met: they are long patterns. */
function ranksOf(rank: RegExp): Ranks {
	const made = ranks.get(rank) ?? {
		before: new RegExp(`^(?:(?:${rank.source})\\s*)+`, "i"),
		after: new RegExp(`(?:\\s*(?:${rank.source}))+$`, "i"),
	};
	ranks.set(rank, made);
	return made;
}

function isOutlet(words: string): boolean {
	if (words.length > 40 || /[，。]/.test(words)) return false;
	const name = words.replace(/[问問]$/, "");
	if (outletEnds.some((end) => name.endsWith(end))) return true;
	return words
		.toLowerCase()
		.split(/[\s,./()-]+/)
		.some((word) => outletWords.has(word));
}

function nameLike(words: string): "person" | "perhaps" | "no" {
	const [first = ""] = words.toLowerCase().split(/\s/, 1);
	if (noName.test(words) || openings.has(first)) return "no";
	if (hanOnly.test(words)) {
		// A foreign name in Chinese letters has its dots, an official's is short and begins with a family name.
		if (/[·•]/.test(words) || (words.length <= 4 && words.length >= 2 && familyNames.includes(words.charAt(0))))
			return "person";
		return words.length >= 3 && words.length <= 12 ? "perhaps" : "no";
	}
	if (latinName.test(words) || arabicName.test(words)) return "person";
	return /^\p{Lu}[^,.]{2,40}$/u.test(words) ? "perhaps" : "no";
}
