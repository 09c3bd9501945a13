/** Tells what the reader has selected of the document's text. */
import { type Span, trimSpan } from "../text/page-text";
import { spanOf } from "../text/places";
import type { ReadText } from "../text/read-text";
import { listenOn } from "./listen";

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
 * What the toolbar is for at this moment: it was shown for `offered`, yet the browser may have moved the selection on
 * since (Chromium tells of the last move of a drag after the pointer is up).
 */
export function spanToMark(page: Document, text: ReadText, offered: Span): Span {
	return selectedSpan(page, text) ?? offered;
}

export interface SelectionWatch {
	/**
	 * When the reader has selected: on pointer or key up, or when a selection made otherwise has settled. `isDone` is
	 * false while Shift is held, since more of it may follow.
	 */
	readonly onSelect: (isDone: boolean) => void;
	/** When nothing is selected any more. */
	readonly onCollapse: () => void;
	/** Presses on what is ours select nothing. */
	readonly isOurs: (event: Event) => boolean;
}

export function watchSelection(page: Document, { onSelect, onCollapse, isOurs }: SelectionWatch, signal: AbortSignal) {
	let isPressed = false;
	/** The selection changed under the pressed pointer. */
	let isMissed = false;
	let isShiftHeld = false;
	let settling: ReturnType<typeof setTimeout> | undefined;
	const look = () => {
		clearTimeout(settling);
		// A pointer up comes before the browser has collapsed the selection by it.
		settling = setTimeout(() => (hasSelection(page) ? onSelect(!isShiftHeld) : onCollapse()), 0);
	};
	const on = listenOn(page, signal);

	on("pointerdown", (event: PointerEvent) => {
		// After a press of another button the system's menu may keep the pointer up to itself.
		if (event.button !== 0 || isOurs(event)) return;
		isPressed = true;
		isMissed = false;
	});
	on("pointerup", () => {
		if (!isPressed) return;
		isPressed = false;
		look();
	});
	// The browser took the pointer over: to scroll, to drag, or to select by a long touch.
	on("pointercancel", () => {
		if (isPressed && isMissed) look();
		isPressed = false;
	});
	on("keydown", ({ shiftKey }: KeyboardEvent) => {
		isShiftHeld = shiftKey;
	});
	on("keyup", ({ key, shiftKey }: KeyboardEvent) => {
		isShiftHeld = shiftKey;
		if (/^(Arrow|Home|End|Page|Shift|a$)/.test(key)) look();
	});
	on("selectionchange", () => {
		isMissed = true;
		if (isPressed) return;
		clearTimeout(settling);
		if (hasSelection(page)) settling = setTimeout(() => onSelect(!isShiftHeld), SETTLED_MS);
		else onCollapse();
	});
	signal.addEventListener("abort", () => clearTimeout(settling), { once: true });
}

function hasSelection(page: Document): boolean {
	const selection = page.getSelection();
	return selection !== null && !selection.isCollapsed;
}
