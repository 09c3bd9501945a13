/** Tells what the reader has selected of the document's text. */
import { type Span, trimSpan } from "../text/page-text";
import { spanOf } from "../text/places";
import type { ReadText } from "../text/read-text";

/** A selection that came without a pointer or a key (find in page, touch handles, a screen reader) has settled. */
const SETTLED_MS = 300;

/** The selected stretch of the text, without white space at its ends; null where none of it is selected. */
export function selectedSpan(page: Document, text: ReadText): Span | null {
	const selection = page.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const span = spanOf(text, selection.getRangeAt(0));
	return span && trimSpan(text.plain, span);
}

/**
 * Calls `onSelect` when the reader has selected: on pointer or key up, or when a selection made otherwise has settled;
 * and `onCollapse` when nothing is selected any more.
 */
export function watchSelection(page: Document, onSelect: () => void, onCollapse: () => void, signal: AbortSignal) {
	let isPressed = false;
	let settling: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		clearTimeout(settling);
		// A pointer up comes before the browser has collapsed the selection by it.
		settling = setTimeout(() => (hasSelection(page) ? onSelect() : onCollapse()), 0);
	};
	const on = <E extends Event>(type: string, listener: (event: E) => void) =>
		// The types of events and names are tied by the calls below.
		page.addEventListener(type, listener as EventListener, { signal, capture: true, passive: true });

	on("pointerdown", () => {
		isPressed = true;
	});
	on("pointerup", () => {
		isPressed = false;
		look();
	});
	// The browser took the pointer over, to scroll or to drag.
	on("pointercancel", () => {
		isPressed = false;
	});
	on("keyup", (event: KeyboardEvent) => {
		if (event.isTrusted && /^(Arrow|Home|End|Page|Shift|a$)/.test(event.key)) look();
	});
	on("selectionchange", () => {
		if (isPressed) return;
		clearTimeout(settling);
		if (hasSelection(page)) settling = setTimeout(onSelect, SETTLED_MS);
		else onCollapse();
	});
	signal.addEventListener("abort", () => clearTimeout(settling), { once: true });
}

function hasSelection(page: Document): boolean {
	const selection = page.getSelection();
	return selection !== null && !selection.isCollapsed;
}
