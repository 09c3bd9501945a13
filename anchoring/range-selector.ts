/**
 * Hypothesis' RangeSelector: for either end the path of an element, from the body down, and an offset in that element's
 * text content. It says where words stood in one page's tree and not which, so it is a hint and never proof.
 */
import type { Span } from "../text/page-text";
import { spanOf } from "../text/places";
import type { ReadText } from "../text/read-text";

export interface RangeSelector {
	readonly type: "RangeSelector";
	/** Such as "/div[2]/p[1]"; counted from one among siblings of that name, the count left out where it is one. */
	readonly startContainer: string;
	/** UTF-16 units. */
	readonly startOffset: number;
	readonly endContainer: string;
	readonly endOffset: number;
}

/** The span of `text` that the selector points to, under `base`; null where it points to nothing there. Never throws. */
export function spanOfPaths(selector: RangeSelector, base: Element, text: ReadText): Span | null {
	const start = pointAt(base, selector.startContainer, selector.startOffset);
	const end = pointAt(base, selector.endContainer, selector.endOffset);
	if (!start || !end) return null;
	const range = new StaticRange({
		startContainer: start.node,
		startOffset: start.offset,
		endContainer: end.node,
		endOffset: end.offset,
	});
	return spanOf(text, range);
}

function pointAt(base: Element, path: string, offset: number): { node: Text; offset: number } | null {
	const element = elementAt(base, path);
	if (!element || !(offset >= 0)) return null;
	const walker = base.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	let left = offset;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const { length } = node as Text; // the walker shows text alone
		if (left <= length) return { node: node as Text, offset: left };
		left -= length;
	}
	return null;
}

/** An XPath of steps down by name and place; any other is not followed. */
function elementAt(base: Element, path: string): Element | null {
	let element: Element | null = base;
	for (const step of path.split("/").filter(Boolean)) {
		const [, name = "", place = "1"] = /^([\w:.-]+?)(?:\[(\d+)\])?$/.exec(step) ?? [];
		const named: Element[] = [...(element?.children ?? [])].filter((child) => child.localName === name.toLowerCase());
		element = named[Number(place) - 1] ?? null;
	}
	return element;
}
