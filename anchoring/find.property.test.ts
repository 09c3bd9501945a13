import fc from "fast-check";
import { expect, test } from "vitest";
import type { PageText, Span } from "../text/page-text";
import { describePassage } from "./describe";
import { findPassage } from "./find";
import { textOf } from "./suite/text-of";

/** Few letters, so that everything repeats; spaces, Chinese, a pair of surrogates, letters that fold. */
const words = fc.string({
	unit: fc.constantFrom("a", "b", "c", " ", "中", "國", "国", "，", "“", "É", "🙂", "\u3000"),
	maxLength: 60,
});
const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map(textOf);
const anything = fc.record({
	quote: fc.record({ exact: fc.string(), prefix: fc.string(), suffix: fc.string() }),
	position: fc.option(fc.record({ start: fc.double(), end: fc.double() })),
});

/** A passage of the text that `describePassage` takes, without white space at its ends. */
function passageIn({ plain }: PageText, one: number, other: number): Span | null {
	const [from, to] = [Math.min(one, other), Math.max(one, other)].map((share) => Math.floor(share * plain.length));
	const start = from ?? 0;
	const inside = plain.slice(start, to);
	const first = start + inside.length - inside.trimStart().length;
	return inside.trim() ? { start: first, end: first + inside.trim().length } : null;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

test("an unchanged text gives the passage that was described", () => {
	fc.assert(
		fc.property(texts, share, share, (text, one, other) => {
			const span = passageIn(text, one, other);
			fc.pre(span !== null);
			const placed = findPassage(text, describePassage(text, span));
			expect(placed).toMatchObject({ state: "anchored", span });
		}),
	);
});

test("whatever the text and the selectors are, nothing is thrown", () => {
	fc.assert(
		fc.property(texts, anything, (text, sought) => {
			expect(["anchored", "moved", "changed", "lost"]).toContain(findPassage(text, sought).state);
		}),
	);
});

test("in any other text the words found are like the quote", () => {
	const dense = (some: string) => some.replace(/\s+/g, "");
	fc.assert(
		fc.property(texts, texts, share, share, (text, other, from, to) => {
			const span = passageIn(text, from, to);
			fc.pre(span !== null);
			const placed = findPassage(other, describePassage(text, span));
			if (placed.state === "lost") return;
			const quote = dense(text.folded.slice(span.start, span.end));
			const found = dense(other.folded.slice(placed.span.start, placed.span.end));
			if (placed.state === "changed") expect(distance(quote, found)).toBeLessThanOrEqual(Math.max(1, quote.length / 5));
			else expect(found).toBe(quote);
		}),
	);
});

test("text put before or after moves nothing", () => {
	fc.assert(
		fc.property(texts, share, share, words, (text, from, to, notice) => {
			const span = passageIn(text, from, to);
			fc.pre(span !== null);
			const selectors = describePassage(text, span);
			const longer = textOf([notice, ...text.plain.split("\n"), notice]);
			const shift = longer.plain.length - text.plain.length - (notice.trim() ? notice.trim().length + 1 : 0);
			const placed = findPassage(longer, selectors);
			// A text of few letters may hold the words and their surroundings twice: then refusing is right.
			if (placed.state === "lost") return;
			const first = longer.plain.slice(placed.span.start, placed.span.end);
			expect(placed.span.start === span.start + shift || longer.plain.split(first).length > 2).toBe(true);
		}),
	);
});

/** Levenshtein's distance, the plain way. */
function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, i) => i);
	for (const [i, unit] of one.split("").entries()) {
		const next = [i + 1];
		for (let k = 0; k < other.length; k += 1)
			next.push(Math.min((row[k] ?? 0) + (other[k] === unit ? 0 : 1), (row[k + 1] ?? 0) + 1, (next[k] ?? 0) + 1));
		row = next;
	}
	return row.at(-1) ?? 0;
}
