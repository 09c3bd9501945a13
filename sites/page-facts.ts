/** What a page says of its document: title, date, language, kind, source, column, keywords, links. */
import type { PageFacts } from "../records/document";
import { LINE_LENGTH, LINK_COUNT } from "../records/limits";
import type { ReadText } from "../text/read-text";
import { dateIn, type Shown } from "./dates";
import { languageOf } from "./language";
import { documentOf, elementLine, firstOf, lineOf, type Metas, metasOf, targetOf, wordsBetween } from "./page-parts";
import type { Site } from "./site";

/** A page and what is known of it before its facts are read. */
interface Source {
	readonly page: Document;
	readonly site: Site;
	readonly url: string;
	/** The live address; differs from `url` on an archive's copy. */
	readonly address: URL;
	/** No date after this day is believed. */
	readonly latest: string;
	readonly bodies: readonly ReadText[];
}

type Known = Source & { readonly metas: Metas };

/** All but what its text says. */
export type HeadFacts = Omit<PageFacts, "paragraphs">;

export interface Read {
	readonly text: ReadText;
	readonly facts: HeadFacts;
}

/** The facts of each document on the page; one, unless each body has a title of its own above it. */
export function factsOf(source: Source): Read[] {
	const { bodies, latest } = source;
	const known = { ...source, metas: metasOf(source.page) };
	const headed = bodies.length > 1 ? headedBodies(source) : [];
	if (headed.length > 1)
		return headed.map(({ text, heading }) => {
			const title = elementLine(heading);
			const shown = dateIn(wordsBetween(heading, text.root), latest) ?? dateIn(title, latest);
			// What the head of the page says is said of the page, not of each of its documents.
			return readFacts(known, text, { title, shown, keywords: [] });
		});
	// Two bodies and no two titles: one is a copy for phones or an empty shell, and the longer one is the text.
	const [text] = bodies.length > 1 ? bodies.toSorted((a, b) => b.plain.length - a.plain.length) : bodies;
	if (!text) return [];
	const heading = headingOf(known, text);
	const title = heading ? elementLine(heading) : titleOf(known);
	const keywords = said(known, "keywords").split(/[;；,，|]+/);
	return [readFacts(known, text, { title, shown: shownOf(known, text, heading, title), keywords })];
}

function readFacts(
	known: Known,
	text: ReadText,
	{ title, shown, keywords }: { title: string; shown: Shown | null; keywords: readonly string[] },
): Read {
	const { page, site, address } = known;
	const named = page.documentElement?.getAttribute("lang") ?? "";
	const words = keywords.map(lineOf).filter((word) => word !== "");
	const facts: HeadFacts = {
		url: addressOf(known),
		title: title.slice(0, LINE_LENGTH),
		shown,
		lang: languageOf(text, site.langOf(address) || (/^[a-z]{2,3}\b/i.exec(named)?.[0].toLowerCase() ?? "")),
		kind: site.kinds.find((row) => row.title?.test(title) || row.path?.test(address.pathname))?.kind ?? "article",
		translations: translationsOf(known),
		source: sourceOf(known).slice(0, LINE_LENGTH),
		column: columnOf(known).slice(0, LINE_LENGTH),
		keywords: words.slice(0, LINK_COUNT).map((word) => word.slice(0, LINE_LENGTH)),
		attachments: attachmentsOf(known, text),
	};
	return { text, facts };
}

/** The content of the meta of that name, "" where there is none. */
function said({ metas }: Known, name: string): string {
	return lineOf(metas.get(name)?.getAttribute("content") ?? "");
}

/** An address that fits the record: without its fragment, and without its query where it is too long. */
function addressOf({ url, address }: Source): string {
	// An archive's copy has an address of its own around the live one.
	const { href, origin, pathname } = address.href === url ? address : new URL(url);
	const fragment = href.indexOf("#");
	const whole = fragment < 0 ? href : href.slice(0, fragment);
	return whole.length <= LINE_LENGTH ? whole : `${origin}${pathname}`.slice(0, LINE_LENGTH);
}

/** Each body with the title that stands between it and the body before. */
function headedBodies({ page, site, bodies }: Source) {
	const order = new Map([...page.querySelectorAll("*")].map((element, index) => [element, index]));
	const placeOf = (element: Element | undefined) => (element ? (order.get(element) ?? 0) : -1);
	for (const { at } of site.titles) {
		const headings = [...page.querySelectorAll(at)].filter(
			(heading) => elementLine(heading) && !bodies.some(({ root }) => root.contains(heading)),
		);
		const headed = bodies.flatMap((text, index) => {
			const after = placeOf(bodies[index - 1]?.root);
			const before = placeOf(text.root);
			const heading = headings.findLast((each) => placeOf(each) > after && placeOf(each) < before);
			return heading ? [{ text, heading }] : [];
		});
		if (headed.length > 1) return headed;
	}
	return [];
}

function headingOf(known: Known, text: ReadText): Element | null {
	const { page, site } = known;
	const found = firstOf(page, site, site.titles, (element, { loose }) => {
		const line = elementLine(element);
		if (!line || text.root.contains(element)) return null;
		if (!loose) return element;
		const words = squeezed(line);
		const isInTab = words.length > 3 && squeezed(tabTitle(page, site)).includes(words);
		return isInTab && !site.ownName.test(line) ? element : null;
	});
	if (found || said(known, "articletitle") || !isOfSite(known, tabTitle(page, site))) return found;
	return nearestHeading(known, text);
}

