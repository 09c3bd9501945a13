/** The suite's cases: passages of the texts, drawn at random, and what has become of them. */
import type { PageText, Span } from "../../text/page-text";
import { trimSpan } from "../../text/page-text";
import { type ChangeKind, refused, survived } from "./changes";
import { mark, unmark } from "./marked";
import { type Random, randomFrom } from "./random";
import { textOf } from "./text-of";
import type { SuiteText } from "./texts";

export interface SuiteCase {
	readonly kind: string;
	readonly name: string;
	readonly before: PageText;
	readonly passage: Span;
	readonly after: PageText;
	/** Where the passage is now; null where it is gone. */
	readonly right: Span | null;
}

/** `rounds` cases of every kind on every text that offers any. */
export function casesFrom(material: readonly SuiteText[], rounds: number, seed: number): SuiteCase[] {
	return material.flatMap((text, index) => {
		const foreign = material.flatMap((other) => (other === text ? [] : other.paragraphs));
		return [...survived, ...refused].flatMap((kind, k) =>
			Array.from({ length: rounds }, (_, round) => {
				const random = randomFrom(seed + index * 7919 + k * 104729 + round * 1299709);
				return caseOf(text, kind, random, foreign);
			}).filter((made) => made !== null),
		);
	});
}

function caseOf(text: SuiteText, kind: ChangeKind, random: Random, foreign: readonly string[]): SuiteCase | null {
	const before = textOf(text.paragraphs);
	for (let attempt = 0; attempt < 20; attempt += 1) {
		const passage = kind.wants === "any" ? anyPassage(before, random) : repeatedTerm(before, random);
		const changed = passage && kind.change(mark(before, passage), random, foreign);
		if (!passage || !changed) continue;
		const { text: after, span: right } = unmark(changed);
		return { kind: kind.name, name: text.name, before, passage, after, right };
	}
	return null;
}

/** A term, a phrase, a sentence or several, or a whole paragraph. */
function anyPassage({ plain, blocks }: PageText, random: Random): Span | null {
	const kind = random.below(10);
	if (kind === 0) return random.of(blocks);
	const start = random.below(plain.length);
	const length = kind < 4 ? 3 + random.below(8) : kind < 8 ? 10 + random.below(60) : 60 + random.below(400);
	return wholeWords(plain, { start, end: Math.min(plain.length, start + length) });
}

/** A short term that the text has at least thrice. */
function repeatedTerm({ plain }: PageText, random: Random): Span | null {
	for (let attempt = 0; attempt < 50; attempt += 1) {
		const start = random.below(plain.length);
		const isLatin = /[a-z]/i.test(plain.slice(start, start + 4));
		const span = wholeWords(plain, { start, end: start + (isLatin ? 8 + random.below(14) : 2 + random.below(6)) });
		const words = span && plain.slice(span.start, span.end);
		if (words && /^[\p{L}\p{N} ]{2,}$/u.test(words) && plain.split(words).length > 3) return span;
	}
	return null;
}

/** Readers select whole words where words are parted by spaces. */
function wholeWords(plain: string, span: Span): Span | null {
	let { start, end } = span;
	const isInside = (at: number) => /^[a-z0-9]{2}$/i.test(plain.slice(at - 1, at + 1));
	while (start > 0 && isInside(start)) start -= 1;
	while (end < plain.length && isInside(end)) end += 1;
	return trimSpan(plain, { start, end });
}
