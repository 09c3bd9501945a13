/** Finds the element, or on some index pages the elements, that hold a document's text. */
import { parentElementOf } from "../text/parent";
import { type ReadText, readText } from "../text/read-text";
import { archiveFurniture } from "./archive";
import type { Site } from "./site";

/** A body with fewer characters is taken only where no other place has more. */
const SHORT = 80;
/** An index page shows its latest ten or so; what has more is no document. */
const MANY = 50;
/** An element whose links hold more of its text than this is a list. */
const LINKED = 0.5;
/** A general element is narrowed to the part that holds this much of its text: the rest is title, date and tools. */
const MOST = 0.8;

/** The bodies in page order, read; none where the page shows no document. */
export function findBodies(page: Document, site: Site, isDocument: boolean): ReadText[] {
	let short: ReadText[] = [];
	for (const { at, loose } of site.bodies) {
		const found: ReadText[] = [];
		for (const match of page.querySelectorAll(at)) {
			if (found.length === MANY) break;
			if (found.some(({ root }) => root.contains(match))) continue;
			const text = readText(loose ? narrowed(match) : match);
			if (text.blocks.length > 0 && (isDocument || !isMostlyLinks(text))) found.push(text);
		}
		if (found.some(({ plain }) => plain.length >= SHORT)) return found;
		if (short.length === 0) short = found;
	}
	if (!isDocument) return short;
	// A template not seen yet: the ministry changes its pages before anyone can change this list.
	const dense = densest(page, site);
	return dense && dense.plain.length >= SHORT ? [dense] : short;
}

function isMostlyLinks(text: ReadText): boolean {
	let linked = 0;
	for (const link of text.root.querySelectorAll("a[href]")) linked += link.textContent?.trim().length ?? 0;
	return linked > text.plain.length * LINKED;
}

function narrowed(element: Element): Element {
	let part = element;
	// Tables in tables: each step leaves a fifth at most, and no template nests deeper.
	for (let depth = 0; depth < 12; depth += 1) {
		const length = lengthOf(part);
		const child = [...part.children].find((each) => lengthOf(each) >= length * MOST);
		if (!child || child.tagName === "P") break;
		part = child;
	}
	return part;
}

function lengthOf(element: Element): number {
	return (element.textContent ?? "").replace(/\s+/g, "").length;
}

/** The element whose own paragraphs hold the most text. */
function densest(page: Document, site: Site): ReadText | null {
	const lengths = new Map<Element, number>();
	const add = (element: Element | null, length: number) => {
		if (element) lengths.set(element, (lengths.get(element) ?? 0) + length);
	};
	for (const part of page.querySelectorAll("p, br")) {
		const holder = parentElementOf(part);
		if (!holder || part.closest(`${site.furniture}, ${archiveFurniture}`)) continue;
		if (part.tagName === "BR") {
			const before = part.previousSibling;
			add(holder.tagName === "P" ? null : holder, before?.nodeType === 3 ? (before.nodeValue ?? "").trim().length : 0);
		} else {
			const length = lengthOf(part);
			add(holder, length);
			// Each paragraph may have a wrapper of its own.
			add(parentElementOf(holder), length / 2);
		}
	}
	const [best] = [...lengths].sort(([, a], [, b]) => b - a);
	if (!best) return null;
	const text = readText(best[0]);
	return isMostlyLinks(text) ? null : text;
}
