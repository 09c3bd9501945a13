/** Finds the passages of a document's annotations, in slices between which the page has its turn. */
import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import { findUnchanged } from "../anchoring/find";
import { findAll } from "../anchoring/find-all";
import type { Mark } from "../messages";
import type { PageText } from "../text/page-text";
import { carryOver, isSame, type Known } from "./carry-over";
import { latest } from "./latest";

/** The places in one text; an annotation that is not in it is still sought. */
export interface Places {
	readonly text: PageText;
	readonly byId: ReadonlyMap<string, Known>;
}

/** Milliseconds of work in one go: half of what a frame leaves to scripts. */
const SLICE = 8;
/** What is found shows after so many milliseconds, then after twice as many, up to the longest. */
const SHOW_FIRST = 16;
const SHOW_LAST = 256;

export interface Placing {
	/** Resolves when every passage is placed or lost, or the text is another by now. */
	settled(): Promise<void>;
}

export interface Sought {
	readonly text: ReadonlySignal<PageText>;
	readonly marks: ReadonlySignal<readonly Mark[]>;
	/** Where the answers go. */
	readonly places: Signal<Places>;
	/** The unit of the text that the window shows: what is near it is sought first. */
	readonly inView: () => number;
}

/** Keeps `places` right until `signal` aborts. Passages that stand where they stood are there at once. */
export function placeMarks({ text, marks, places, inView }: Sought, signal: AbortSignal): Placing {
	let seeking = new AbortController();
	let work: Promise<void> = Promise.resolve();
	const stop = effect(() => {
		seeking.abort();
		seeking = new AbortController();
		const { byId, open } = placesAtOnce(places.peek(), text.value, marks.value);
		places.value = { text: text.value, byId };
		if (open.length > 0) work = seek(text.value, byId, open, AbortSignal.any([signal, seeking.signal]));
	});
	signal.addEventListener("abort", stop, { once: true });

	async function seek(read: PageText, first: ReadonlyMap<string, Known>, open: readonly Mark[], end: AbortSignal) {
		const byId = new Map(first);
		const show = () => {
			places.value = { text: read, byId: new Map(byId) };
		};
		let shown = performance.now();
		let wait = SHOW_FIRST;
		const view = inView();
		const near = open.toSorted((a, b) => distance(a, view) - distance(b, view));
		const pause = () => {
			if (performance.now() - shown >= wait) {
				show();
				wait = Math.min(2 * wait, SHOW_LAST);
				shown = performance.now();
			}
			return scheduler.yield();
		};
		const pace = { signal: end, yieldEvery: SLICE, now: () => performance.now(), pause };
		try {
			await findAll(
				read,
				near.map(({ selectors }) => selectors),
				pace,
				(index, placed) => {
					const mark = near[index];
					if (mark) byId.set(mark.id, { selectors: mark.selectors, placed });
				},
			);
			show();
		} catch (error) {
			// Ended: by the reading's end, or by a text or marks that are newer and sought by now.
			if (!end.aborted) throw error;
		}
	}
	return { settled: () => latest(() => work) };
}

/** What is known without a search; the rest is open, and everything from the slice's end on. */
function placesAtOnce(before: Places, text: PageText, marks: readonly Mark[]) {
	const carried = carryOver(before.text, text);
	const byId = new Map<string, Known>();
	const open: Mark[] = [];
	const end = performance.now() + SLICE;
	for (const mark of marks) {
		const { id, selectors } = mark;
		const known = before.byId.get(id);
		const kept = known && isSame(known.selectors, selectors) ? carried(known) : null;
		const unchanged = kept?.isSure || performance.now() > end ? null : findUnchanged(text, selectors);
		const placed = unchanged ?? kept?.placed;
		if (placed) byId.set(id, { selectors, placed });
		if (!unchanged && !kept?.isSure) open.push(mark);
	}
	return { byId, open };
}

function distance({ selectors }: Mark, unit: number): number {
	return Math.abs(selectors.position.start - unit);
}
