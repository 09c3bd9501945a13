/**
 * Paints spans of a text; of many only those near the viewport: with 31,870 registered ranges Chromium pays 82 ms again
 * after every small change of the page, with 120 it pays 7. Static ranges: live ones make every change of the page pay
 * for each of them (100 insertions with 30,000 alive: 361 ms against 0.9).
 */
import { blockAt, type Span } from "../text/page-text";
import { rangeOf } from "../text/places";
import type { ReadText } from "../text/read-text";
import type { HighlightName } from "./names";
import { watchNear } from "./near";
import type { Registry } from "./registry";

export interface Stroke {
	readonly name: HighlightName;
	readonly span: Span;
}

export interface Painter {
	/** Replaces all that is painted. Spans are places in `text`, which also replaces the text painted on before. */
	paint(text: ReadText, strokes: readonly Stroke[]): void;
	/** Paints one span over everything else, or nothing. */
	focus(span: Span | null): void;
}

/**
 * So many are registered all at once, wherever they are: a registered range costs about 2.3 microseconds after each
 * change of the page, so these cost a millisecond. A median transcript has 84.
 */
const FEW = 400;

/** A painter of one text; what it painted goes when `signal` aborts. */
export function createPainter(registry: Registry, signal: AbortSignal): Painter {
	let text: ReadText | null = null;
	let all: readonly Stroke[] = [];
	let byBlock = new Map<number, Stroke[]>();
	let near: readonly number[] = [];
	const painted = new Map<Stroke, StaticRange>();
	let focused: StaticRange | null = null;
	let watching = new AbortController();
	let watched: ReadonlySet<number> = new Set();
	let isPrinting = false;

	const rub = (keep: ReadonlySet<Stroke>) => {
		for (const [stroke, range] of painted) {
			if (keep.has(stroke)) continue;
			registry.delete(stroke.name, range);
			painted.delete(stroke);
		}
	};
	const repaint = () => {
		if (!text) return;
		const wanted = new Set(isPrinting || all.length <= FEW ? all : near.flatMap((block) => byBlock.get(block) ?? []));
		rub(wanted);
		for (const stroke of wanted) {
			if (painted.has(stroke)) continue;
			const range = rangeOf(text, stroke.span);
			registry.add(stroke.name, range);
			painted.set(stroke, range);
		}
	};
	const focus = (range: StaticRange | null) => {
		if (focused) registry.delete("tifa-focus", focused);
		if (range) registry.add("tifa-focus", range);
		focused = range;
	};
	const watch = (read: ReadText) => {
		watching.abort();
		watched = new Set(all.length > FEW ? byBlock.keys() : []);
		if (watched.size === 0) return;
		watching = new AbortController();
		const onNear = (blocks: readonly number[]) => {
			near = blocks;
			repaint();
		};
		const inOrder = [...watched].sort((a, b) => a - b);
		watchNear(read, inOrder, onNear, watching.signal);
	};
	const print = (isStarting: boolean) => () => {
		isPrinting = isStarting;
		repaint();
	};
	addEventListener("beforeprint", print(true), { signal });
	addEventListener("afterprint", print(false), { signal });
	signal.addEventListener("abort", () => {
		watching.abort();
		rub(new Set());
		focus(null);
	});

	return {
		paint(read, strokes) {
			rub(new Set());
			all = strokes;
			byBlock = strokesByBlock(read, strokes);
			const isNew = read !== text;
			text = read;
			if (isNew) focus(null);
			// What was near stays so for the moment until the observer has looked: no flicker at each change.
			if (isNew || [...byBlock.keys()].some((block) => !watched.has(block))) watch(read);
			repaint();
		},
		focus: (span) => focus(text && span && rangeOf(text, span)),
	};
}

function strokesByBlock({ blocks }: ReadText, strokes: readonly Stroke[]): Map<number, Stroke[]> {
	const byBlock = new Map<number, Stroke[]>();
	for (const stroke of strokes) {
		const last = blockAt(blocks, stroke.span.end - 1);
		for (let block = blockAt(blocks, stroke.span.start); block <= last; block += 1) {
			const others = byBlock.get(block);
			if (others) others.push(stroke);
			else byBlock.set(block, [stroke]);
		}
	}
	return byBlock;
}
