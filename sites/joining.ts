/** Which of the kept documents a page shows. */
import type { Copy, DocumentRecord } from "../records/document";
import { isFirstHost } from "./hosts";
import { sortOfKey } from "./identity";

type Known = Pick<DocumentRecord, "copies" | "apart" | "created">;

/**
 * The document that a page is a copy of, or null; `met` has the page's address and its keys, the most trusted first.
 * A copy that was met before comes first, then the more trusted key, then the older document.
 *
 * The ministry's number joins whatever pages have it. A title or a text that two pages share joins them on the
 * ministry's own hosts alone: whoever holds a lapsed domain could repeat a title to be shown what the reader marked
 * under it elsewhere. Nor does a page join what the reader parted it from.
 */
export function documentOfPage<D extends Known>(known: readonly D[], met: Copy): D | null {
	const byAge = known.toSorted((a, b) => (a.created < b.created ? -1 : 1));
	const before = firstBy(met.keys, (key) => byAge.find((document) => wasMet(document, met.url, key)));
	if (before) return before;
	const open = byAge.filter((document) => !isRefused(document, met));
	return firstBy(met.keys, (key) => open.find((document) => isJoinedBy(document, met.url, key))) ?? null;
}

function wasMet({ copies }: Known, url: string, key: string): boolean {
	return copies.some((copy) => copy.url === url && copy.keys.includes(key));
}

/** The page brings a key that only what was parted from the document has. */
function isRefused(document: Known, { keys }: Copy): boolean {
	return keys.some((key) => document.apart.includes(key) && !has(document, key));
}

function isJoinedBy(document: Known, url: string, key: string): boolean {
	// A key that parted documents share tells neither of them.
	if (document.apart.includes(key)) return false;
	if (sortOfKey(key) === "number") return has(document, key);
	return isFirstHost(url) && document.copies.some((copy) => isFirstHost(copy.url) && copy.keys.includes(key));
}

function has({ copies }: Known, key: string): boolean {
	return copies.some(({ keys }) => keys.includes(key));
}

function firstBy<D>(keys: readonly string[], find: (key: string) => D | undefined): D | undefined {
	for (const key of keys) {
		const found = find(key);
		if (found) return found;
	}
	return undefined;
}
