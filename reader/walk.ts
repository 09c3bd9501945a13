/** Walking from key term to key term, or from annotation to annotation, for readers without a pointer. */
import { rectsOf } from "../marks/hit";
import type { Span } from "../text/page-text";
import { type Acts, floatingPassage } from "./acts";
import { scrollToSpan } from "./scroll";
import { floatingHit, type ReaderState } from "./state";

export interface Walk {
	next(): Promise<void>;
	previous(): Promise<void>;
}

export function createTermWalk(page: Document, state: ReaderState, acts: Acts): Walk {
	return createWalk(page, state, {
		stops: () => state.chosen.value,
		isAt: (hit) => floatingHit(state)?.start === hit.start,
		spanOf: (hit) => hit,
		show: (hit) => acts.showTerm(hit, true),
	});
}

export function createAnnotationWalk(page: Document, state: ReaderState): Walk {
	return createWalk(page, state, {
		stops: () => state.passages.value,
		isAt: (passage) => floatingPassage(state)?.mark.id === passage.mark.id,
		spanOf: ({ span }) => span,
		async show({ mark: { id }, span }) {
			state.floating.value = { is: "annotation", ids: [id], index: 0, at: span.start, made: null, walked: true };
		},
	});
}

interface Course<T> {
	/** In page order. */
	readonly stops: () => readonly T[];
	readonly isAt: (stop: T) => boolean;
	readonly spanOf: (stop: T) => Span;
	readonly show: (stop: T) => Promise<void>;
}

function createWalk<T>(page: Document, state: ReaderState, { stops, isAt, spanOf, show }: Course<T>): Walk {
	const step = async (by: 1 | -1) => {
		const all = stops();
		if (all.length === 0 || state.translated.value) return;
		const at = all.findIndex(isAt);
		const stop = all[at < 0 ? firstOnScreen(state, all.map(spanOf)) : (at + by + all.length) % all.length];
		if (!stop) return;
		scrollToSpan(page, state.text.value, spanOf(stop));
		await show(stop);
	};
	return { next: () => step(1), previous: () => step(-1) };
}

/** The first span below the viewport's upper edge, by halving: positions grow down the page. */
function firstOnScreen({ text: { value: text } }: ReaderState, hits: readonly Span[]): number {
	let low = 0;
	let high = hits.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const hit = hits[middle];
		if (((hit && rectsOf(text, hit).at(-1)?.bottom) ?? 0) < 0) low = middle + 1;
		else high = middle;
	}
	return low === hits.length ? 0 : low;
}
