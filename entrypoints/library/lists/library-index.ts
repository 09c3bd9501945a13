/** The one index of this window: opened when a list is first shown, and followed from then on. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { followIndex, type IndexState } from "../../../storage/search/follow";

const state = signal<IndexState>({ is: "opening", progress: null });
let life: AbortController | undefined;

/** The index as it stands; opens it at the first call. */
export function libraryIndex(): ReadonlySignal<IndexState> {
	if (!life) openAgain();
	return state;
}

/** Stops the building of the index. */
export function stopIndex(): void {
	life?.abort();
}

/** Opens the index, also after it was stopped. */
export function openAgain(): void {
	const stop = new AbortController();
	life = stop;
	followIndex(
		(next) => {
			if (life === stop) state.value = next;
		},
		stop.signal,
		new AbortController().signal,
	);
}
