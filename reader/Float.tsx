import { autoUpdate, computePosition, flip, hide, offset, shift, size, type VirtualElement } from "@floating-ui/dom";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

interface FloatProps {
	/** The words that this floats by, line by line, in viewport coordinates. */
	rects: () => DOMRect[];
	/** Where the words stand, for the scrolling boxes around them. */
	context: Element;
	/** Which side is tried first. */
	side: "top" | "bottom";
	/** A card becomes a sheet at the bottom of a narrow window or on touch; a toolbar never does. */
	sheet: boolean;
	/** The words were scrolled out of view. */
	onHidden?: (() => void) | undefined;
	children: ComponentChildren;
}

/** Between the words and what floats by them, in pixels; the pointer crosses it on the way into a card. */
export const GAP = 8;
/** To the window's edges. */
const MARGIN = 8;
/** Of the window's height, at most. */
const HEIGHT = 0.6;
/** With less height than this, in pixels, a card says nothing: then it lies over the words. */
const LEAST = 120;
/** A window too narrow for a card of 340 px beside anything. */
const narrow = "(max-width: 480px), (pointer: coarse)";

/** Keeps its children beside some words, never over them. */
export function Float({ rects, context, side, sheet, onHidden, children }: FloatProps) {
	const ref = useRef<HTMLDivElement>(null);

	useLayoutEffect(() => keepFocus(context.ownerDocument, ref.current), []);

	useEffect(() => {
		const element = ref.current;
		if (!element || (sheet && matchMedia(narrow).matches)) return;
		const words: VirtualElement = { contextElement: context, getBoundingClientRect: () => around(rects()) };
		let isHere = true;
		const place = async () => {
			// The page has changed the words since they were read.
			if (rects().length === 0) return onHidden?.();
			const { x, y, placement, middlewareData } = await computePosition(words, element, {
				strategy: "fixed",
				placement: side,
				middleware: [
					offset(GAP),
					flip({ padding: MARGIN, fallbackStrategy: "bestFit" }),
					// Before anything is shifted: after it, the room would be all of the window.
					size({
						padding: MARGIN,
						apply: ({ availableHeight }) => {
							element.style.maxHeight = `${Math.max(LEAST, Math.min(availableHeight, innerHeight * HEIGHT))}px`;
						},
					}),
					// Over the words only where they fill the window.
					shift({ padding: MARGIN, crossAxis: true }),
					hide(),
				],
			});
			if (!isHere) return;
			element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
			element.style.opacity = "1";
			element.dataset["side"] = placement;
			if (middlewareData.hide?.referenceHidden) onHidden?.();
		};
		const stop = autoUpdate(words, element, () => void place());
		return () => {
			isHere = false;
			stop();
		};
	}, [rects, context, side, sheet, onHidden]);

	const asSheet = sheet && matchMedia(narrow).matches;
	return (
		<div ref={ref} class={asSheet ? "float sheet" : "float"}>
			{children}
		</div>
	);
}

/** Gives the keyboard back to where it was, if it is in the float when that goes. */
function keepFocus(page: Document, float: HTMLElement | null): () => void {
	const before = page.activeElement;
	return () => {
		const root = float?.getRootNode();
		const isInside = root instanceof ShadowRoot && float?.contains(root.activeElement);
		if (isInside && before instanceof HTMLElement) before.focus({ preventScroll: true });
	};
}

/** All lines' rect, as wide as the first line: what floats above a passage stands over its beginning. */
function around(lines: readonly DOMRect[]): DOMRect {
	const [first] = lines;
	if (!first) return new DOMRect();
	const top = Math.min(...lines.map((line) => line.top));
	const bottom = Math.max(...lines.map((line) => line.bottom));
	return new DOMRect(first.left, top, first.width, bottom - top);
}
