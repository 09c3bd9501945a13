/** The state of one reading: what is on the page, what of it is marked, what floats over it. All else is derived. */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Placed } from "../anchoring/find";
import { markName, notedName, termName } from "../marks/names";
import type { Stroke } from "../marks/painter";
import type { Mark, Reading, Refusal } from "../messages";
import type { Card } from "../records/card";
import type { LostPassage, PassageState } from "../records/outline";
import { categories } from "../records/term";
import type { Article } from "../sites/read-page";
import type { Found } from "../terms/again";
import { choose } from "../terms/choose";
import type { Hit } from "../terms/match";
import { type Span, trimSpan } from "../text/page-text";
import type { ReadText } from "../text/read-text";
import { covering } from "./covering";
import type { Places } from "./place-marks";

/** A mark whose passage was found. */
export interface Passage {
	readonly mark: Mark;
	readonly span: Span;
	readonly state: PassageState;
}

interface PassageSpan extends Span {
	readonly passage: Passage;
}

/** A key term that is marked; `again` where it was said before in the same answer. */
export interface ChosenHit extends Hit {
	readonly again: boolean;
}

/** The one thing that floats over the page. */
export type Floating =
	| { readonly is: "toolbar"; readonly span: Span }
	| {
			readonly is: "term";
			readonly hit: Hit;
			readonly card: Card;
			/** Walked to by keys: it stays, takes the focus, and answers to keys. */
			readonly walked: boolean;
			readonly pinned: boolean;
	  }
	| {
			readonly is: "annotation";
			readonly ids: readonly string[];
			readonly index: number;
			/** The unit of the text that was clicked: the key term there is offered too. */
			readonly at: number;
			/** The edit that made it just now, to be undone from the card. */
			readonly made: string | null;
			/** Come to by keys: the card takes the focus, and answers to more keys. */
			readonly walked?: boolean;
	  }
	| { readonly is: "note"; readonly id: string; readonly token: string }
	/** What the reader has of a term, in the frame: the whole card of an own one. */
	| {
			readonly is: "termFrame";
			readonly hit: Hit;
			readonly token: string;
			/** Come to by keys, or asked for: it does not go when the pointer leaves. */
			readonly stays: boolean;
	  }
	/** The form in which selected words become a term of the reader's. */
	| { readonly is: "termForm"; readonly span: Span; readonly token: string };

/** One line at the bottom left. */
export type Notice =
	| { readonly is: "deleted"; readonly edit: string }
	| { readonly is: "copied" | "undone" | "redone" }
	/** Nothing can be kept here, as the reader is told when he begins. */
	| { readonly is: "unkept"; readonly why: Refusal }
	/** A key term is marked nowhere from now on. */
	| { readonly is: "hidden"; readonly term: string }
	/** A passage was placed by hand: the edit that can be undone. */
	| { readonly is: "placed"; readonly edit: string }
	| { readonly is: "refused"; readonly why: Refusal | "unreachable" | "tooLong" | "notCopied" };

export interface ReaderState {
	readonly article: Signal<Article>;
	readonly reading: Signal<Reading>;
	/** The article's text, and the annotations whose passages may stand in it. */
	readonly text: ReadonlySignal<ReadText>;
	readonly marks: ReadonlySignal<readonly Mark[]>;
	/** Where they stand, as far as that is known; `placeMarks` keeps it right. */
	readonly places: Signal<Places>;
	/** Every mention of a key term, as far as the text is matched; `matchTerms` keeps it right. */
	readonly found: Signal<Found>;
	readonly floating: Signal<Floating | null>;
	readonly notice: Signal<Notice | null>;
	/** The annotation whose passage the reader is asked to select again. */
	readonly placing: Signal<string | null>;
	/** How a passage would be whose end is being moved; held by a pointer, or by keys. */
	readonly stretching: Signal<{ readonly id: string; readonly span: Span; readonly isHeld: boolean } | null>;
	/** The browser is translating the page: its words are not the document's, and nothing is done with them. */
	readonly translated: Signal<boolean>;
	/** The key terms that the reader wants to see, in page order. */
	readonly chosen: ReadonlySignal<readonly ChosenHit[]>;
	/** All that could be seen with every mention marked: what the popup counts. */
	readonly counted: ReadonlySignal<readonly ChosenHit[]>;
	/** In page order. */
	readonly passages: ReadonlySignal<readonly Passage[]>;
	/** What covers a unit of the text, of those two. */
	readonly termsOver: ReadonlySignal<(unit: number) => readonly ChosenHit[]>;
	readonly passagesOver: ReadonlySignal<(unit: number) => readonly PassageSpan[]>;
	readonly lost: ReadonlySignal<readonly LostPassage[]>;
	readonly strokes: ReadonlySignal<readonly Stroke[]>;
}

