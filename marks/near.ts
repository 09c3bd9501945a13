/** Tells which blocks of a text are near the viewport. */
import { flowOf } from "../text/flow";
import { parentElementOf } from "../text/parent";
import type { ReadText } from "../text/read-text";

/** One screen above and below: a turn of the wheel shows nothing unpainted. */
const MARGIN = "100% 0%";

/**
 * Calls `onChange` with those of `blocks` whose element is within a screen of the viewport, after the next layout and
 * then whenever that changes. Observing costs up to 10 microseconds an element in a fresh page, and something in each
 * frame: name no more blocks than are asked about.
 */
export function watchNear(
	text: ReadText,
	blocks: Iterable<number>,
	onChange: (near: ReadonlySet<number>) => void,
	signal: AbortSignal,
): void {
	const blocksOf = blocksByElement(text, blocks);
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
function blocksByElement(text: ReadText, wanted: Iterable<number>): Map<Element, number[]> {
	const blocksOf = new Map<Element, number[]>();
	let run = 0;
	for (const index of [...wanted].sort((a, b) => a - b)) {
		const start = text.blocks[index]?.start ?? 0;
		while ((text.runs[run]?.start ?? Number.POSITIVE_INFINITY) < start) run += 1;
		const element = blockAround(text, text.runs[run]?.node);
		if (!element) continue;
		const blocks = blocksOf.get(element);
		if (blocks) blocks.push(index);
		else blocksOf.set(element, [index]);
	}
	return blocksOf;
}

/** Not the <b> that a paragraph begins with: that leaves the screen long before its paragraph does. */
function blockAround({ root }: ReadText, node: Text | undefined): Element | null {
	let element = node ? parentElementOf(node) : null;
	while (element && element !== root && flowOf(element) === "inline") element = parentElementOf(element);
	return element;
}
