/** What the pointer means: rest on a term for its card, click an annotation for its card. Links keep their clicks. */
import { rectsOf, unitAt } from "../marks/hit";
import type { Acts } from "./acts";
import { GAP } from "./Float";
import { listenOn } from "./listen";
import { floatingHit, hitAt, passagesAt, type ReaderState } from "./state";

/** Rest before a card comes; any shorter and cards pop up along a passing pointer. */
const REST_MS = 250;
/** A card leaves this long after the pointer has: time to come back. */
const LEAVE_MS = 200;
/** A press that moved further than this, in pixels, was a drag. */
const DRAG = 4;

/** Watches the pointer over the page; `cardRect` is where the floating card is drawn now, if any; `isOurs` tells what stands in our root. */
export function watchPointer(
	page: Document,
	state: ReaderState,
	acts: Acts,
	cardRect: () => DOMRect | null,
	isOurs: (target: EventTarget | null) => boolean,
	signal: AbortSignal,
): void {
	let resting: ReturnType<typeof setTimeout> | undefined;
	let leaving: ReturnType<typeof setTimeout> | undefined;
	let pressed: { x: number; y: number } | null = null;
	const on = listenOn(page, signal);
	const rest = () => clearTimeout(resting);

	on("pointermove", ({ clientX: x, clientY: y, buttons, pointerType }: PointerEvent) => {
		rest();
		if (buttons !== 0 || pointerType === "touch") return;
		if (isOnTheWay(state, cardRect(), x, y)) {
			clearTimeout(leaving);
			leaving = undefined;
		} else if (closesByLeaving(state)) {
			leaving ??= setTimeout(() => {
				leaving = undefined;
				if (closesByLeaving(state)) state.floating.value = null;
			}, LEAVE_MS);
		}
		resting = setTimeout(() => void showTermAt(page, state, acts, x, y), REST_MS);
	});
	on("pointerdown", ({ clientX: x, clientY: y }: PointerEvent) => {
		rest();
		pressed = { x, y };
	});
	on("scroll", rest);
	on("keydown", rest);
	on("click", (event: MouseEvent) => {
		const { clientX: x, clientY: y, button, target } = event;
		if (isOurs(target)) return;
		const dragged = pressed !== null && Math.hypot(x - pressed.x, y - pressed.y) > DRAG;
		if (button !== 0 || dragged || isLink(event)) return;
		showPassagesAt(page, state, x, y);
	});
	signal.addEventListener("abort", () => {
		rest();
		clearTimeout(leaving);
	});
}

async function showTermAt(page: Document, state: ReaderState, acts: Acts, x: number, y: number): Promise<void> {
	const { floating, article } = state;
	// Whoever selects, writes or has pinned a card is busy with that.
	const busy = floating.value !== null && !closesByLeaving(state);
	if (busy || page.getSelection()?.isCollapsed === false) return;
	const unit = unitAt(article.value.text, page, x, y);
	const hit = unit === null ? undefined : hitAt(state, unit);
	if (!hit) return;
	if (floatingHit(state)?.start === hit.start) return;
	await acts.showTerm(hit, false);
}

function showPassagesAt(page: Document, state: ReaderState, x: number, y: number): void {
	if (page.getSelection()?.isCollapsed === false) return;
	const unit = unitAt(state.article.value.text, page, x, y);
	const passages = unit === null ? [] : passagesAt(state, unit);
	if (unit !== null && passages.length > 0) {
		const ids = passages.map(({ mark }) => mark.id);
		state.floating.value = { is: "annotation", ids, index: 0, at: unit, made: null };
	} else if (state.floating.value?.is === "annotation" || floatingHit(state)) {
		state.floating.value = null;
	}
}

function closesByLeaving({ floating }: ReaderState): boolean {
	const { value: card } = floating;
	return (card?.is === "term" && !card.walked && !card.pinned) || (card?.is === "termFrame" && !card.stays);
}

/** On the card, on its word, or in the corridor between the two. */
function isOnTheWay(state: ReaderState, card: DOMRect | null, x: number, y: number): boolean {
	const hit = floatingHit(state);
	if (!hit) return false;
	if (within(card, x, y, GAP)) return true;
	return rectsOf(state.article.value.text, hit).some((line) => within(line, x, y, GAP));
}

function within(rect: DOMRect | null, x: number, y: number, margin: number): boolean {
	if (!rect) return false;
	const { left, right, top, bottom } = rect;
	return x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin;
}

function isLink(event: Event): boolean {
	return event
		.composedPath()
		.some((target) => target instanceof Element && target.matches("a[href], area, button, summary, label"));
}
