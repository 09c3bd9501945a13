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
