/** Everything that runs while one article is being read: painting, floating things, keys, pointer, selection. */
import { effect, type ReadonlySignal } from "@preact/signals";
import { h, render } from "preact";
import { createPainter, type Stroke } from "../marks/painter";
import type { Registry } from "../marks/registry";
import type { Command, Reading } from "../messages";
import type { Article } from "../sites/read-page";
import type { Glossary } from "../terms/glossary";
import type { Span } from "../text/page-text";
import { App } from "./App";
import { type Acts, createActs, floatingPassage } from "./acts";
import type { Backing } from "./backing";
import { createFlash } from "./flash";
import { forcedColours } from "./forced-colours";
import type { History } from "./history";
import { watchKeys } from "./keys";
import { matchTerms } from "./match-terms";
import { placeMarks } from "./place-marks";
import { watchPointer } from "./pointer";
import { scrollToSpan, unitInView } from "./scroll";
import { selectedSpan, watchSelection } from "./selection";
import { createState, type Floating, floatingHit, passageOf, type ReaderState } from "./state";
import { createStretch } from "./stretch";
import type { Surface } from "./surface";
import { themeBehind } from "./theme";
import { createAnnotationWalk, createTermWalk, type Walk } from "./walk";
import { watchDoubleClick } from "./whole-term";

/** What all readings of a page have in common. */
export interface Setting {
	readonly page: Document;
	readonly backing: Backing;
	readonly glossary: ReadonlySignal<Glossary | null>;
	readonly registry: Registry;
	readonly surface: Surface;
	/** What was done in this tab, in whichever of its documents. */
	readonly history: History;
	/** Reads the page at once if it has changed: what is marked must be what is selected. */
	readonly catchUp: () => void;
	readonly signal: AbortSignal;
}

export interface OpenReading {
	readonly state: ReaderState;
	/** The page's text has changed. */
	replace(article: Article): void;
	goTo(id: string): boolean;
	/** Goes to a key term's mention, counted from 0 in page order. */
	goToTerm(id: string, index: number): boolean;
	/** Goes to the first words of a block. */
	goToBlock(block: number): boolean;
	/** Asks the reader to select the annotation's passage; false where it is not one of this document's. */
	placeAgain(id: string): boolean;
	/** Resolves when every key term is found. */
	matched(): Promise<void>;
	/** Resolves when, besides, every annotation is placed or known to be lost. */
	settled(): Promise<void>;
	/** Asks anew what is kept of the document. */
	refresh(): Promise<void>;
	/** Whether the selection is in this document. */
	isSelected(): boolean;
	command(command: Command): void;
	close(): void;
}

