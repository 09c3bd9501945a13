/** From a place in the text to a place in the DOM, and back. */
import { blockAt, type Span } from "./page-text";
import type { ReadText } from "./read-text";

/** A boundary point of a DOM range. */
interface Point {
	readonly node: Node;
	readonly offset: number;
}

/** The static range of `span`: both ends in text nodes. Throws a RangeError where the span is outside the text. */
export function rangeOf(text: ReadText, span: Span): StaticRange {
	const start = pointAt(text, span.start);
	const last = pointAt(text, span.end - 1);
	return new StaticRange({
		startContainer: start.node,
		startOffset: start.offset,
		endContainer: last.node,
		endOffset: last.offset + 1,
	});
}

/**
 * The span that a DOM range covers, or null where it holds no text of the body. A range that reaches over the body's
 * edge is cut at the edge.
 */
export function spanOf(text: ReadText, range: AbstractRange): Span | null {
	const start = offsetOf(text, { node: range.startContainer, offset: range.startOffset });
	const end = offsetOf(text, { node: range.endContainer, offset: range.endOffset });
	return start !== null && end !== null && start < end ? { start, end } : null;
}

/**
 * How many units of `plain` stand before a DOM boundary point; null where that cannot be told, since the point is in
 * another tree than the text, or the page has thrown out what was read.
 */
export function offsetOf(text: ReadText, point: Point): number | null {
	if (point.node.getRootNode() !== text.root.getRootNode()) return null;
	const index = firstRunAfter(text, point);
	if (index === null) return null;
	const before = text.runs[index - 1];
	if (before && before.node === point.node) {
		return before.start + Math.min(point.offset - before.from, before.length);
	}
	return text.runs[index]?.start ?? text.plain.length;
}

/**
 * The first run of each text node. The pointer asks with each move, and comparing places costs the browser a count of
 * siblings: 2 ms on a page of 6,000 paragraphs.
 */
const firstRuns = new WeakMap<ReadText, ReadonlyMap<Node, number>>();

function firstRunsOf(text: ReadText): ReadonlyMap<Node, number> {
	const known = firstRuns.get(text);
	if (known) return known;
	const made = new Map<Node, number>();
	for (const [index, { node }] of text.runs.entries()) if (!made.has(node)) made.set(node, index);
	firstRuns.set(text, made);
	return made;
}

/** The index of the first run that begins at or after the point; null where a run on the way there is gone. */
function firstRunAfter(text: ReadText, point: Point): number | null {
	const { root, runs } = text;
	let own = root.contains(point.node) ? firstRunsOf(text).get(point.node) : undefined;
	if (own !== undefined) {
		for (let run = runs[own]; run?.node === point.node && run.from < point.offset; run = runs[own]) own += 1;
		return own;
	}
	const probe = new Range();
	probe.setStart(point.node, point.offset);
	let low = 0;
	let high = runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const run = runs[middle];
		if (run && !root.contains(run.node)) return null;
		const isBefore =
			run !== undefined && (run.node === point.node ? run.from < point.offset : probe.comparePoint(run.node, 0) < 0);
		if (isBefore) low = middle + 1;
		else high = middle;
	}
	return low;
}

function pointAt({ runs }: ReadText, offset: number): Point {
	const run = runs[blockAt(runs, offset)];
	if (!run || offset >= run.start + run.length) throw new RangeError(`no text at ${offset}`);
	return { node: run.node, offset: run.from + offset - run.start };
}
