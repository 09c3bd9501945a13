/** Reads a page of a ministry: is it an article, a list or something else, and what does it say of itself. */
import type { PageFacts } from "../records/document";
import { PARAGRAPH_COUNT, QUOTE_LENGTH } from "../records/limits";
import type { ReadText } from "../text/read-text";
import { liveUrl } from "./archive";
import { latestDay } from "./dates";
import { findBodies } from "./find-body";
import { siteOf } from "./hosts";
import { type DocumentLink, documentLinks } from "./list-links";
import { factsOf, type Read } from "./page-facts";
import type { Site } from "./site";
import { narration, readSpeakers, type Speaker } from "./speakers";

export interface Article {
	/** The element that holds the document's text and nothing else, as far as the page allows. */
	readonly body: Element;
	readonly text: ReadText;
	readonly facts: PageFacts;
	/** Who speaks in each of `text.blocks`. */
	readonly speakers: readonly Speaker[];
}

export type PageReading =
	/** `others` are further documents that the page shows in full below the first. */
	| { readonly is: "article"; readonly article: Article; readonly others: readonly Article[] }
	| { readonly is: "list"; readonly links: readonly DocumentLink[] }
	| { readonly is: "other"; readonly why: string };

/** A page with this many links to documents outside its menus is a list of them. */
const LIST = 8;
/** What talks on these pages is shown as a talk even where labels are few. */
const talks = new Set<PageFacts["kind"]>(["transcript", "q-and-a", "interview"]);

/**
 * Reads `page` as it stands now. `url` is its address as the browser gives it, `now` bounds the dates that are
 * believed. Never throws, whatever the page holds.
 */
export function readPage(page: Document, url: string, now = new Date()): PageReading {
	const site = siteOf(url);
	if (!site) return { is: "other", why: "no ministry's page" };
	const address = new URL(liveUrl(url));
	if (site.isSystem(address, page.title ?? "")) return { is: "other", why: "a system page" };
	if (site.mark && !page.querySelector(site.mark)) return { is: "other", why: "another ministry's page" };
	const bodies = findBodies(page, site, site.documentId(address) !== "");
	if (bodies.length === 0) {
		const links = documentLinks(page, site, url);
		return links.length >= LIST ? { is: "list", links } : { is: "other", why: "no text of a document" };
	}
	const [article, ...others] = factsOf({ page, site, url, address, latest: latestDay(now), bodies }).map((read) =>
		articleOf(read, site),
	);
	return article ? { is: "article", article, others } : { is: "other", why: "no text of a document" };
}

function articleOf({ text, facts }: Read, site: Site): Article {
	const speakers = readSpeakers(text, site, facts, talks.has(facts.kind));
	const paragraphs = text.blocks.slice(0, PARAGRAPH_COUNT).map(({ start, end }, index) => {
		const { role, speaker } = speakers[index] ?? narration;
		return { text: text.plain.slice(start, Math.min(end, start + QUOTE_LENGTH)), role, speaker };
	});
	return { body: text.root, text, facts: { ...facts, paragraphs }, speakers };
}