/** Whether the tab names the site or the channel: some missions' pages, and the ministry's of January 2022. */
function isOfSite(known: Known, tab: string): boolean {
	if (tab === "" || known.site.ownName.test(tab) || tab === columnOf(known)) return true;
	return [...known.page.querySelectorAll("a")].some((link) => lineOf(link.textContent ?? "") === tab);
}

/** As in the DOM standard; a DOM outside browsers does not put `Node` on the global object. */
const FOLLOWING = 4;

/** What looks like a title and stands closest above the text, where nothing else tells one. */
function nearestHeading({ page, site }: Source, text: ReadText): Element | null {
	const isAbove = (element: Element) => element.compareDocumentPosition(text.root) === FOLLOWING;
	for (const place of site.titles.filter(({ loose }) => loose)) {
		let nearest: Element | null = null;
		firstOf(page, site, [place], (element) => {
			const line = elementLine(element);
			// A row with the date, the source or the size of letters is none.
			const isTitle =
				/\p{L}{3}/u.test(line) && line.length <= 200 && !/^(?:来源|字体|字号|Source|Print)|\d{4}[-/.]\d/.test(line);
			if (isTitle && isAbove(element) && !site.ownName.test(line)) nearest = element;
			return null;
		});
		if (nearest) return nearest;
	}
	return null;
}

function squeezed(text: string): string {
	return lineOf(text).replace(/\s+/g, "");
}

/** Without a heading: what the head says. */
function titleOf(known: Known): string {
	return said(known, "articletitle") || tabTitle(known.page, known.site);
}

function tabTitle(page: Document, site: Site): string {
	return lineOf(page.title ?? "")
		.replace(site.titleSuffix, "")
		.trim();
}

function shownOf(known: Known, text: ReadText, heading: Element | null, title: string): Shown | null {
	const { page, site, latest } = known;
	const read = (words: string) => dateIn(words, latest);
	const places = (isLoose: boolean) => site.dates.filter(({ loose }) => (loose ?? false) === isLoose);
	return (
		firstOf(page, site, places(false), (element) => read(element.textContent ?? "")) ??
		(heading ? read(wordsBetween(heading, text.root)) : null) ??
		firstOf(page, site, places(true), (element) => (text.root.contains(element) ? null : read(elementLine(element)))) ??
		read(said(known, "pubdate")) ??
		read(title) ??
		dateLine(text, read)
	);
}

/** On some missions' pages the date is the body's first line, or below the signature its last. */
function dateLine({ blocks, plain }: ReadText, read: (words: string) => Shown | null): Shown | null {
	const lines = (from: number, to?: number) => blocks.slice(from, to).map(({ start, end }) => plain.slice(start, end));
	const first = lines(0, 4).filter((line) => line.length <= 40 && /^[\s（(]*[\d０-９二]/.test(line));
	const last = lines(-2).filter((line) => line.length <= 20);
	for (const line of [...first, ...last]) {
		const shown = read(line);
		if (shown) return shown;
	}
	return null;
}

/** 来源：（驻津巴布韦使馆供稿）, before the date or alone. */
function sourceOf(known: Known): string {
	const { page, site } = known;
	const source = firstOf(page, site, site.sources, (element) => {
		if (!/来源|Source/i.test(element.textContent ?? "")) return null;
		if (/display\s*:\s*none/i.test(element.getAttribute("style") ?? "")) return null;
		const [, after = ""] = /(?:来源|Source)\s*[：:]?\s*(.*)$/i.exec(elementLine(element)) ?? [];
		const named = after.replace(/\d{4}[-/年].*$/, "").replace(/[（()）]|供稿/g, " ");
		return named.trim().split(" ", 1)[0] || null;
	});
	return source ?? said(known, "contentsource");
}

/** The last step of the path of channels: 首页 > 外交动态 > 发言人表态. */
function columnOf(known: Known): string {
	const { page, site } = known;
	const column = firstOf(page, site, site.columns, (path) => elementLine(path).split(/[>›»]/).at(-1)?.trim() || null);
	return column ?? said(known, "columnname");
}

function translationsOf({ page, site, url }: Source): PageFacts["translations"] {
	const links = site.translations.flatMap(({ at }) => [...page.querySelectorAll(at)]);
	return links.slice(0, LINK_COUNT).flatMap((link) => {
		const target = targetOf(link, url);
		if (!target || target.length > LINE_LENGTH) return [];
		const label = link.querySelector("img")?.getAttribute("data-desc") ?? link.textContent ?? "";
		const lang = link.getAttribute("hreflang") ?? site.languageNames[label.trim()] ?? site.langOf(new URL(target));
		return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) ? [{ lang, url: target }] : [];
	});
}

/** Files, linked below the text or in it. */
function attachmentsOf({ page, site, url }: Source, text: ReadText): PageFacts["attachments"] {
	const links = new Set(site.attachments.flatMap(({ at }) => [...page.querySelectorAll(at)]));
	for (const link of text.root.querySelectorAll("a[href]"))
		if (/\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|csv|odt)(?:[?#]|$)/i.test(link.getAttribute("href") ?? "")) links.add(link);
	return [...links].slice(0, LINK_COUNT).flatMap((link) => {
		const target = targetOf(link, url);
		if (!target || target.length > LINE_LENGTH || documentOf(site, target)) return [];
		return [{ name: elementLine(link).slice(0, LINE_LENGTH), url: target }];
	});
}
