/** Listening to what a person does on a page, and to nothing that its scripts make up. */

/** How listeners of one page are added until a signal aborts; they see events before the page's own, and block none. */
export type Listen = <E extends Event>(type: string, listener: (event: E) => void) => void;

export function listenOn(page: Document, signal: AbortSignal): Listen {
	return <E extends Event>(type: string, listener: (event: E) => void) =>
		page.addEventListener(
			type,
			(event) => {
				// Names and types of events are tied where listeners are added.
				if (event.isTrusted) listener(event as E);
			},
			{ signal, capture: true, passive: true },
		);
}
