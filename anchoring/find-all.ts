/** Finds many passages in one text without holding up the page. */
import { breather, type Pace } from "../text/pace";
import type { PageText } from "../text/page-text";
import { findUnchanged, type Placed, seekPassage } from "./find";
import type { Sought } from "./pattern";

/**
 * Tells the places of `list`: first of those that stand where they stood, which cost next to nothing, then of the others
 * in the list's order; the text is only prepared for searching where there are such. Rejects with the signal's reason
 * when it is aborted.
 */
export async function findAll(
	text: PageText,
	list: readonly Sought[],
	pace: Pace,
	onPlaced: (index: number, placed: Placed) => void,
): Promise<void> {
	const breathe = breather(pace);
	const open: [number, Sought][] = [];
	for (const [index, sought] of list.entries()) {
		const unchanged = findUnchanged(text, sought);
		if (unchanged) onPlaced(index, unchanged);
		else open.push([index, sought]);
		await breathe();
	}
	for (const [index, sought] of open) {
		const steps = seekPassage(text, sought);
		let step = steps.next();
		for (; !step.done; step = steps.next()) await breathe();
		onPlaced(index, step.value);
	}
}
