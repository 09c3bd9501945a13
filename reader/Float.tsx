import { autoUpdate, computePosition, flip, hide, offset, shift, size, type VirtualElement } from "@floating-ui/dom";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

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
/** A window too narrow for a card of 340 px beside anything. */
const narrow = "(max-width: 480px), (pointer: coarse)";

/** Keeps its children beside some words, never over them. */
export function Float({ rects, context, side, sheet, onHidden, children }: FloatProps) {
	const ref = useRef<HTMLDivElement>(null);

	useEffect(() => {
		const element = ref.current;
		if (!element || (sheet && matchMedia(narrow).matches)) return;
		const words: VirtualElement = { contextElement: context, getBoundingClientRect: () => around(rects()) };
		const place = async () => {
			const { x, y, middlewareData } = await computePosition(words, element, {
				strategy: "fixed",
				placement: side,
				middleware: [
					offset(GAP),
					flip({ padding: MARGIN, fallbackStrategy: "bestFit" }),
					shift({ padding: MARGIN }),
					size({
						padding: MARGIN,
						apply: ({ availableHeight }) => {
							element.style.maxHeight = `${Math.min(availableHeight, innerHeight * HEIGHT)}px`;
						},
					}),
					hide(),
				],
			});
			element.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
			element.style.opacity = "1";
			if (middlewareData.hide?.referenceHidden) onHidden?.();
		};
		return autoUpdate(words, element, () => void place());
	}, [rects, context, side, sheet, onHidden]);

	const asSheet = sheet && matchMedia(narrow).matches;
	return (
		<div ref={ref} class={asSheet ? "float sheet" : "float"}>
			{children}
		</div>
	);
}

/** All lines' rect, as wide as the first line: what floats above a passage stands over its beginning. */
function around(lines: readonly DOMRect[]): DOMRect {
	const [first] = lines;
	if (!first) return new DOMRect();
	const top = Math.min(...lines.map((line) => line.top));
	const bottom = Math.max(...lines.map((line) => line.bottom));
	return new DOMRect(first.left, top, first.width, bottom - top);
}
