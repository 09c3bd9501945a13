/** What is known of passages' places after a page has changed: most of its text stands as it stood. */
import type { Found, Placed } from "../anchoring/find";
import { CONTEXT_LENGTH } from "../records/limits";
import type { Selectors } from "../records/selectors";
import type { PageText } from "../text/page-text";

/** A place that was found, and for what. */
export interface Known {
	readonly selectors: Selectors;
	readonly placed: Placed;
}

/** A place, and whether it needs no further look. */
export interface Carried {
	readonly placed: Placed;
	readonly isSure: boolean;
}

/**
 * Gives the place in `now` of a passage whose place in `before` is known, or null where the change reaches it or what
 * surrounds it. What was not found for sure is not sure now either: its words may have come back.
 */
export function carryOver(before: PageText, now: PageText): (known: Known) => Carried | null {
	if (before === now) return ({ placed }) => ({ placed, isSure: true });
	const [one, other] = [before.plain, now.plain];
	const shorter = Math.min(one.length, other.length);
	let head = 0;
	while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1;
	let tail = 0;
	while (tail < shorter - head && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail))
		tail += 1;
	const moved = other.length - one.length;
	return ({ placed }) => {
		if (placed.state === "lost") return { placed, isSure: false };
		const isSure = placed.state === "anchored";
		const { start, end } = placed.span;
		if (Math.min(end + CONTEXT_LENGTH, one.length) <= head) return { placed, isSure };
		const isBehind = start - CONTEXT_LENGTH >= one.length - tail;
		return isBehind ? { placed: shifted(placed, moved), isSure } : null;
	};
}

function shifted(placed: Found, by: number): Found {
	const { start, end } = placed.span;
	return { ...placed, span: { start: start + by, end: end + by } };
}

/** Whether two descriptions are of one passage: the background sends each anew with every answer. */
export function isSame(one: Selectors, other: Selectors): boolean {
	return (
		one === other ||
		(one.position.start === other.position.start &&
			one.position.end === other.position.end &&
			one.quote.exact === other.quote.exact &&
			one.quote.prefix === other.quote.prefix &&
			one.quote.suffix === other.quote.suffix)
	);
}
