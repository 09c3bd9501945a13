/** The index as long as a page is open: opened, kept up to date with every window's writes, and stored again. */
import { Dexie } from "dexie";
import { type FailureReason, failureOf } from "../failure";
import { catchUp, type OpenIndex, openIndex, type Progress, storeIndex } from "./keep";
import type { LibraryIndex } from "./library-index";

export type IndexState =
	| { readonly is: "opening"; readonly progress: Progress | null }
	/** `changed` are the annotations that were taken in last. */
	| { readonly is: "open"; readonly index: LibraryIndex; readonly changed: readonly string[] }
	| { readonly is: "stopped" }
	| { readonly is: "failed"; readonly why: FailureReason };

/** How long after a change the index is stored, in milliseconds: typing makes two changes a second. */
const CALM = 3000;

/** Tells the index's state now and after every change, until `signal` aborts; `stop` aborts the building of one. */
export function followIndex(onState: (state: IndexState) => void, stop: AbortSignal, signal: AbortSignal): void {
	let open: OpenIndex | null = null;
	let storing: ReturnType<typeof setTimeout> | undefined;
	let turn: Promise<void> = Promise.resolve();

	const begin = async () => {
		onState({ is: "opening", progress: null });
		open = await openIndex((progress) => onState({ is: "opening", progress }), stop);
		onState({ is: "open", index: open.index, changed: [] });
	};
	const follow = async () => {
		if (!open) return;
		const changed = await catchUp(open);
		if (changed === "too much") {
			await begin();
			return;
		}
		if (changed.length === 0) return;
		onState({ is: "open", index: open.index, changed });
		clearTimeout(storing);
		storing = setTimeout(next(store), CALM);
	};
	const store = async () => {
		if (open) await storeIndex(open);
	};
	/** One after another: a change that comes while the last is taken in waits for it. */
	const next = (step: () => Promise<void>) => () => {
		turn = turn.then(async () => {
			if (signal.aborted) return;
			try {
				await step();
			} catch (error) {
				if (signal.aborted) return;
				if (stop.aborted) return onState({ is: "stopped" });
				const failure = failureOf(error);
				console.error("the library's index:", failure);
				onState({ is: "failed", why: failure.why });
			}
		});
	};
	const hear = next(follow);
	const onMutated = (parts: object) => {
		// Dexie names what was written: idb://tifa/annotations/…
		if (Object.keys(parts).some((part) => /\/(annotations|documents)\//.test(part))) hear();
	};
	next(begin)();
	Dexie.on("storagemutated", onMutated);
	// A tab that slept has heard nothing.
	addEventListener("visibilitychange", hear, { signal });
	addEventListener("pageshow", hear, { signal });
	signal.addEventListener("abort", () => {
		Dexie.on.storagemutated.unsubscribe(onMutated);
		clearTimeout(storing);
	});
}
