/** Finds many passages in one text without holding up the page. */
import type { PageText } from "../text/page-text";
import { denseText } from "./dense";
import { findPassage, findUnchanged, type Placed } from "./find";
import { gramsOf } from "./grams";
import type { Sought } from "./pattern";

export interface Pace {
	readonly signal: AbortSignal;
	/** Milliseconds of work after which the page has its turn. */
	readonly yieldEvery: number;
	/** The clock, in milliseconds. */
	now(): number;
	/** Resolves when the page has had its turn. */
	pause(): Promise<void>;
}

/**
 * The places of `list`, in its order. Passages that stand where they stood come first and cost next to nothing; the
 * text is only prepared for searching where some do not. Rejects with the signal's reason when it is aborted.
 */
export async function findAll(text: PageText, list: readonly Sought[], pace: Pace): Promise<Placed[]> {
	let turn = pace.now();
	const breathe = async () => {
		pace.signal.throwIfAborted();
		if (pace.now() - turn < pace.yieldEvery) return;
		await pace.pause();
		pace.signal.throwIfAborted();
		turn = pace.now();
	};
	const unchanged: (Placed | null)[] = [];
	for (const sought of list) {
		await breathe();
		unchanged.push(findUnchanged(text, sought));
	}
	if (unchanged.includes(null)) {
		const dense = denseText(text);
		await breathe();
		gramsOf(dense);
	}
	const placed: Placed[] = [];
	for (const [index, sought] of list.entries()) {
		await breathe();
		placed.push(unchanged[index] ?? findPassage(text, sought));
	}
	return placed;
}
