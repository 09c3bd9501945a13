/** How long work may hold up the page before it has its turn. */
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
 * A function to be awaited between pieces of work: it gives the page its turn when that is due. It rejects with the
 * signal's reason once that is aborted.
 */
export function breather(pace: Pace): () => Promise<void> {
	let turn = pace.now();
	return async () => {
		pace.signal.throwIfAborted();
		if (pace.now() - turn < pace.yieldEvery) return;
		await pace.pause();
		pace.signal.throwIfAborted();
		turn = pace.now();
	};
}
