/** Small readings of a page's parts: lines, metadata, links, the words between two elements. */
import { parentOf } from "../text/parent";
import { readText } from "../text/read-text";
import { archiveFurniture, liveUrl } from "./archive";
import type { Place, Site } from "./site";

/** One line as a reader sees it: no markup written as text, nothing of zero width, single spaces. */
export function lineOf(text: string): string {
	// Most lines are one already.
	if (!unclean.test(text)) return text;
	return (
		text
			// The ministry's titles hold `<br>` as text until its script turns it into an element (14 of 1,000 pages).
			.replace(/\s*<br\s*\/?>\s*/gi, (_, at: number) => (han.test(text.charAt(at - 1)) ? "" : " "))
			.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
			.replace(/\s+/g, " ")
			.trim()
	);
}

/** What `lineOf` may have to change. */
const unclean = /[\s<\u00ad\u200b-\u200d\u2060]/;

/** A title broken after one of these goes on without a space. */
const han = /[\p{Script=Han}，、：；。》”]/u;

/** An element's text as one line; scripts and styles in it are no part of it. */
export function elementLine(element: Element): string {
	// What neither cuts lines nor hides text needs no reading block by block.
	if (!element.querySelector(":not(a, b, font, i, span, strong)")) return lineOf(element.textContent ?? "");
	const { plain } = readText(element);
	return lineOf(plain.replaceAll("\n", "<br>"));
}

/** Each `<meta name>` by its name in small letters; the first of a name counts. */
export type Metas = ReadonlyMap<string, Element>;

export function metasOf(page: Document): Metas {
	const metas = new Map<string, Element>();
	for (const meta of page.querySelectorAll("meta[name]")) {
		const name = meta.getAttribute("name")?.toLowerCase();
		if (name && !metas.has(name)) metas.set(name, meta);
	}
	return metas;
}

/** The first of `places` that matches outside menus and bodies and that `read` can read. */
export function firstOf<T>(
	page: Document,
	site: Site,
	places: readonly Place[],
	read: (element: Element, place: Place) => T | null,
): T | null {
	for (const place of places)
		for (const element of page.querySelectorAll(place.at)) {
			if (place.loose && element.closest(`${site.furniture}, ${archiveFurniture}`)) continue;
			const found = read(element, place);
			if (found !== null) return found;
		}
	return null;
}

/** The target of a link as a full address, null where it leads nowhere on the web. */
export function targetOf(link: Element, base: string): string | null {
	const href = link.getAttribute("href")?.trim() ?? "";
	if (settled.test(href)) return href;
	const target = href && !href.startsWith("#") ? parsedUrl(href, base) : null;
	return target && /^https?:$/.test(target.protocol) ? target.href : null;
}

/** An address that parsing would leave as it is. */
const settled = /^https?:\/\/[a-z][a-z.-]+(?:\/\w[\w.-]*)+$/;

/** The document that a link leads to, as `documentId` gives it; "" where it leads to none of this ministry. */
export function documentOf(site: Site, target: string): string {
	const live = parsedUrl(liveUrl(target));
	return live ? site.documentId(live) : "";
}

function parsedUrl(url: string, base?: string): URL | null {
	try {
		return new URL(url, base);
	} catch {
		// No address: `URL.canParse` would tell, and parse every good one twice.
		return null;
	}
}

/** How far a title may stand from its body: the share buttons, font sizes and scripts of all templates fit in. */
const FAR = 400;

/** What is shown between `from` and `to`, at most some lines of it; `to` stands after `from`. */
export function wordsBetween(from: Element, to: Element): string {
	let words = "";
	let node: Node | null = from;
	let isInside = false;
	while (node && node !== to && words.length < FAR) {
		const down: Node | null = isInside && !/^(SCRIPT|STYLE)$/.test(node.nodeName) ? node.firstChild : null;
		if (node.nodeType === 3) words += node.nodeValue ?? "";
		isInside = true;
		if (down) {
			node = down;
			continue;
		}
		while (node && !node.nextSibling) node = parentOf(node);
		words += " ";
		node = node?.nextSibling ?? null;
	}
	return words;
}
