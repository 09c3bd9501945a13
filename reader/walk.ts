/** Walking from key term to key term, for readers without a pointer. */
import { rectsOf } from "../marks/hit";
import type { Acts } from "./acts";
import { scrollToSpan } from "./scroll";
import type { ChosenHit, ReaderState } from "./state";

export interface Walk {
	next(): Promise<void>;
	previous(): Promise<void>;
}

export function createWalk(page: Document, state: ReaderState, acts: Acts): Walk {
	const step = async (by: 1 | -1) => {
		const hits = state.chosen.value;
		if (hits.length === 0) return;
		const floating = state.floating.value;
		const at = floating?.is === "term" ? hits.findIndex((hit) => hit.start === floating.hit.start) : -1;
		const index = at < 0 ? firstOnScreen(state, hits) : (at + by + hits.length) % hits.length;
		const hit = hits[index];
		if (!hit) return;
		scrollToSpan(page, state.article.value.text, hit);
		await acts.showTerm(hit, true);
	};
	return { next: () => step(1), previous: () => step(-1) };
}

/** The first hit below the viewport's upper edge, by halving: positions grow down the page. */
function firstOnScreen(state: ReaderState, hits: readonly ChosenHit[]): number {
	const { text } = state.article.value;
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
