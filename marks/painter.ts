/**
 * Paints spans of a text through the CSS Custom Highlight API: one Highlight a name, never one an annotation (10,000
 * ranges: 28 ms against 7.7 s), and only what is near the viewport (with 31,870 registered ranges Chromium pays 82 ms
 * again after every small change of the page, with 120 it pays 7). Static ranges: live ones make every change of the
 * page pay for each of them.
 */
import { blockAt, type Span } from "../text/page-text";
import { rangeOf } from "../text/places";
import type { ReadText } from "../text/read-text";
import type { HighlightName } from "./names";
import { watchNear } from "./near";
import { styleFor, type Theme } from "./style";

export interface Stroke {
	readonly name: HighlightName;
	readonly span: Span;
}

export interface Painter {
	/** Replaces all that is painted. Spans are places in `text`, which also replaces the text painted on before. */
	paint(text: ReadText, strokes: readonly Stroke[]): void;
	/** Paints one span over everything else, or nothing. */
	focus(span: Span | null): void;
	setTheme(theme: Theme): void;
	/** Takes everything off the page, until something is painted again. */
	clear(): void;
}

/** Above terms and marks. */
const FOCUS_PRIORITY = 2;
const TERM_PRIORITY = 1;
/** How often it is looked whether the page has emptied the registry: nothing tells of it. */
const CHECK_MS = 1000;

/** A painter for `page`; when `signal` aborts, nothing painted and no style remains. */
export function createPainter(page: Document, signal: AbortSignal): Painter {
	const registry = CSS.highlights;
	// Firefox throws on iterating the registry or a Highlight from a content script: the painter keeps its own lists.
	const highlights = new Map<HighlightName, Highlight>();
	const sheet = new CSSStyleSheet();
	page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];

	let text: ReadText | null = null;
	let byBlock = new Map<number, Stroke[]>();
	let all: readonly Stroke[] = [];
	let near: ReadonlySet<number> = new Set();
	let painted = new Map<Stroke, StaticRange>();
	let watching = new AbortController();
	let isPrinting = false;

	const highlightOf = (name: HighlightName): Highlight => {
		let highlight = highlights.get(name);
		if (!highlight) {
			highlight = new Highlight();
			highlight.priority = name === "tifa-focus" ? FOCUS_PRIORITY : name.startsWith("tifa-term") ? TERM_PRIORITY : 0;
			highlights.set(name, highlight);
		}
		if (!registry.has(name)) registry.set(name, highlight);
		return highlight;
	};

	const repaint = () => {
		if (!text) return;
		const wanted = new Set(isPrinting ? all : [...near].flatMap((block) => byBlock.get(block) ?? []));
		for (const [stroke, range] of painted) {
			if (wanted.has(stroke)) continue;
			highlights.get(stroke.name)?.delete(range);
			painted.delete(stroke);
		}
		for (const stroke of wanted) {
			if (painted.has(stroke)) continue;
			const range = rangeOf(text, stroke.span);
			highlightOf(stroke.name).add(range);
			painted.set(stroke, range);
		}
	};

	const forget = () => {
		for (const [name, highlight] of highlights) if (name !== "tifa-focus") highlight.clear();
		painted = new Map();
	};

	const mend = () => {
		for (const [name, highlight] of highlights) if (!registry.has(name)) registry.set(name, highlight);
	};
	const checking = setInterval(mend, CHECK_MS);
	const print = (on: boolean) => () => {
		isPrinting = on;
		repaint();
	};
	addEventListener("beforeprint", print(true), { signal });
	addEventListener("afterprint", print(false), { signal });

	signal.addEventListener("abort", () => {
		clearInterval(checking);
		watching.abort();
		for (const name of highlights.keys()) registry.delete(name);
		page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
	});

	return {
		paint(newText, strokes) {
			forget();
			all = strokes;
			byBlock = strokesByBlock(newText, strokes);
			if (newText !== text) {
				text = newText;
				watching.abort();
				watching = new AbortController();
				watchNear(
					newText,
					(blocks) => {
						near = blocks;
						repaint();
					},
					watching.signal,
				);
			}
			repaint();
		},
		focus(span) {
			const highlight = highlightOf("tifa-focus");
			highlight.clear();
			if (text && span) highlight.add(rangeOf(text, span));
		},
		setTheme(theme) {
			sheet.replaceSync(styleFor(theme));
		},
		clear() {
			watching.abort();
			text = null;
			for (const name of highlights.keys()) registry.delete(name);
			highlights.clear();
			painted = new Map();
		},
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
