/** How high a note is: its frame is given just that room. */

/** The tallest that the messages' schema takes; a frame of 14 lines and many tags stays far below. */
const TALLEST = 2000;

/** Calls `tell` with the content's height in CSS pixels, now and whenever it changes. */
export function watchHeight(content: Element, tell: (height: number) => void): void {
	let told = 0;
	new ResizeObserver(() => {
		const height = Math.min(Math.ceil(content.getBoundingClientRect().height), TALLEST);
		if (height === told) return;
		told = height;
		tell(height);
	}).observe(content);
}
