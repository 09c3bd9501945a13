/** Bringing a passage into view. */
import { rectsOf } from "../marks/hit";
import type { Span } from "../text/page-text";
import { rangeOf } from "../text/places";
import type { ReadText } from "../text/read-text";

/** A third down the window: what comes before a passage is read with it. */
export const READING_HEIGHT = 1 / 3;

/** Scrolls a span's first line into view, unless it is there already. */
export function scrollToSpan(page: Document, text: ReadText, span: Span): void {
	if (isInView(text, span)) return;
	const { startContainer } = rangeOf(text, span);
	// A scrolling box inside the page comes first, then the page itself.
	startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
	const [line] = rectsOf(text, span);
	const view = page.defaultView;
	if (line && view) view.scrollBy({ top: line.top - view.innerHeight * READING_HEIGHT, behavior: "instant" });
}

function isInView(text: ReadText, span: Span): boolean {
	const [line] = rectsOf(text, span);
	return line !== undefined && line.top >= 0 && line.bottom <= innerHeight;
}

/** Of several things, the one whose element holds the middle of the window, else the first; undefined of none. */
export function inFront<T>(things: readonly T[], elementOf: (thing: T) => Element): T | undefined {
	const holdsMiddle = (thing: T) => {
		const { top, bottom } = elementOf(thing).getBoundingClientRect();
		return top <= innerHeight / 2 && bottom >= innerHeight / 2;
	};
	return things.find(holdsMiddle) ?? things[0];
}

/** The last unit of the text that stands no lower than where a jump would put it; undefined where all do. */
export function unitInView(text: ReadText): number | undefined {
	const height = innerHeight * READING_HEIGHT;
	let low = 0;
	let high = text.blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (topOf(text, middle) <= height + 1) low = middle + 1;
		else high = middle;
	}
	const block = text.blocks[low - 1];
	if (!block) return undefined;
	// Within a long block the lines above have been read.
	return unitAbove(text, block.start, block.end, height);
}

function topOf(text: ReadText, block: number): number {
	const start = text.blocks[block]?.start ?? 0;
	return rectsOf(text, { start, end: start + 1 })[0]?.top ?? Number.NEGATIVE_INFINITY;
}

/** The last unit between two that stands no lower than `height`. */
function unitAbove(text: ReadText, from: number, to: number, height: number): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >> 1;
		const top = rectsOf(text, { start: middle, end: middle + 1 })[0]?.top ?? Number.NEGATIVE_INFINITY;
		if (top <= height + 1) low = middle + 1;
		else high = middle;
	}
	return Math.max(from, low - 1);
}
