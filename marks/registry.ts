/**
 * Our share of the document's highlight registry: one Highlight a name (10,000 ranges in one: 28 ms to the first frame,
 * in one each: 7.7 s), and the style sheet that paints them.
 */
import type { HighlightName } from "./names";
import { styleFor, type Theme } from "./style";

export interface Registry {
	add(name: HighlightName, range: StaticRange): void;
	delete(name: HighlightName, range: StaticRange): void;
	setTheme(theme: Theme): void;
}

interface Entry {
	readonly highlight: Highlight;
	/** Firefox throws on iterating the registry or a Highlight from a content script: we keep our own list. */
	readonly ranges: Set<StaticRange>;
}

/** How often it is looked whether the page has emptied the registry: nothing tells of it. */
const CHECK_MS = 1000;

/** When `signal` aborts, nothing painted and no style remains; nothing can be added any more. */
export function createRegistry(page: Document, signal: AbortSignal): Registry {
	const entries = new Map<HighlightName, Entry>();
	const sheet = new CSSStyleSheet();
	let shown: Theme | null = null;
	page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
	const entryOf = (name: HighlightName): Entry => {
		const known = entries.get(name);
		if (known) return known;
		const entry = { highlight: new Highlight(), ranges: new Set<StaticRange>() };
		entry.highlight.priority = priorityOf(name);
		entries.set(name, entry);
		CSS.highlights.set(name, entry.highlight);
		return entry;
	};
	/** A page may clear the registry, one Highlight of it, or put its own in the place of ours. */
	const mend = () => {
		for (const [name, { highlight, ranges }] of entries) {
			if (CSS.highlights.get(name)?.size === ranges.size) continue;
			highlight.clear();
			for (const range of ranges) highlight.add(range);
			CSS.highlights.set(name, highlight);
		}
		if (!page.adoptedStyleSheets.includes(sheet)) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
	};
	const checking = setInterval(mend, CHECK_MS);
	signal.addEventListener("abort", () => {
		clearInterval(checking);
		for (const name of entries.keys()) CSS.highlights.delete(name);
		entries.clear();
		page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
	});
	return {
		add(name, range) {
			if (signal.aborted) return;
			const { highlight, ranges } = entryOf(name);
			ranges.add(range);
			highlight.add(range);
		},
		delete(name, range) {
			const entry = entries.get(name);
			if (!entry) return;
			entry.ranges.delete(range);
			entry.highlight.delete(range);
			if (entry.ranges.size > 0) return;
			entries.delete(name);
			CSS.highlights.delete(name);
		},
		setTheme(theme) {
			// It is asked for with each thing that floats; a new sheet makes the browser style the whole page again.
			if (theme === shown) return;
			shown = theme;
			sheet.replaceSync(styleFor(theme));
		},
	};
}

/** Jumps over terms, terms over marks. */
function priorityOf(name: HighlightName): number {
	if (name === "tifa-focus") return 2;
	return name.startsWith("tifa-term") ? 1 : 0;
}
