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

/** How often it is looked whether the page has emptied the registry: nothing tells of it. */
const CHECK_MS = 1000;

/** When `signal` aborts, nothing painted and no style remains. */
export function createRegistry(page: Document, signal: AbortSignal): Registry {
	// Firefox throws on iterating the registry or a Highlight from a content script: we keep our own list.
	const highlights = new Map<HighlightName, Highlight>();
	const sheet = new CSSStyleSheet();
	page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
	const mend = () => {
		for (const [name, highlight] of highlights) {
			if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
		}
	};
	const checking = setInterval(mend, CHECK_MS);
	signal.addEventListener("abort", () => {
		clearInterval(checking);
		for (const name of highlights.keys()) CSS.highlights.delete(name);
		page.adoptedStyleSheets = page.adoptedStyleSheets.filter((other) => other !== sheet);
	});
	return {
		add(name, range) {
			const highlight = highlights.get(name) ?? new Highlight();
			highlight.priority = priorityOf(name);
			highlight.add(range);
			if (highlights.has(name)) return;
			highlights.set(name, highlight);
			CSS.highlights.set(name, highlight);
		},
		delete(name, range) {
			const highlight = highlights.get(name);
			highlight?.delete(range);
			if (highlight?.size !== 0) return;
			highlights.delete(name);
			CSS.highlights.delete(name);
		},
		setTheme: (theme) => sheet.replaceSync(styleFor(theme)),
	};
}

/** Jumps over terms, terms over marks. */
function priorityOf(name: HighlightName): number {
	if (name === "tifa-focus") return 2;
	return name.startsWith("tifa-term") ? 1 : 0;
}
