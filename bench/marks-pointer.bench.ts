import { unitAt } from "../marks/hit";
import type { ReadText } from "../text/read-text";
import type { Bench } from "./harness";
import { paintPassages, showLongPage } from "./marks-material";

let text: ReadText | null = null;
/** Moves of the pointer in one call: one alone is shorter than the clock can tell. */
const MOVES = 100;

function move(look: (x: number, y: number) => unknown): void {
	for (let at = 0; at < MOVES; at += 1) look(40 + at * 5, 100 + at * 3);
}

export const bench: Bench = {
	title: `${MOVES} moves of the pointer with 10,000 passages, the place in the text looked up each time`,
	prepare() {
		showLongPage();
		text = paintPassages();
		// The first look lays the page out.
		for (let at = 0; at < 20; at += 1) unitAt(text, document, 40 + at, 100 + at);
	},
	cases: {
		"the browser's caret": () => move((x, y) => document.caretPositionFromPoint(x, y)),
		"the unit of the text": () => move((x, y) => text && unitAt(text, document, x, y)),
	},
};