/** A fresh state, with no key term found and no annotation placed yet. */
export function createState(article: Article, reading: Reading): ReaderState {
	const articleSignal = signal(article);
	const readingSignal = signal(reading);
	const found = signal<Found>({ text: article.text, hits: [] });
	// A place in another text is none in this.
	const hits = computed(() => (found.value.text === articleSignal.value.text ? found.value.hits : []));
	const density = computed(() => readingSignal.value.settings);
	const chosen = computed(() => chosenHits(hits.value, articleSignal.value, density.value));
	const counted = computed(() => chosenHits(hits.value, articleSignal.value, { ...density.value, mentions: "all" }));
	const marks = computed(() => readingSignal.value.marks);
	const text = computed(() => articleSignal.value.text);
	const translated = signal(false);
	const places = signal<Places>({ text: article.text, byId: new Map() });
	const placed = computed(() => placedMarks(marks.value, text.value, places.value));
	const passages = computed(() =>
		placed.value
			.flatMap(({ mark, placed }) => passageAt(text.value, mark, placed) ?? [])
			.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
	);
	return {
		article: articleSignal,
		reading: readingSignal,
		text,
		marks,
		places,
		found,
		floating: signal(null),
		notice: signal(null),
		placing: signal(null),
		stretching: signal(null),
		translated,
		chosen,
		counted,
		passages,
		termsOver: computed(() => covering(chosen.value)),
		passagesOver: computed(() => covering(passages.value.map((passage) => ({ ...passage.span, passage })))),
		lost: computed(() =>
			placed.value.flatMap(({ mark, placed }) =>
				placed.state === "lost" ? [{ id: mark.id, reason: placed.why }] : [],
			),
		),
		strokes: computed(() =>
			translated.value ? [] : [...termStrokes(chosen.value), ...passageStrokes(passages.value)],
		),
	};
}

/** The key term whose card floats. */
export function floatingHit({ floating: { value: floating } }: ReaderState): Hit | null {
	return floating?.is === "term" || floating?.is === "termFrame" ? floating.hit : null;
}

/** The chosen hit that covers a unit of the text. */
export function hitAt({ termsOver }: ReaderState, unit: number): ChosenHit | undefined {
	return termsOver.value(unit)[0];
}

/** The passages that cover a unit of the text, the shortest first: the longer ones can be clicked elsewhere. */
export function passagesAt({ passagesOver }: ReaderState, unit: number): Passage[] {
	return passagesOver
		.value(unit)
		.toSorted((a, b) => a.end - a.start - (b.end - b.start))
		.map(({ passage }) => passage);
}

export function passageOf({ passages }: ReaderState, id: string): Passage | undefined {
	return passages.value.find((passage) => passage.mark.id === id);
}

function chosenHits(hits: readonly Hit[], { speakers }: Article, settings: Reading["settings"]): ChosenHit[] {
	const roles = speakers.map(({ role }) => role);
	const { categoriesOff, hiddenTerms, mentions, plain, answersOnly } = settings;
	const on = new Set(categories.filter((category) => !categoriesOff.includes(category)));
	const markings = choose(hits, roles, { mentions, plain, answersOnly, categories: on, hidden: new Set(hiddenTerms) });
	return hits.flatMap((hit, index) =>
		markings[index] === "none" ? [] : [{ ...hit, again: markings[index] === "again" }],
	);
}

/** The annotations whose place is known, unless that is a place in another text. */
function placedMarks(marks: readonly Mark[], text: ReadText, places: Places): { mark: Mark; placed: Placed }[] {
	if (places.text !== text) return [];
	return marks.flatMap((mark) => {
		const known = places.byId.get(mark.id);
		return known ? [{ mark, placed: known.placed }] : [];
	});
}

function passageAt(text: ReadText, mark: Mark, placed: Placed): Passage | null {
	if (placed.state === "lost") return null;
	// A quote that another program wrote may begin or end with a line's end, where nothing can be painted.
	const span = trimSpan(text.plain, placed.span);
	return span && { mark, span, state: placed.state };
}

function termStrokes(hits: readonly ChosenHit[]): Stroke[] {
	return hits.map((hit) => ({ name: termName(hit.category, hit.again), span: { start: hit.start, end: hit.end } }));
}

function passageStrokes(passages: readonly Passage[]): Stroke[] {
	return passages.flatMap(({ mark, span }) => {
		const stroke = { name: markName(mark.colour), span };
		return mark.noted ? [stroke, { name: notedName(mark.colour), span }] : [stroke];
	});
}
