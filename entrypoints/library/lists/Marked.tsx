import type { ComponentChild } from "preact";
import { foldedWords } from "../../../storage/search/entry";
import { placesOf } from "../../../storage/search/find";

interface MarkedProps {
	text: string;
	/** Folded. */
	sought: readonly string[];
	/** Characters shown; a longer text is shown round its first hit. */
	longest?: number;
}

/** How much stands before the first hit of a text that is shown from there on. */
const BEFORE = 12;

/** A text with what was looked for marked in it. */
export function Marked({ text, sought, longest = Number.POSITIVE_INFINITY }: MarkedProps) {
	const spans = spansIn(text, sought);
	const first = spans[0]?.start ?? 0;
	const from = first + BEFORE > longest / 2 ? Math.max(0, first - BEFORE) : 0;
	const to = Math.min(text.length, from + longest);
	const pieces: ComponentChild[] = from > 0 ? ["…"] : [];
	let at = from;
	for (const { start, end } of spans) {
		if (start < at || end > to) continue;
		pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
		at = end;
	}
	return (
		<>
			{pieces}
			{text.slice(at, to)}
		</>
	);
}

/** Folding is unit for unit, so that places in the folded text are places in the text. */
function spansIn(text: string, sought: readonly string[]) {
	if (sought.length === 0) return [];
	const folded = foldedWords(text);
	const all = sought.flatMap((word) => placesOf(folded, word).map((start) => ({ start, end: start + word.length })));
	return all.sort((a, b) => a.start - b.start || b.end - a.end);
}
