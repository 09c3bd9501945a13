/** Tells whoever lists a page's annotations and questions which of them the window shows, and when the lists change. */
import { effect, type ReadonlySignal } from "@preact/signals";
import type { PageNews } from "../records/outline";
import type { OpenReading } from "./open-reading";
import { placeAt } from "./outline";
import { unitInView } from "./scroll";

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
		const unit = state && unitInView(state.text.value);
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
