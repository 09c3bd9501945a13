/**
 * Quotes of many paragraphs: their opening and their closing are sought as passages of their own, and what stands
 * between must be much of what stood there. So a paragraph may go or come in the middle, and the cost stays that of two
 * short quotes.
 */
import { CONTEXT_LENGTH } from "../records/limits";
import type { Span } from "../text/page-text";
import { denseUnits } from "./dense";
import type { Sought } from "./pattern";
import type { Steps } from "./steps";

/** UTF-16 units from which on a quote is long; an opening and a closing take half of it together. */
export const LONG = 1024;
const END = 256;

/** Pieces of the middle that are looked up, their length, and the share that must be there. */
const PIECES = 64;
const PIECE = 8;
const SHARE = 1 / 3;

/** The two ends of a long quote, each described with the quote's own words as context. */
export function endsOf({ quote, position }: Sought): { opening: Sought; closing: Sought } {
	const { exact, prefix, suffix } = quote;
	const cut = exact.length - END;
	const at = (start: number) => position && { start, end: start + END };
	return {
		opening: {
			quote: { exact: exact.slice(0, END), prefix, suffix: exact.slice(END, END + CONTEXT_LENGTH) },
			position: position && at(position.start),
		},
		closing: {
			quote: { exact: exact.slice(cut), prefix: exact.slice(cut - CONTEXT_LENGTH, cut), suffix },
			position: position && at(position.end - END),
		},
	};
}

/** Whether the words from the opening to the closing are like the long quote, and hardly more or fewer. */
export function* isLikeLong(exact: string, plain: string, { start, end }: Span): Steps<boolean> {
	const words = denseUnits(exact);
	yield;
	// Far more or fewer words need no counting: a closing may be found a whole page behind the opening.
	if (end - start > 2 * exact.length) return false;
	const here = denseUnits(plain.slice(start, end));
	if (here.length * 4 < words.length * 3 || here.length * 3 > words.length * 4) return false;
	const there = textOfUnits(here);
	let met = 0;
	for (let i = 0; i < PIECES; i += 1) {
		yield;
		const at = Math.floor(((words.length - PIECE) * i) / (PIECES - 1));
		if (there.includes(textOfUnits(words.subarray(at, at + PIECE)))) met += 1;
	}
	return met >= SHARE * PIECES;
}

function textOfUnits(units: Uint16Array): string {
	return new TextDecoder("utf-16le").decode(units);
}
