/** Tells whoever lists a page's annotations and questions which of them the window shows, and when the lists change. */
import { effect, type ReadonlySignal } from "@preact/signals";
import { rectsOf } from "../marks/hit";
import type { PageNews } from "../records/outline";
import type { ReadText } from "../text/read-text";
import type { OpenReading } from "./open-reading";
import { placeAt } from "./outline";
import { READING_HEIGHT } from "./scroll";
import type { ReaderState } from "./state";

/** Tells until `gone` aborts; the first news come at once. `front` gives the reading that the window shows. */
export function followPlace(
	page: Document,
	readings: ReadonlySignal<readonly OpenReading[]>,
	front: () => OpenReading | undefined,
	tell: (news: PageNews) => void,
	gone: AbortSignal,
): void {
	let told = "";
	let frame = 0;
	const tellPlace = () => {
		frame = 0;
		const state = front()?.state;
		const unit = state && unitAtReading(state);
		const place = state && unit !== undefined ? placeAt(state, unit) : { annotation: null, question: null };
		const words = JSON.stringify(place);
		if (words !== told) tell({ is: "place", place });
		told = words;
	};
	const soon = () => {
		frame ||= requestAnimationFrame(tellPlace);
	};
	const stop = effect(() => {
		for (const { state } of readings.value) void [state.passages.value, state.lost.value, state.chosen.value];
		tell({ is: "changed" });
		soon();
	});
	// Not by `listenOn`: where the window stands is so whoever scrolled it.
	page.addEventListener("scroll", soon, { capture: true, passive: true, signal: gone });
	gone.addEventListener("abort", () => {
		stop();
		cancelAnimationFrame(frame);
	});
}

/** The first unit of the block that stands where a jump would put it, or is the last one above that. */
function unitAtReading({ article }: ReaderState): number | undefined {
	const { text } = article.value;
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
