import { autoUpdate } from "@floating-ui/dom";
import { useEffect, useRef, useState } from "preact/hooks";
import { rectsOf } from "../marks/hit";
import type { Span } from "../text/page-text";
import { offsetOf } from "../text/places";
import type { ReaderState } from "./state";
import type { End, Stretch } from "./stretch";

interface HandlesProps {
	page: Document;
	state: ReaderState;
	stretch: Stretch;
	id: string;
	span: Span;
}

/** A handle at either end of the shown annotation's passage: floating pieces of ours, never in the page's text. */
export function Handles(props: HandlesProps) {
	return (
		<>
			<Handle {...props} end="start" />
			<Handle {...props} end="end" />
		</>
	);
}

/** Where the text is that a handle stands for, in the middle of its line. */
interface Point {
	readonly x: number;
	readonly y: number;
}

function Handle({ page, state, stretch, id, span, end }: HandlesProps & { end: End }) {
	const ref = useRef<HTMLDivElement>(null);
	const [held, setHeld] = useState<Point | null>(null);
	useEffect(() => {
		const element = ref.current;
		if (!element) return;
		const place = () => {
			const line = lineAt(state, span, end);
			element.hidden = !line;
			if (!line) return;
			element.style.translate = `${Math.round(end === "start" ? line.left : line.right)}px ${Math.round(line.top)}px`;
			element.style.blockSize = `${Math.round(line.height)}px`;
		};
		return autoUpdate(wordsOf(state, span), element, place);
	}, [state, span.start, span.end, end]);

	return (
		// Those who have no pointer move the ends by keys, in the card.
		<div
			ref={ref}
			class={`handle ${end}`}
			aria-hidden="true"
			onPointerDown={(event) => {
				if (!event.isTrusted || event.button !== 0) return;
				event.preventDefault();
				const line = lineAt(state, span, end);
				if (!line) return;
				event.currentTarget.setPointerCapture(event.pointerId);
				const x = end === "start" ? line.left : line.right;
				setHeld({ x: event.clientX - x, y: event.clientY - (line.top + line.height / 2) });
			}}
			onMouseDown={(event) => event.preventDefault()}
			onPointerMove={(event) => {
				if (!held) return;
				const unit = unitNear(page, state, event.clientX - held.x, event.clientY - held.y);
				if (unit !== null) stretch.to(id, end, unit);
			}}
			onPointerUp={() => {
				setHeld(null);
				void stretch.keep();
			}}
			onPointerCancel={() => {
				setHeld(null);
				stretch.drop();
			}}
		/>
	);
}

function lineAt({ text }: ReaderState, span: Span, end: End): DOMRect | undefined {
	const lines = rectsOf(text.value, span).filter(({ width }) => width > 0);
	return end === "start" ? lines[0] : lines.at(-1);
}

function wordsOf(state: ReaderState, span: Span) {
	return {
		contextElement: state.article.value.body,
		getBoundingClientRect: () => lineAt(state, span, "start") ?? new DOMRect(),
	};
}

/** The border between two units of the text that is nearest to a point; null where the point is beside the text. */
function unitNear(page: Document, { text }: ReaderState, x: number, y: number): number | null {
	const caret = page.caretPositionFromPoint(x, y);
	if (!caret || !text.value.root.contains(caret.offsetNode)) return null;
	return offsetOf(text.value, { node: caret.offsetNode, offset: caret.offset });
}
