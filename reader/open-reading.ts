/** Everything that runs while one article is being read: painting, floating things, keys, pointer, selection. */
import { effect } from "@preact/signals";
import { h, render } from "preact";
import inPageCss from "../components/in-page.css?inline";
import { createPainter } from "../marks/painter";
import type { Registry } from "../marks/registry";
import type { Command, Reading } from "../messages";
import type { Article } from "../sites/read-page";
import type { Glossary } from "../terms/glossary";
import { App } from "./App";
import { type Acts, createActs, floatingPassage } from "./acts";
import type { Backing } from "./backing";
import { flash } from "./flash";
import floatCss from "./float.css?inline";
import { watchKeys } from "./keys";
import { watchPointer } from "./pointer";
import { scrollToSpan } from "./scroll";
import { selectedSpan, watchSelection } from "./selection";
import { createState, passageOf, type ReaderState } from "./state";
import { createSurface } from "./surface";
import { themeBehind } from "./theme";
import { createWalk } from "./walk";

/** What all readings of a page have in common. */
export interface Setting {
	readonly page: Document;
	readonly backing: Backing;
	readonly glossary: Glossary | null;
	readonly registry: Registry;
	readonly signal: AbortSignal;
}

export interface OpenReading {
	readonly state: ReaderState;
	/** The page's text has changed. */
	replace(article: Article): void;
	goTo(id: string): boolean;
	command(command: Command): void;
	close(): void;
}

export function openReading(article: Article, reading: Reading, setting: Setting): OpenReading {
	const { page, backing, glossary, registry } = setting;
	const closing = new AbortController();
	const signal = AbortSignal.any([setting.signal, closing.signal]);
	const state = createState(article, reading, glossary);
	const acts = createActs(page, state, backing);
	const walk = createWalk(page, state, acts);
	const painter = createPainter(registry, signal);
	const surface = createSurface(page, [inPageCss, floatCss], signal);
	render(h(App, { page, state, acts, walk, backing }), surface.mount);

	const stops = [
		effect(() => {
			const theme = themeBehind(state.article.value.body);
			registry.setTheme(theme);
			surface.setTheme(theme);
		}),
		effect(() => painter.paint(state.article.value.text, state.strokes.value)),
		effect(() => {
			const floating = state.floating.value;
			if (floating) surface.keep();
			painter.focus(floating?.is === "term" ? floating.hit : null);
		}),
	];
	signal.addEventListener("abort", () => {
		for (const stop of stops) stop();
		render(null, surface.mount);
	});
	watchKeys(state, acts, signal);
	watchPointer(page, state, acts, () => surface.floatRect(), signal);
	watchSelection(
		page,
		() => offerToolbar(page, state),
		() => withdrawToolbar(state),
		signal,
	);
	// Whoever was quicker than we were has selected already.
	offerToolbar(page, state);

	return {
		state,
		replace(changed) {
			// What floats by a place in the old text has lost its words; annotations are placed anew.
			const is = state.floating.value?.is;
			if (is === "toolbar" || is === "term") state.floating.value = null;
			state.article.value = changed;
		},
		goTo(id) {
			const passage = passageOf(state, id);
			if (!passage) return false;
			scrollToSpan(page, state.article.value.text, passage.span);
			flash(painter, passage.span, signal);
			return true;
		},
		command: (command) => obey(command, page, state, acts, walk.next),
		close: () => closing.abort(),
	};
}

function offerToolbar(page: Document, state: ReaderState): void {
	const span = selectedSpan(page, state.article.value.text);
	// The note's frame stays: whoever writes may select beside it, to look something up.
	if (span && state.floating.value?.is !== "note") state.floating.value = { is: "toolbar", span };
	else if (!span) withdrawToolbar(state);
}

function withdrawToolbar(state: ReaderState): void {
	if (state.floating.value?.is === "toolbar") state.floating.value = null;
}

function obey(command: Command, page: Document, state: ReaderState, acts: Acts, next: () => Promise<void>): void {
	const span = selectedSpan(page, state.article.value.text);
	const id = floatingPassage(state)?.mark.id;
	if (command === "walk") void next();
	else if (command === "highlight" && span) void acts.highlight(span, state.reading.value.settings.lastColour);
	else if (command === "note" && span) void acts.highlightAndNote(span);
	else if (command === "note" && id) void acts.note(id);
}
