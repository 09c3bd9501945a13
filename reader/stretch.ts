/** Moving an end of a passage: by a key, a character at a time, or by a pointer, to where it is. */

import { type Span, trimSpan } from "../text/page-text";
import type { Acts } from "./acts";
import { passageOf, type ReaderState } from "./state";

export type End = "start" | "end";

/** Presses that follow one another within this time, in milliseconds, are one change of the passage. */
const PAUSE = 500;

export interface Stretch {
	/** Moves an end of the annotation's passage by a character, and keeps it once no more keys come. */
	by(id: string, end: End, step: 1 | -1): void;
	/** Shows how the passage would be with this end at a unit of the text. */
	to(id: string, end: End, unit: number): void;
	/** Keeps what is shown. */
	keep(): Promise<void>;
	/** Leaves the passage as it was. */
	drop(): void;
}

export function createStretch(state: ReaderState, acts: Acts, signal: AbortSignal): Stretch {
	const { stretching } = state;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	signal.addEventListener("abort", () => clearTimeout(waiting), { once: true });
	const spanOf = (id: string): Span | undefined =>
		stretching.value?.id === id ? stretching.value.span : passageOf(state, id)?.span;
	const show = (id: string, span: Span | null, isHeld: boolean) => {
		if (span) stretching.value = { id, span, isHeld };
	};
	const keep = async () => {
		clearTimeout(waiting);
		const { value: shown } = stretching;
		if (!shown) return;
		const before = passageOf(state, shown.id)?.span;
		const isChanged = before && (before.start !== shown.span.start || before.end !== shown.span.end);
		if (isChanged) await acts.stretch(shown.id, shown.span);
		// Unless more was asked for meanwhile.
		if (stretching.value === shown) stretching.value = null;
	};
	return {
		by(id, end, step) {
			const span = spanOf(id);
			if (!span) return;
			show(id, moved(state.text.value.plain, span, end, step), false);
			clearTimeout(waiting);
			waiting = setTimeout(() => void keep(), PAUSE);
		},
		to(id, end, unit) {
			const span = spanOf(id);
			if (!span) return;
			const wanted = end === "start" ? { ...span, start: unit } : { ...span, end: unit };
			if (wanted.start < wanted.end) show(id, trimSpan(state.text.value.plain, wanted), true);
		},
		keep,
		drop() {
			clearTimeout(waiting);
			stretching.value = null;
		},
	};
}

/** `span` with one end a character further on or back, over white space in one go; null where there is no more. */
export function moved(plain: string, span: Span, end: End, step: 1 | -1): Span | null {
	let { start, end: stop } = span;
	for (;;) {
		if (end === "start") start = beside(plain, start, step);
		else stop = beside(plain, stop, step);
		if (start < 0 || stop > plain.length || start >= stop) return null;
		const words = trimSpan(plain, { start, end: stop });
		if (!words) return null;
		if (words.start !== span.start || words.end !== span.end) return words;
	}
}

/** The next place that is not within a surrogate pair. */
function beside(plain: string, at: number, step: 1 | -1): number {
	const next = at + step;
	return (plain.charCodeAt(next) & 0xfc00) === 0xdc00 ? next + step : next;
}
