/** The reader's keys in the page, as one table. They act only while what they act on is shown, so they fight no page's own. */
import { colours } from "../records/colours";
import type { Acts } from "./acts";
import { floatingPassage } from "./acts";
import { isTyping } from "./editable";
import type { History } from "./history";
import { listenOn } from "./listen";
import { spanToMark } from "./selection";
import type { ReaderState } from "./state";
import type { Stretch } from "./stretch";
import type { Walk } from "./walk";

export interface KeyContext {
	readonly page: Document;
	readonly state: ReaderState;
	readonly acts: Acts;
	readonly stretch: Stretch;
	readonly annotations: Walk;
	readonly history: History;
	/** Whether what the page's document names so is ours. */
	readonly isOurs: (target: EventTarget | null) => boolean;
}

/** Where a key acts: while a passage is asked for, the toolbar shows, a card shows, the focus is in that card, or always. */
type Where = "placing" | "toolbar" | "card" | "in card" | "floating" | "history";

interface Key {
	readonly where: Where;
	/** As `chordOf` names it; Ctrl is Command on a Mac. */
	readonly chord: string;
	/** Held down it acts again and again. */
	readonly repeats?: boolean;
	readonly act: (context: KeyContext) => unknown;
}

const close = ({ state }: KeyContext) => {
	state.floating.value = null;
};
const onSelection =
	(act: (context: KeyContext, span: ReturnType<typeof spanToMark>) => unknown) => (all: KeyContext) => {
		const { page, state } = all;
		const floating = state.floating.value;
		if (floating?.is === "toolbar") return act(all, spanToMark(page, state.text.value, floating.span));
		return undefined;
	};
const onAnnotation = (act: (context: KeyContext, id: string) => unknown) => (all: KeyContext) => {
	const id = floatingPassage(all.state)?.mark.id;
	return id ? act(all, id) : undefined;
};

/** A term card answers to keys itself, while the focus is in it: arrows scroll the page. */
export const keys: readonly Key[] = [
	{ where: "placing", chord: "Escape", act: ({ acts }) => acts.giveUpPlacing() },
	{ where: "floating", chord: "Escape", act: close },
	{
		where: "toolbar",
		chord: "h",
		act: onSelection(({ acts, state }, span) => acts.highlight(span, state.reading.value.settings.lastColour)),
	},
	...colours.flatMap(({ key, name }): Key[] => [
		{ where: "toolbar", chord: key, act: onSelection(({ acts }, span) => acts.highlight(span, name)) },
		{ where: "card", chord: key, act: onAnnotation(({ acts }, id) => acts.recolour(id, name)) },
	]),
	{ where: "toolbar", chord: "n", act: onSelection(({ acts }, span) => acts.highlightAndNote(span)) },
	{ where: "card", chord: "n", act: onAnnotation(({ acts }, id) => acts.note(id)) },
	{ where: "in card", chord: "ArrowRight", act: ({ annotations }) => annotations.next() },
	{ where: "in card", chord: "ArrowLeft", act: ({ annotations }) => annotations.previous() },
	...(["end", "start"] as const).flatMap((end): Key[] => {
		const modifiers = end === "end" ? "Shift+" : "Alt+Shift+";
		return [
			{
				where: "in card",
				chord: `${modifiers}ArrowRight`,
				repeats: true,
				act: onAnnotation(({ stretch }, id) => stretch.by(id, end, 1)),
			},
			{
				where: "in card",
				chord: `${modifiers}ArrowLeft`,
				repeats: true,
				act: onAnnotation(({ stretch }, id) => stretch.by(id, end, -1)),
			},
		];
	}),
	{ where: "history", chord: "Ctrl+z", act: ({ acts }) => acts.undoLast() },
	{ where: "history", chord: "Ctrl+Shift+z", act: ({ acts }) => acts.redoNext() },
];

/** A press as the table names it: "h", "Shift+ArrowLeft", "Ctrl+Shift+z". */
function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
	const isSign = key.length === 1;
	const ctrl = ctrlKey || metaKey;
	// Shift is part of a sign unless it stands beside another key: a digit may need it.
	const shift = shiftKey && (!isSign || ctrl);
	return [ctrl && "Ctrl", altKey && "Alt", shift && "Shift", ctrl && isSign ? key.toLowerCase() : key]
		.filter(Boolean)
		.join("+");
}

function isNow(where: Where, { state, history, isOurs }: KeyContext, event: KeyboardEvent): boolean {
	const is = state.floating.value?.is;
	switch (where) {
		case "placing":
			return state.placing.value !== null;
		case "floating":
			return is !== undefined;
		case "toolbar":
			return is === "toolbar";
		case "card":
			return is === "annotation";
		case "in card":
			return is === "annotation" && isOurs(event.target);
		case "history": {
			const isThere = (event.shiftKey ? history.next : history.last) !== undefined;
			// What the reader does elsewhere on the page is the page's to take back.
			return isThere && (isOurs(event.target) || history.isOurs);
		}
	}
}

/** Listens before the page does; only to keys that a person pressed. */
export function watchKeys(context: KeyContext, signal: AbortSignal): void {
	const { page, history, isOurs } = context;
	addEventListener(
		"keydown",
		(event) => {
			if (!event.isTrusted || isTyping(event)) return;
			const chord = chordOf(event);
			const key = keys.find((one) => one.chord === chord && isNow(one.where, context, event));
			if (!key) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			// A key held down is one press, unless it moves something.
			if (!event.repeat || key.repeats) void key.act(context);
		},
		{ capture: true, signal },
	);
	const on = listenOn(page, signal);
	const leave = ({ target }: Event) => {
		if (!isOurs(target)) history.leave();
	};
	on("input", leave);
	on("focusin", leave);
}
