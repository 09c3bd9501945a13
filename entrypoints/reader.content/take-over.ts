/** One reader a page: a script injected after an update, or twice at install, takes over from the one before. */

/** Where a running reader leaves its controller; the isolated world's own global, which the page cannot see. */
const place = Symbol.for("tifa.reader");

/** Ends the reader that runs here, if any; the signal ends the one that starts now. */
export function takeOver(): AbortSignal {
	// The global object takes any symbol; what stands there was put there by this function.
	const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
	world[place]?.abort();
	const controller = new AbortController();
	world[place] = controller;
	return controller.signal;
}
