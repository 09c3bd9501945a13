/** The keys under which a document is known again, wherever it is published. */
import type { PageFacts } from "../records/document";
import { fold } from "../text/fold";
import { liveUrl } from "./archive";
import { siteOf } from "./hosts";

/**
 * The keys of a page, the most trusted first: the ministry's number in the address, then language, shown date and
 * title, then the hash of the folded body (`hash`; "" where it is not known). Empty where the host is no ministry's.
 */
export function identityKeys(facts: Pick<PageFacts, "lang" | "shown" | "title">, url: string, hash: string): string[] {
	const site = siteOf(url);
	if (!site) return [];
	const keys: string[] = [];
	const id = site.documentId(new URL(liveUrl(url)));
	if (id) keys.push(`${site.id}:${id}`);
	const title = normalisedTitle(facts.title);
	const lang = facts.lang.split("-")[0]?.toLowerCase() ?? "";
	if (title && facts.shown) keys.push(`${site.id}:${lang}|${facts.shown.day}|${title}`);
	if (hash) keys.push(`${site.id}:sha256:${hash}`);
	return keys;
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

/** Letters and digits alone: copies differ in spaces, punctuation and a `<br>`. */
function normalisedTitle(title: string): string {
	return fold(title)
		.replace(/<br\s*\/?>/g, "")
		.replace(/[^\p{L}\p{N}]+/gu, "");
}
