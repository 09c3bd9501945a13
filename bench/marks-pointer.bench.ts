import { unitAt } from "../marks/hit";
import { covering } from "../reader/covering";
import type { Span } from "../text/page-text";
import type { ReadText } from "../text/read-text";
import type { Bench } from "./harness";
import { paintPassages, passagesOf, showLongPage } from "./marks-material";

let text: ReadText | null = null;
let passagesOver: (unit: number) => readonly Span[] = () => [];
/** Moves of the pointer in one call: one alone is shorter than the clock can tell. */
const MOVES = 100;

function unitUnder(x: number, y: number): number | null {
	return text && unitAt(text, document, x, y);
}

function passagesUnder(x: number, y: number): readonly Span[] {
	const unit = unitUnder(x, y);
	return unit === null ? [] : passagesOver(unit);
}

function move(look: (x: number, y: number) => unknown): void {
	for (let at = 0; at < MOVES; at += 1) look(40 + at * 5, 100 + at * 3);
}

export const bench: Bench = {
	title: `${MOVES} moves of the pointer with 10,000 passages, what is under it looked up each time: at most 20 ms`,
	prepare() {
		showLongPage();
		text = paintPassages();
		passagesOver = covering(passagesOf(text));
		// The first look lays the page out.
		for (let at = 0; at < 20; at += 1) unitUnder(40 + at, 100 + at);
	},
	cases: {
		"the browser's caret": () => move((x, y) => document.caretPositionFromPoint(x, y)),
		"the unit of the text": () => move(unitUnder),
		"and the passages there": () => move(passagesUnder),
	},
};
