import { describePassage } from "../anchoring/describe";
import { unitAt } from "../marks/hit";
import type { Acts } from "../reader/acts";
import { newUrn } from "../reader/ids";
import { watchPointer } from "../reader/pointer";
import { createState, passagesAt, type ReaderState } from "../reader/state";
import { defaultSettings } from "../records/settings";
import { type Article, readPage } from "../sites/read-page";
import type { Span } from "../text/page-text";
import type { ReadText } from "../text/read-text";
import type { Bench } from "./harness";
import { paintPassages, passagesOf, showLongPage } from "./marks-material";

/** Moves of the pointer in one call: one alone is shorter than the clock can tell. */
const MOVES = 100;

let state: ReaderState | null = null;
/** What a reading does when the pointer moves. */
let onMove: (event: object) => void = () => {};

function each(look: (x: number, y: number) => unknown): void {
	for (let at = 0; at < MOVES; at += 1) look(40 + at * 5, 100 + at * 3);
}

/** A reading of the page with its passages placed. */
function readingOf(sample: Article, text: ReadText, spans: readonly Span[]): ReaderState {
	const marks = spans.map((span) => {
		const selectors = describePassage(text, span);
		return { id: newUrn(), colour: "yellow" as const, noted: false, selectors };
	});
	const settings = { ...defaultSettings, hiddenTerms: [] };
	const reading = { keepsNothing: null, settings, off: false, marks, ownTerms: "" };
	const article = { ...sample, body: document.body, text, speakers: [] };
	const made = createState(article, reading);
	const placedAt = ({ position: span }: (typeof marks)[number]["selectors"]) =>
		({ state: "anchored", span, score: 1, how: "position" }) as const;
	const byId = new Map(marks.map(({ id, selectors }) => [id, { selectors, placed: placedAt(selectors) }]));
	made.places.value = { text, byId };
	return made;
}

/** No script can make an event that a reading believes: its listener is taken and called. */
function listenerOf(reading: ReaderState): (event: object) => void {
	const heard = new Map<string, (event: object) => void>();
	const page = {
		addEventListener: (type: string, listener: (event: object) => void) => heard.set(type, listener),
		getSelection: () => null,
		caretPositionFromPoint: () => null,
	};
	// A move calls nothing else of the page, and no act.
	watchPointer(
		page as unknown as Document,
		reading,
		{} as Acts,
		() => null,
		() => false,
		new AbortController().signal,
	);
	return heard.get("pointermove") ?? (() => {});
}

const move = () =>
	each((clientX, clientY) => onMove({ isTrusted: true, clientX, clientY, buttons: 0, pointerType: "mouse" }));

function unitUnder(x: number, y: number): number | null {
	return state && unitAt(state.text.value, document, x, y);
}

function showCard(): void {
	const [passage] = state?.passages.value ?? [];
	if (!state || !passage) throw new Error("no passage");
	const hit = { ...passage.span, term: "", category: "own", block: 0, flags: 0, quoted: false } as const;
	state.floating.value = { is: "termFrame", hit, token: "", stays: false };
}

export const bench: Bench = {
	title: `${MOVES} moves of the pointer with 10,000 passages known, at most 20 ms; and as many looks at what is under it`,
	prepare() {
		const page = readPage(document, location.href);
		if (page.is !== "article") throw new Error("the sample is no article");
		showLongPage();
		const text = paintPassages();
		state = readingOf(page.article, text, passagesOf(text));
		onMove = listenerOf(state);
		// The first looks lay the page out and make the index.
		for (let at = 0; at < 20; at += 1) passagesAt(state, unitUnder(40 + at, 100 + at) ?? 0);
	},
	arrange: { "moves under a card": showCard },
	cases: {
		"the browser's caret": () => each((x, y) => document.caretPositionFromPoint(x, y)),
		moves: move,
		"moves under a card": move,
		"the unit of the text": () => each(unitUnder),
		"and the passages there": () => each((x, y) => state && passagesAt(state, unitUnder(x, y) ?? 0)),
	},
};
