/** One reader a page: a script injected after an update, or twice at install, takes over from the one before. */

/** Where a running reader leaves its controller; the isolated world's own global, which the page cannot see. */
const place = Symbol.for("tifa.reader");

/**
 * Ends the reader that runs here, if any; the signal ends the one that starts now: when another takes over, or at the
 * reader's first act after an update has left this one without its extension.
 */
export function takeOver(isCutOff: () => boolean): AbortSignal {
	// The global object takes any symbol; what stands there was put there by this function.
	const world = globalThis as unknown as Record<symbol, AbortController | undefined>;
	world[place]?.abort();
	const controller = new AbortController();
	world[place] = controller;
	endWhenCutOff(isCutOff, controller);
	return controller.signal;
}

/** Chromium gives the updated extension a new isolated world, so that its script cannot reach the old one's controller. */
function endWhenCutOff(isCutOff: () => boolean, controller: AbortController): void {
	const check = () => {
		if (isCutOff()) controller.abort();
	};
	// Before any listener of the reading: those that the abort removes are not called any more.
	for (const type of ["pointerdown", "pointermove", "keydown", "selectionchange"])
		addEventListener(type, check, { capture: true, passive: true, signal: controller.signal });
}
