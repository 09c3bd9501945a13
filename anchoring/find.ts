/** Finds a described passage in a text, or says that it can't. */
import { fold } from "../text/fold";
import type { PageText, Span } from "../text/page-text";
import { type Candidate, candidateAt } from "./candidate";
import { choose } from "./choose";
import { denseOffset, denseText } from "./dense";
import { regionsOf } from "./grams";
import { type Pattern, patternOf, type Sought } from "./pattern";

export interface Found {
	/** found: the same words in the same surroundings; moved: other surroundings; changed: other words. */
	readonly state: "found" | "moved" | "changed";
	readonly span: Span;
	/** How much of quote and context agrees, 0 to 1. */
	readonly score: number;
	/** position: all agrees where it stood; exact: the words agree elsewhere; near: the words differ. */
	readonly how: "position" | "exact" | "near";
}

export interface Lost {
	readonly state: "lost";
	/** How many places came into question. */
	readonly places: number;
	/** gone: nothing like it; unsure: too little agrees; several: no place is clearly the best. */
	readonly why: "gone" | "unsure" | "several";
}

export type Placed = Found | Lost;

/**
 * The place of a passage. Never throws, whatever the selectors say; a span that it gives holds words like the quote,
 * without white space at its ends.
 */
export function findPassage(text: PageText, sought: Sought): Placed {
	const unchanged = atOldPlace(text, sought);
	if (unchanged) return { state: "found", span: unchanged, score: 1, how: "position" };
	const pattern = patternOf(sought);
	if (pattern.from === pattern.to) return { state: "lost", places: 0, why: "gone" };
	const dense = denseText(text);
	const near = denseOffset(dense, sought.position?.start ?? 0) - pattern.from;
	const choice = choose(pattern, candidates(text, pattern, near), near + pattern.from);
	if ("why" in choice) return { state: "lost", ...choice };
	return foundAt(text, pattern, choice);
}

/** The old place, where quote and context agree to the letter: the usual case, answered without reading the text. */
function atOldPlace({ folded }: PageText, { quote, position }: Sought): Span | null {
	if (!position || quote.exact === "" || quote.prefix.length + quote.suffix.length === 0) return null;
	const { start, end } = position;
	if (end - start !== quote.exact.length || start < quote.prefix.length) return null;
	const from = start - quote.prefix.length;
	const words = fold(quote.prefix + quote.exact + quote.suffix);
	return folded.startsWith(words, from) ? { start, end } : null;
}

function candidates(text: PageText, pattern: Pattern, near: number): Candidate[] {
	const { units } = denseText(text);
	const found: Candidate[] = [];
	for (const offset of regionsOf(text, pattern.units, near)) {
		const candidate = candidateAt(pattern, units, offset);
		if (candidate && !found.some(({ start }) => start === candidate.start)) found.push(candidate);
	}
	return found;
}

function foundAt(text: PageText, pattern: Pattern, candidate: Candidate): Found {
	const { places } = denseText(text);
	const span = { start: places[candidate.start] ?? 0, end: (places[candidate.end - 1] ?? 0) + 1 };
	const score = Math.max(0, 1 - candidate.loss / (3 * pattern.units.length));
	if (candidate.errors > 0) return { state: "changed", span, score, how: "near" };
	const stays = candidate.wholeBefore && candidate.wholeAfter;
	return { state: stays ? "found" : "moved", span, score, how: "exact" };
}
