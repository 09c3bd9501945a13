import { askBackground } from "../../messages";

/** The tallest that the messages' schema takes; a frame of 14 lines and many tags stays far below. */
const TALLEST = 2000;

/** Tells the frame's page how high the content is, by way of the background: never to the parent directly. */
export function tellHeight(content: Element): void {
	let told = 0;
	new ResizeObserver(() => {
		const height = Math.min(Math.ceil(content.getBoundingClientRect().height), TALLEST);
		if (height === told) return;
		told = height;
		askBackground("noteHeight", { height }).catch((error: unknown) => {
			console.warn("Tifa: the note's height was not taken", error);
		});
	}).observe(content);
}
