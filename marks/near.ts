/** Tells which blocks of a text are near the viewport. */
import type { ReadText } from "../text/read-text";

/** One screen above and below: a turn of the wheel shows nothing unpainted. */
const MARGIN = "100% 0%";

/**
 * Calls `onChange` with the indices of the blocks whose element is within a screen of the viewport, at once after the
 * first layout and then whenever that changes.
 */
export function watchNear(text: ReadText, onChange: (near: ReadonlySet<number>) => void, signal: AbortSignal): void {
	const blocksOf = blocksByElement(text);
	const near = new Set<number>();
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries)
				for (const block of blocksOf.get(target) ?? []) {
					if (isIntersecting) near.add(block);
					else near.delete(block);
				}
			onChange(near);
		},
		{ rootMargin: MARGIN },
	);
	for (const element of blocksOf.keys()) observer.observe(element);
	signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}

/** Blocks cut by <br> share an element, and come near together. */
function blocksByElement(text: ReadText): Map<Element, number[]> {
	const blocksOf = new Map<Element, number[]>();
	let run = 0;
	for (const [index, block] of text.blocks.entries()) {
		while ((text.runs[run]?.start ?? Number.POSITIVE_INFINITY) < block.start) run += 1;
		const element = text.runs[run]?.node.parentElement;
		if (!element) continue;
		const blocks = blocksOf.get(element);
		if (blocks) blocks.push(index);
		else blocksOf.set(element, [index]);
	}
	return blocksOf;
}
