/** The keys under which a document is known again, wherever it is published. */
import type { PageFacts } from "../records/document";
import { LINE_LENGTH } from "../records/limits";
import { fold } from "../text/fold";
import { liveUrl } from "./archive";
import { siteOf } from "./hosts";

/** A shorter text (见附件, a date alone) may stand on any number of pages. */
const SHORT_TEXT = 80;
/** A shorter title (大使致辞) may stand above any number of documents of one day. */
const SHORT_TITLE = 8;

/**
 * The keys of a page, the most trusted first: the ministry's number in the address, then language, shown date and
 * title, then the hash of the body (`hash` of `hashedText`; "" where it is not known). Host and number come from `url`
 * alone, which must be the address as the browser gives it. Empty where the host is no ministry's.
 */
export function identityKeys(
	facts: Pick<PageFacts, "lang" | "shown" | "title" | "kind">,
	url: string,
	hash: string,
): string[] {
	const site = siteOf(url);
	if (!site) return [];
	const keys: string[] = [];
	const id = site.documentId(new URL(liveUrl(url)));
	if (id) keys.push(`${site.id}:${id}`);
	const title = lettersOf(facts.title);
	const lang = facts.lang.split("-")[0]?.toLowerCase() ?? "";
	// Missions post notices of one title on one day, each for its own district.
	if (title.length >= SHORT_TITLE && facts.shown && facts.kind !== "notice")
		keys.push(`${site.id}:${lang}|${facts.shown.day}|${title}`.slice(0, LINE_LENGTH));
	if (hash) keys.push(`${site.id}:sha256:${hash}`);
	return keys;
}

/** What is hashed of a document: its folded letters and digits; "" where they are too few to tell documents apart. */
export function hashedText({ paragraphs }: Pick<PageFacts, "paragraphs">): string {
	const letters = lettersOf(paragraphs.map(({ text }) => text).join("\n"));
	return letters.length >= SHORT_TEXT ? letters : "";
}

/** How sure a shared key makes it that two pages show one document. */
export type KeySort = "number" | "title" | "hash";

export function sortOfKey(key: string): KeySort {
	if (/^[a-z-]+:sha256:/.test(key)) return "hash";
	return /^[a-z-]+:[a-z]*\|\d{4}-/.test(key) ? "title" : "number";
}

/** The most trusted sort of key that both have, or null where they share none. */
export function joins(known: readonly string[], page: readonly string[]): KeySort | null {
	const shared = new Set(page.filter((key) => known.includes(key)).map(sortOfKey));
	return (["number", "title", "hash"] as const).find((sort) => shared.has(sort)) ?? null;
}

/** Letters and digits alone, folded: copies differ in spaces, punctuation and a `<br>`. */
function lettersOf(text: string): string {
	return fold(text)
		.replace(/<br\s*\/?>/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, "");
}
