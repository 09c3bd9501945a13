/** Times anchoring on one long text: pure, so that it runs under Node and in a page alike. */
import { describePassage } from "../anchoring/describe";
import { seekPassage } from "../anchoring/find";
import { randomFrom } from "../anchoring/suite/random";
import { textOf } from "../anchoring/suite/text-of";
import type { PageText, Span } from "../text/page-text";

export interface AnchoringTimes {
	readonly what: string;
	/** Milliseconds. */
	readonly median: number;
	readonly worst: number;
	/** The longest that the page has to wait for its turn. */
	readonly step: number;
	/**
	 * Of the passages that are there, how many were found; of those that are gone, how many were refused. Material of
	 * few sentences repeats itself to the letter; then some cannot be told apart.
	 */
	readonly right: number;
	readonly of: number;
}

/** Characters of the text, and passages tried for each row. */
export interface AnchoringSize {
	readonly characters: number;
	readonly passages: number;
}

/**
 * Measures on a text of `material`'s sentences in random order, so that every phrase of it comes again and again.
 * `now` gives milliseconds. The first row is what a text costs once: its dense form and its index.
 */
export function measureAnchoring(
	material: readonly string[],
	{ characters, passages }: AnchoringSize,
	now: () => number,
): AnchoringTimes[] {
	const random = randomFrom(1);
	const sentences = material.flatMap((words) => words.split(/(?<=[。！？.!?])/)).filter((words) => words.trim());
	const paragraphs: string[] = [];
	for (let length = 0; length < characters; length += paragraphs.at(-1)?.length ?? 1)
		paragraphs.push(Array.from({ length: 1 + random.below(6) }, () => random.of(sentences)).join(""));
	const before = textOf(paragraphs);
	const notice = "A notice that was put before all else.";
	const spans = Array.from({ length: passages }, () => {
		const start = random.below(before.plain.length - 60);
		return { start, end: start + 10 + random.below(50) };
	});
	const terms = spans.map(({ start }) => ({ start, end: start + 2 }));

	const rows: AnchoringTimes[] = [];
	const measure = (what: string, after: PageText, places: readonly Span[], isThere: boolean) => {
		const times: number[] = [];
		let right = 0;
		let step = 0;
		for (const place of places) {
			const steps = seekPassage(after, describePassage(before, place));
			const start = now();
			let begun = start;
			let next = steps.next();
			for (; !next.done; next = steps.next()) {
				step = Math.max(step, now() - begun);
				begun = now();
			}
			step = Math.max(step, now() - begun);
			times.push(now() - start);
			const placed = next.value;
			if ((placed.state !== "lost") === isThere) right += 1;
		}
		times.sort((a, b) => a - b);
		rows.push({
			what,
			median: times[times.length >> 1] ?? 0,
			worst: times.at(-1) ?? 0,
			step,
			right,
			of: places.length,
		});
	};

	const shifted = textOf([notice, ...paragraphs]);
	measure("first on a text", shifted, spans.slice(0, 1), true);
	measure("unchanged", before, spans, true);
	measure("shifted", shifted, spans, true);
	measure("a common word, shifted", shifted, terms, true);
	// Three letters of every passage: the passages are cut out, changed and put back.
	const units = [...before.plain].length === before.plain.length ? [...before.plain] : before.plain.split("");
	for (const { start, end } of spans)
		for (const part of [1, 2, 3]) units[start + Math.floor(((end - start) * part) / 4)] = "x";
	const edited = textOf([notice, ...units.join("").split("\n")]);
	measure("shifted, three letters changed", edited, spans, true);
	const gone = textOf([notice, ...texts(before.plain, spans)]);
	measure("gone", gone, spans, false);
	return rows;
}

/** The text without the passages. */
function texts(plain: string, spans: readonly Span[]): string[] {
	const kept: string[] = [];
	let end = 0;
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		kept.push(plain.slice(end, Math.max(end, span.start)));
		end = Math.max(end, span.end);
	}
	return (kept.join("") + plain.slice(end)).split("\n");
}
