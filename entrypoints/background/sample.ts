/** Askers, pages and a session for tests. */
import { facts as sampleFacts } from "../../storage/sample";
import type { NoteAsker, OwnAsker, PageAsker } from "./door";
import type { Session } from "./session";

export function memorySession(): Session {
	const kept = new Map<string, unknown>();
	return {
		get: async (key) => kept.get(key),
		set: async (key, value) => void kept.set(key, structuredClone(value)),
		remove: async (keys) => {
			for (const key of keys) kept.delete(key);
		},
	};
}

/** The page's script in a tab that shows the document of that number. */
export function pageAsker(number: number, change: Partial<PageAsker> = {}): PageAsker {
	return {
		is: "page",
		tab: number,
		url: `https://www.mfa.gov.cn/web/fyrbt_673021/202601/t20260105_${11_800_000 + number}.shtml`,
		documentId: `page ${number}`,
		isPrivate: false,
		hand: `page ${number}`,
		...change,
	};
}

export function noteAsker(tab: number, change: Partial<NoteAsker> = {}): NoteAsker {
	return { is: "note", tab, frame: 3, documentId: `note ${tab}`, isPrivate: false, hand: `note ${tab}`, ...change };
}

export const ownAsker: OwnAsker = { is: "own", isPrivate: false, hasNoTab: false, hand: "library" };

/** What the page of that number says of itself. */
export function factsOf(number: number) {
	return { ...sampleFacts, title: `${sampleFacts.title}${number}`, url: "https://elsewhere.example/" };
}