export function openReading(article: Article, reading: Reading, setting: Setting): OpenReading {
	const { page, backing, glossary, registry, surface, history, catchUp } = setting;
	const closing = new AbortController();
	const signal = AbortSignal.any([setting.signal, closing.signal]);
	const state = createState(article, reading);
	const inView = () => unitInView(state.text.peek()) ?? 0;
	const matching = matchTerms({ ...state, glossary, inView }, signal);
	const placing = placeMarks({ ...state, inView }, signal);
	const acts = createActs(page, state, backing, history);
	const walk = createTermWalk(page, state, acts);
	const annotations = createAnnotationWalk(page, state);
	const stretch = createStretch(state, acts, signal);
	const painter = createPainter(registry, signal);
	const isForced = forcedColours(signal);
	const flash = createFlash(painter, signal);
	const pane = surface.open(signal);
	render(h(App, { page, state, acts, walk, stretch, backing }), pane.mount);

	const stops = [
		effect(() => {
			// Looked at with each thing that is shown: a page may be turned dark without a change of its text.
			void state.floating.value;
			const theme = themeBehind(state.article.value.body);
			registry.setTheme(theme);
			pane.setTheme(theme);
		}),
		effect(() => {
			// In forced colours Chromium paints every highlight as selected text: fifty terms would hide the page.
			const isSeen = ({ name }: Stroke) => !isForced.value || !name.startsWith("tifa-term-");
			painter.paint(state.article.value.text, state.strokes.value.filter(isSeen));
		}),
		effect(() => {
			const { value: floating } = state.floating;
			const { value: notice } = state.notice;
			if (floating || notice || state.placing.value !== null) pane.keep();
			painter.focus(state.stretching.value?.span ?? floatingHit(state));
		}),
	];
	signal.addEventListener("abort", () => {
		for (const stop of stops) stop();
		render(null, pane.mount);
	});
	const isOurs = surface.holds;
	watchKeys({ page, state, acts, stretch, annotations, history, isOurs }, signal);
	watchPointer(page, state, acts, () => pane.floatRect(), isOurs, signal);
	watchDoubleClick(page, state, signal);
	const onSelect = (isDone: boolean) => {
		if (state.translated.value) return;
		catchUp();
		const { value: placing } = state.placing;
		const span = placing !== null && isDone ? selectedSpan(page, state.article.value.text) : null;
		if (placing !== null && span) void acts.placeAgain(placing, span);
		else if (placing === null) offerToolbar(page, state);
	};
	const show = (span: Span | undefined): boolean => {
		if (!span || state.translated.value) return false;
		scrollToSpan(page, state.article.value.text, span);
		flash(span);
		return true;
	};
	watchSelection(
		page,
		{ onSelect, onCollapse: () => withdrawToolbar(state), isOurs: ({ target }) => isOurs(target) },
		signal,
	);
	// Whoever was quicker than we were has selected already.
	offerToolbar(page, state);
	if (reading.keepsNothing) state.notice.value = { is: "unkept", why: reading.keepsNothing };

	return {
		state,
		replace(changed) {
			// What floats by a place in the old text has lost its words; annotations are placed anew.
			const { value: floating } = state.floating;
			const is = floating?.is;
			if (is === "toolbar" || is === "term" || is === "termFrame") state.floating.value = null;
			state.stretching.value = null;
			const { plain } = state.text.value;
			state.article.value = changed;
			if (floating?.is === "termFrame" && floating.stays)
				keepBy(state, floating, plain.slice(floating.hit.start, floating.hit.end));
			// The selection may have outlived the change.
			if (is === "toolbar") offerToolbar(page, state);
		},
		matched: matching.settled,
		async settled() {
			await Promise.all([matching.settled(), placing.settled()]);
		},
		refresh: acts.refresh,
		isSelected: () => selectedSpan(page, state.article.value.text) !== null,
		goTo: (id) => show(passageOf(state, id)?.span),
		goToTerm: (id, index) => show(state.chosen.value.filter(({ term }) => term === id)[index]),
		goToBlock: (block) => show(state.article.value.text.blocks[block]),
		placeAgain(id) {
			const isOurs = state.reading.value.marks.some((mark) => mark.id === id);
			if (isOurs) state.placing.value = id;
			return isOurs;
		},
		command: (command) => obey(command, { page, state, acts, walk, annotations }),
		close: () => closing.abort(),
	};
}

/** A note on a term may be half written: it goes on where the same words stand nearest now. */
function keepBy(state: ReaderState, frame: Extract<Floating, { is: "termFrame" }>, words: string): void {
	const { plain } = state.text.value;
	const { start } = frame.hit;
	const [near] = [plain.lastIndexOf(words, start), plain.indexOf(words, start)]
		.filter((at) => at >= 0)
		.sort((one, other) => Math.abs(one - start) - Math.abs(other - start));
	if (near !== undefined)
		state.floating.value = { ...frame, hit: { ...frame.hit, start: near, end: near + words.length } };
}

function offerToolbar(page: Document, state: ReaderState): void {
	const span = selectedSpan(page, state.article.value.text);
	const floating = state.floating.value;
	if (!span) {
		withdrawToolbar(state);
		return;
	}
	// The note's frame stays: whoever writes may select beside it, to look something up.
	if (floating?.is === "note" || floating?.is === "termForm") return;
	const isThere = floating?.is === "toolbar" && floating.span.start === span.start && floating.span.end === span.end;
	if (!isThere) state.floating.value = { is: "toolbar", span };
}

function withdrawToolbar(state: ReaderState): void {
	if (state.floating.value?.is === "toolbar") state.floating.value = null;
}

interface Obeying {
	readonly page: Document;
	readonly state: ReaderState;
	readonly acts: Acts;
	readonly walk: Walk;
	readonly annotations: Walk;
}

function obey(command: Command, { page, state, acts, walk, annotations }: Obeying): void {
	if (state.translated.value) return;
	const span = selectedSpan(page, state.text.value);
	const id = floatingPassage(state)?.mark.id;
	switch (command) {
		case "walk":
			return void walk.next();
		case "walkBack":
			return void walk.previous();
		case "nextAnnotation":
			return void annotations.next();
		case "previousAnnotation":
			return void annotations.previous();
		case "highlight":
			return void (span && acts.highlight(span, state.reading.value.settings.lastColour));
		case "copy":
			return void (span && acts.copyWithSource(span));
		case "note":
			if (span) return void acts.highlightAndNote(span);
			return void (id && acts.note(id));
	}
}
