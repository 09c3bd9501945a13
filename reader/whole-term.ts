/** A double click on a marked key term selects all of it: in Chinese the browser takes a word by its own dictionary. */
import { unitAt } from "../marks/hit";
import { rangeOf } from "../text/places";
import { listenOn } from "./listen";
import { hitAt, type ReaderState } from "./state";

export function watchDoubleClick(page: Document, state: ReaderState, signal: AbortSignal): void {
	listenOn(page, signal)("dblclick", ({ clientX: x, clientY: y, button }: MouseEvent) => {
		const selection = page.getSelection();
		if (button !== 0 || !selection || selection.isCollapsed || state.translated.value) return;
		const text = state.text.value;
		const unit = unitAt(text, page, x, y);
		const hit = unit === null ? undefined : hitAt(state, unit);
		if (!hit) return;
		const { startContainer, startOffset, endContainer, endOffset } = rangeOf(text, hit);
		selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
	});
}
