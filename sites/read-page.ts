/** Reads a page of a ministry: is it an article, a list or something else, and what does it say of itself. */

import type { PageFacts } from "../records/document";
import { LINE_LENGTH, PARAGRAPH_COUNT, QUOTE_LENGTH } from "../records/limits";
import { type ReadText, readText } from "../text/read-text";
import { liveUrl } from "./archive";
import { dateIn } from "./dates";
import { siteOf } from "./hosts";
import { languageOf } from "./language";
import type { Place, Site } from "./site";
import { readSpeakers, type Speaker } from "./speakers";

export interface Article {
	/** The element that holds the document's text and nothing else, as far as the page allows. */
	readonly body: Element;
	readonly text: ReadText;
	readonly facts: PageFacts;
	/** Who speaks in each of `text.blocks`. */
	readonly speakers: readonly Speaker[];
}

/** A link on a list page to a document. */
export interface DocumentLink {
	readonly element: Element;
	readonly url: string;
	/** The key of the document's number, as `identityKeys` makes it. */
	readonly key: string;
}

export type PageReading =
	| { readonly is: "article"; readonly article: Article; readonly others: readonly Article[] }
	| { readonly is: "list"; readonly links: readonly DocumentLink[] }
	| { readonly is: "other"; readonly why: string };

/** A body with fewer characters is taken only where no other place has more. */
const SHORT = 80;
/** A page with this many links to documents outside its menus is a list of them. */
const LIST = 8;

/** Reads `page` as it stands now. `url` is its address as the browser gives it. Never throws on what a page holds. */
export function readPage(page: Document, url: string): PageReading {
	const site = siteOf(url);
	if (!site) return { is: "other", why: "no ministry's page" };
	const address = new URL(liveUrl(url));
	if (site.isSystem(address)) return { is: "other", why: "a system page" };
	const body = findBody(page, site);
	if (!body) {
		const links = documentLinks(page, site, url);
		return links.length >= LIST ? { is: "list", links } : { is: "other", why: "no text of a document" };
	}
	const article = readArticle(page, site, url, address, body);
	return article ? { is: "article", article, others: [] } : { is: "other", why: "an empty body" };
}

function findBody(page: Document, site: Site): Element | null {
	let short: Element | null = null;
	for (const { at } of site.bodies) {
		for (const element of page.querySelectorAll(at)) {
			const length = element.textContent?.replace(/\s+/g, "").length ?? 0;
			if (length >= SHORT) return element;
			if (length > 0) short ??= element;
		}
	}
	return short;
}

function readArticle(page: Document, site: Site, url: string, address: URL, body: Element): Article | null {
	const text = readText(body);
	if (text.blocks.length === 0) return null;
	const title = firstText(page, site.titles) || (page.title ?? "").replace(site.titleSuffix, "");
	const shown = firstOf(page, site.dates, dateIn) ?? dateIn(meta(page, "PubDate"));
	const lang = languageOf(text.plain, site.langOf(address));
	const kind = site.kinds.find((row) => row.title.test(title))?.kind ?? "article";
	const speakers = readSpeakers(text, site.speech, kind !== "speech" && kind !== "communique");
	const facts: PageFacts = {
		url: url.slice(0, LINE_LENGTH),
		title: title.slice(0, LINE_LENGTH),
		shown,
		lang,
		kind,
		translations: translationsOf(page, site, url),
		source: "",
		column: "",
		keywords: [],
		attachments: [],
		paragraphs: text.blocks.slice(0, PARAGRAPH_COUNT).map((block, index) => ({
			text: text.plain.slice(block.start, block.end).slice(0, QUOTE_LENGTH),
			role: speakers[index]?.role ?? "narration",
			speaker: speakers[index]?.speaker ?? "",
		})),
	};
	return { body, text, facts, speakers };
}

function lineOf(text: string): string {
	return text
		.replace(/<br\s*\/?>/gi, "")
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
		.replace(/\s+/g, " ")
		.trim();
}

function firstText(page: Document, places: readonly Place[]): string {
	return firstOf(page, places, (text) => lineOf(text) || null) ?? "";
}

function firstOf<T>(page: Document, places: readonly Place[], read: (text: string) => T | null): T | null {
	for (const { at } of places) {
		const found = read(page.querySelector(at)?.textContent ?? "");
		if (found !== null) return found;
	}
	return null;
}

function meta(page: Document, name: string): string {
	return page.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
}

function translationsOf(page: Document, site: Site, url: string): PageFacts["translations"] {
	return site.translations.flatMap(({ at }) =>
		[...page.querySelectorAll(at)].flatMap((link) => {
			const label = link.querySelector("img")?.getAttribute("data-desc") ?? link.textContent ?? "";
			const lang = site.languageNames[label.trim()];
			const target = absolute(link, url);
			return lang && target ? [{ lang, url: target }] : [];
		}),
	);
}

function absolute(link: Element, base: string): string | null {
	const href = link.getAttribute("href") ?? "";
	return /^(https?:|[./])/.test(href) && URL.canParse(href, base) ? new URL(href, base).href : null;
}

function documentLinks(page: Document, site: Site, url: string): DocumentLink[] {
	return [...page.querySelectorAll("a[href]")].flatMap((element) => {
		if (element.closest(site.furniture)) return [];
		const target = absolute(element, url);
		const live = target ? liveUrl(target) : "";
		const id = siteOf(live) ? site.documentId(new URL(live)) : "";
		return target && id ? [{ element, url: target, key: `${site.id}:${id}` }] : [];
	});
}
