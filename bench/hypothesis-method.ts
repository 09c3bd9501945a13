/**
 * A small implementation of our own of the method that Hypothesis' client publishes: all exact places of the quote, else
 * the nearest ones with at most half of its characters changed (Myers' bit vectors); each weighed by how much of quote
 * (50), prefix and suffix (20 each) and position (2) agrees.
 */
import type { Quote } from "./quotes-material";

const WEIGHTS = { quote: 50, side: 20 };

interface Match {
	readonly start: number;
	readonly end: number;
	readonly errors: number;
}

export function hypothesisFind(text: string, { exact, prefix, suffix }: Quote): Match | null {
	const matches = exactPlaces(text, exact);
	if (matches.length === 0) matches.push(...nearPlaces(text, exact, Math.min(256, exact.length >> 1)));
	let best: Match | null = null;
	let most = -1;
	for (const match of matches) {
		const score =
			WEIGHTS.quote * (1 - match.errors / exact.length) +
			WEIGHTS.side * agreement(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) +
			WEIGHTS.side * agreement(text.slice(match.end, match.end + suffix.length), suffix);
		if (score > most) [best, most] = [match, score];
	}
	return best;
}

function exactPlaces(text: string, exact: string): Match[] {
	const places: Match[] = [];
	for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
		places.push({ start: at, end: at + exact.length, errors: 0 });
	return places;
}

/** The ends of the places with the fewest errors, by one machine word: the quote has at most 31 characters. */
function nearPlaces(text: string, pattern: string, most: number): Match[] {
	const masks = new Map<number, number>();
	for (let at = 0; at < pattern.length; at += 1) {
		const unit = pattern.charCodeAt(at);
		masks.set(unit, (masks.get(unit) ?? 0) | (1 << at));
	}
	const top = 1 << (pattern.length - 1);
	let plus = -1;
	let minus = 0;
	let errors = pattern.length;
	let fewest = most;
	let places: Match[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const equal = masks.get(text.charCodeAt(at)) ?? 0;
		const vertical = equal | minus;
		const diagonal = (((equal & plus) + plus) ^ plus) | equal;
		let up = minus | ~(diagonal | plus);
		let down = plus & diagonal;
		if (up & top) errors += 1;
		if (down & top) errors -= 1;
		up <<= 1;
		down <<= 1;
		plus = down | ~(vertical | up);
		minus = up & vertical;
		if (errors > fewest) continue;
		if (errors < fewest) places = [];
		fewest = errors;
		places.push({ start: Math.max(0, at + 1 - pattern.length), end: at + 1, errors });
	}
	return places;
}

/** The share of `wanted` that stands in the text beside a place, character by character, as a plain stand-in for its alignment. */
function agreement(beside: string, wanted: string): number {
	if (wanted === "") return 1;
	let same = 0;
	for (let at = 0; at < wanted.length; at += 1) if (beside[at] === wanted[at]) same += 1;
	return same / wanted.length;
}
