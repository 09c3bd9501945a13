/** What the browser tests of this room run in the page. */
import { rangeOf, spanOf } from "./places";
import { readText } from "./read-text";

/** The text of the page's body, and its blocks as strings. */
export function read(): { plain: string; folded: string; blocks: string[] } {
	const { plain, folded, blocks } = readText(document.body);
	return { plain, folded, blocks: blocks.map(({ start, end }) => plain.slice(start, end)) };
}

/** The text at the bottom of so many elements. They are not in the page: its layout would take minutes. */
export function readDeep(levels: number): string {
	const root = document.createElement("div");
	let inner: Element = root;
	for (let level = 0; level < levels; level += 1) inner = inner.appendChild(document.createElement("div"));
	inner.textContent = "中方";
	return readText(root).plain;
}

/** Of every span of the text that neither begins nor ends with a block's end: the ones that do not come back. */
export function lostOnTheWay(): string[] {
	const text = readText(document.body);
	const lost: string[] = [];
	for (let start = 0; start < text.plain.length; start += 1)
		for (let end = start + 1; end <= text.plain.length; end += 1) {
			if (text.plain[start] === "\n" || text.plain[end - 1] === "\n") continue;
			const back = spanOf(text, rangeOf(text, { start, end }));
			if (back?.start !== start || back.end !== end) lost.push(`${start}-${end}`);
		}
	return lost;
}

/** The text that lies between two boundary points, each given as a selector, a child index path and an offset. */
export function between(from: Place, to: Place): string | null {
	const text = readText(document.querySelector("#body") ?? document.body);
	const range = new Range();
	range.setStart(...pointOf(from));
	range.setEnd(...pointOf(to));
	const span = spanOf(text, range);
	return span && text.plain.slice(span.start, span.end);
}

export interface Place {
	selector: string;
	/** Which child of the element, or the element itself. */
	child?: number;
	offset: number;
}

function pointOf({ selector, child, offset }: Place): [Node, number] {
	const element = document.querySelector(selector);
	const node = child === undefined ? element : element?.childNodes[child];
	if (!node) throw new Error(`no ${selector} ${child ?? ""}`);
	return [node, offset];
}
