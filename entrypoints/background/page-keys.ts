/** The keys of the page that a tab shows, and which of them the tab was read under. */
import * as v from "valibot";
import { Copy, type PageFacts } from "../../records/document";
import { LINE_LENGTH } from "../../records/limits";
import { hashedText, identityKeys } from "../../sites/identity";
import { documentOfPage } from "../../sites/joining";
import { documentOf } from "../../storage/documents";
import type { PageAsker } from "./door";
import type { Session } from "./session";

/**
 * The page's keys, the most trusted first; none where nothing can be kept of it. The address is the browser's word,
 * the rest the page's.
 */
export async function keysOf(facts: PageFacts, url: string): Promise<string[]> {
	// A record could not hold the address.
	if (url.length > LINE_LENGTH) return [];
	const text = hashedText(facts);
	const hash = text === "" ? "" : await hashOf(text);
	return identityKeys(facts, url, hash).map((key) => key.slice(0, LINE_LENGTH));
}

/** Of the text that was asked for last: a page is read once, and then each of its annotations asks again. */
let last: { readonly text: string; readonly hash: string } | undefined;

async function hashOf(text: string): Promise<string> {
	if (last?.text === text) return last.hash;
	const hash = await sha256(text);
	last = { text, hash };
	return hash;
}

async function sha256(text: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** One browser document, and each article that was read in it: some embassies' indexes show several. */
const Shown = v.strictObject({ url: v.string(), documentId: v.string(), articles: v.array(Copy) });
type Shown = v.InferOutput<typeof Shown>;

/** A page that changes its text for ever must not fill the session. */
const ARTICLES = 50;

function shownKey(tab: number): string {
	return `shown:${tab}`;
}

/** Remembers an article that the asker's page shows. */
export async function rememberShown(keys: string[], asker: PageAsker, session: Session): Promise<void> {
	const before = (await shownBy(asker, session))?.articles ?? [];
	const others = before.filter((article) => article.keys.join("\n") !== keys.join("\n"));
	const articles = [...others, { url: asker.url, keys }].slice(-ARTICLES);
	await session.set(shownKey(asker.tab), { url: asker.url, documentId: asker.documentId, articles });
}

/** The ids of the kept documents that the asker's page shows: only their annotations are that page's to touch. */
export async function documentsShown(asker: PageAsker, session: Session): Promise<Set<string>> {
	const shown = new Set<string>();
	for (const article of (await shownBy(asker, session))?.articles ?? []) {
		const document = await documentOf(article, documentOfPage);
		if (document) shown.add(document.id);
	}
	return shown;
}

async function shownBy(asker: PageAsker, session: Session): Promise<Shown | null> {
	const { success, output } = v.safeParse(Shown, await session.get(shownKey(asker.tab)));
	if (!success || output.documentId !== asker.documentId) return null;
	// Without the browser's name for the document only the address tells a new page in the same tab.
	return asker.documentId === "" && output.url !== asker.url ? null : output;
}

/** Forgets a closed tab. */
export function forgetShown(session: Session, tab: number): Promise<void> {
	return session.remove([shownKey(tab)]);
}
