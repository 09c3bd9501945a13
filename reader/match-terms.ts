/** Finds the key terms of a document, in slices between which the page has its turn, what the window shows first. */
import { effect, type ReadonlySignal, type Signal } from "@preact/signals";
import type { BlockSpan, Found } from "../terms/again";
import type { Glossary } from "../terms/glossary";
import { findPaced } from "../terms/paced";
import { blockAt, type PageText } from "../text/page-text";
import { latest } from "./latest";

/** Milliseconds of work in one go: half of what a frame leaves to scripts. */
const SLICE = 8;
/** Units of text that a large window shows at most. */
const SCREEN = 4000;

export interface Matched {
	readonly text: ReadonlySignal<PageText>;
	/** Null where there is none. */
	readonly glossary: ReadonlySignal<Glossary | null>;
	/** Where the answers go. */
	readonly found: Signal<Found>;
	/** The unit of the text at the window's top. */
	readonly inView: () => number;
}

export interface Matching {
	/** Resolves when the whole text is matched, or is another by now. */
	settled(): Promise<void>;
}

/** Keeps `found` right until `signal` aborts. A text of ten pages and less is matched at once. */
export function matchTerms({ text, glossary, found, inView }: Matched, signal: AbortSignal): Matching {
	let matching = new AbortController();
	let work: Promise<void> = Promise.resolve();
	let whole: { readonly by: Glossary; readonly found: Found } | null = null;
	const stop = effect(() => {
		matching.abort();
		matching = new AbortController();
		const { value: read } = text;
		const { value: by } = glossary;
		if (by) work = match(by, read, AbortSignal.any([signal, matching.signal]));
		else found.value = { text: read, hits: [] };
	});
	signal.addEventListener("abort", stop, { once: true });

	async function match(by: Glossary, read: PageText, end: AbortSignal) {
		const before = whole?.by === by ? whole.found : null;
		const pace = { signal: end, yieldEvery: SLICE, now: () => performance.now(), pause: () => scheduler.yield() };
		try {
			await findPaced(by, read, { before, seen: blocksFrom(read, inView()) }, pace, (hits) => {
				found.value = { text: read, hits };
			});
			whole = { by, found: found.peek() };
		} catch (error) {
			// Ended: by the reading's end, or by a text or a glossary that is newer.
			if (!end.aborted) throw error;
		}
	}
	return { settled: () => latest(() => work) };
}

/** The blocks of a screen's text from a unit on. */
function blocksFrom({ blocks }: PageText, unit: number): BlockSpan {
	return { from: Math.max(0, blockAt(blocks, unit)), to: Math.max(0, blockAt(blocks, unit + SCREEN)) + 1 };
}
