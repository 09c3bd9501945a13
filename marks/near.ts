/** Tells which blocks of a text are near the viewport. */
import { blockAt } from "../text/page-text";
import type { ReadText } from "../text/read-text";

/** Screens above and below that are near too: a turn of the wheel shows nothing unpainted. */
const MARGIN = 1;

/**
 * Calls `onChange` with those of `blocks` (their indices, in order) that are within a screen of the viewport, after the
 * next layout and then whenever that changes.
 *
 * Blocks are looked for by their place, some ten rectangles a look. An observer of each would take part in every frame:
 * on a page of 6,000 paragraphs a small change took twice as long to draw (`bench/marks-change`).
 */
export function watchNear(
	text: ReadText,
	blocks: readonly number[],
	onChange: (near: readonly number[]) => void,
	signal: AbortSignal,
): void {
	let near: readonly number[] = [];
	const look = () => {
		if (signal.aborted) return;
		const height = innerHeight;
		// The block before the first that begins in view may reach into it: a paragraph may be longer than a screen.
		const from = Math.max(0, firstBelow(text, blocks, -MARGIN * height) - 1);
		const to = firstBelow(text, blocks, (1 + MARGIN) * height);
		if (near[0] === blocks[from] && near.length === to - from) return;
		near = blocks.slice(from, to);
		onChange(near);
	};
	let frame = 0;
	const lookSoon = () => {
		frame ||= requestAnimationFrame(() => {
			frame = 0;
			look();
		});
	};
	// Parts of a page scroll too, and tell nobody but themselves.
	addEventListener("scroll", lookSoon, { capture: true, passive: true, signal });
	addEventListener("resize", lookSoon, { signal });
	// The first look, and one after late images, letters of another size, a part unfolded: right after the layout.
	const observer = new ResizeObserver(look);
	observer.observe(text.root);
	observer.observe(document.documentElement);
	signal.addEventListener("abort", () => {
		observer.disconnect();
		cancelAnimationFrame(frame);
	});
}

/** The first of `blocks` whose text begins below `y`, in viewport coordinates; their count where none does. */
function firstBelow(text: ReadText, blocks: readonly number[], y: number): number {
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		// What is hidden is nowhere: the next block that is drawn speaks for it.
		let drawn = middle;
		let top = topOf(text, blocks[drawn]);
		while (top === null && drawn + 1 < high) {
			drawn += 1;
			top = topOf(text, blocks[drawn]);
		}
		if (top !== null && top <= y) low = drawn + 1;
		else high = middle;
	}
	return low;
}

/** Where a block's first letters are drawn; null where they are not. */
function topOf({ blocks, runs }: ReadText, index = -1): number | null {
	const node = runs[blockAt(runs, blocks[index]?.start ?? -1)]?.node;
	if (!node) return null;
	const range = new Range();
	range.selectNodeContents(node);
	const { top, width, height } = range.getBoundingClientRect();
	return width === 0 && height === 0 ? null : top;
}
