/** The reader's keys in the page. They act only while the thing they act on is shown, so they fight no page's own. */
import { colours } from "../records/colours";
import type { Acts } from "./acts";
import { floatingPassage } from "./acts";
import { isTyping } from "./editable";
import { spanToMark } from "./selection";
import type { ReaderState } from "./state";

type Act = () => void;

/** What a key does now, or undefined where it is the page's. */
function actOf(key: string, page: Document, state: ReaderState, acts: Acts): Act | undefined {
	const floating = state.floating.value;
	if (key === "Escape" && state.placing.value !== null) {
		return () => {
			state.placing.value = null;
		};
	}
	if (!floating) return undefined;
	if (key === "Escape") {
		return () => {
			state.floating.value = null;
		};
	}
	const colour = colours.find((one) => one.key === key)?.name;
	switch (floating.is) {
		case "toolbar": {
			const span = spanToMark(page, state.article.value.text, floating.span);
			const chosen = key === "h" ? state.reading.value.settings.lastColour : colour;
			if (chosen) return () => void acts.highlight(span, chosen);
			return key === "n" ? () => void acts.highlightAndNote(span) : undefined;
		}
		case "annotation": {
			const id = floatingPassage(state)?.mark.id;
			if (!id) return undefined;
			if (colour) return () => void acts.recolour(id, colour);
			return key === "n" ? () => void acts.note(id) : undefined;
		}
		// A term card answers to keys itself, while the focus is in it: arrows scroll the page.
		case "term":
		case "note":
			return undefined;
	}
}

/** Listens before the page does; only to keys that a person pressed. */
export function watchKeys(page: Document, state: ReaderState, acts: Acts, signal: AbortSignal): void {
	addEventListener(
		"keydown",
		(event) => {
			if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
			const act = actOf(event.key, page, state, acts);
			if (!act) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			// A key held down is one press.
			if (!event.repeat) act();
		},
		{ capture: true, signal },
	);
}
