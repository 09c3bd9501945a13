/** Small records for tests. */
import type { PageFacts } from "../records/document";
import type { Act } from "./act";
import type { NewAnnotation } from "./annotations";
import type { Choose, MetPage } from "./documents";

/** A urn made of a small number. */
export function urn(number: number): string {
	return `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A moment `seconds` after the tests' noon. */
export function moment(seconds: number): string {
	return new Date(Date.UTC(2026, 0, 5, 12, 0, seconds)).toISOString();
}

let made = 1_000_000;

/** An act of `hand`, `seconds` after noon. */
export function act(seconds: number, hand = "editor"): Act {
	return {
		hand,
		moment: moment(seconds),
		newId: () => {
			made += 1;
			return urn(made);
		},
	};
}

export const facts: PageFacts = {
	url: "https://www.mfa.gov.cn/fyrbt_673021/202601/t20260105_11800001.shtml",
	title: "2026年1月5日外交部发言人主持例行记者会",
	shown: { day: "2026-01-05", time: "17:10" },
	lang: "zh-Hans",
	kind: "transcript",
	translations: [],
	source: "",
	column: "例行记者会",
	keywords: [],
	attachments: [],
	paragraphs: [
		{ text: "问：双方将讨论哪些议题？", role: "question", speaker: "" },
		{ text: "答：双方将就共同关心的问题交换意见。", role: "answer", speaker: "" },
	],
};

/** The page of the sample's address, joined by its first key that is known. */
export function page(...keys: string[]): MetPage {
	return pageAt(facts.url, ...keys);
}

export function pageAt(url: string, ...keys: string[]): MetPage {
	return { facts: { ...facts, url }, keys, choose: byFirstKey };
}

/** A simpler rule than that of `sites/joining.ts`. */
export const byFirstKey: Choose = (known, { keys }) => {
	for (const key of keys) {
		const document = known.find((candidate) => candidate.keys.includes(key));
		if (document) return document;
	}
	return null;
};

/** A passage annotation that begins at `start`. */
export function passage(id: string, start = 0): NewAnnotation {
	return {
		on: "passage",
		id,
		colour: "yellow",
		lang: "zh-Hans",
		role: "answer",
		speaker: "",
		selectors: {
			quote: { exact: "交换意见", prefix: "共同关心的问题", suffix: "。" },
			position: { start, end: start + 4 },
			paragraph: { index: 1, offset: start },
		},
		note: "",
		tags: [],
	};
}
