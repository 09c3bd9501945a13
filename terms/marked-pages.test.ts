/** The shipped glossary against pages that were marked by hand (skipped where ../shared is absent). */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import shipped from "../assets/glossary/built/matcher.json";
import { savedPage } from "../scripts/saved-page";
import { readPage } from "../sites/read-page";
import { fold } from "../text/fold";
import type { PageText, Span } from "../text/page-text";
import { choose } from "./choose";
import { loadGlossary } from "./load";
import { type MarkedPage, markedPages } from "./marked-pages";
import { findTerms } from "./match";

const pages = new URL("../../shared/pages/", import.meta.url);
const glossary = loadGlossary(shipped);

interface Mark extends Span {
	readonly isOpen: boolean;
}

/** The places of the marks, paragraph by paragraph, each after the one before. Throws where one is not in the text. */
function placesOf(marked: MarkedPage, text: PageText): Mark[] {
	return text.blocks.flatMap(({ start, end }, block) => {
		let from = start;
		return (marked.marks[block]?.split("|") ?? []).map((mark) => {
			const isOpen = mark.startsWith("?");
			const words = fold(isOpen ? mark.slice(1) : mark);
			const at = text.folded.indexOf(words, from);
			if (at < 0 || at >= end) throw new Error(`${marked.file}, paragraph ${block}: no “${mark}” from there on`);
			from = at + words.length;
			return { start: at, end: from, isOpen };
		});
	});
}

const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether at least half of `span` lies in `others`, which do not overlap: borders are a matter of taste. */
const isCovered = (span: Span, others: readonly Span[]) =>
	others.reduce((sum, other) => sum + shared(span, other), 0) * 2 >= span.end - span.start;

function measure(marked: MarkedPage) {
	const reading = readPage(savedPage(readFileSync(new URL(marked.file, pages), "utf8")), marked.url);
	if (reading.is !== "article") throw new Error(`${marked.file} is no article`);
	const { text, speakers } = reading.article;
	const marks = placesOf(marked, text);
	const firm = marks.filter(({ isOpen }) => !isOpen);
	const open = marks.filter(({ isOpen }) => isOpen);
	const found = findTerms(glossary, text);
	const roles = speakers.map(({ role }) => role);
	const markings = choose(found, roles, { mentions: "all" });
	const painted = found.filter((_, at) => markings[at] !== "none");
	const missed = firm.filter((mark) => !isCovered(mark, painted));
	const extra = painted.filter((hit) => !isCovered(hit, marks));
	// A hit on an open mark alone counts neither way.
	const counted = painted.filter((hit) => !isCovered(hit, open) || isCovered(hit, firm));
	const words = ({ start, end }: Span) => text.plain.slice(start, end);
	return {
		recall: 1 - missed.length / firm.length,
		precision: 1 - extra.length / counted.length,
		missed: missed.map(words),
		extra: extra.map(words),
	};
}

describe.skipIf(!existsSync(pages))("pages that were marked by hand", () => {
	test.each(markedPages)("$file", (marked) => {
		const { recall, precision, missed, extra } = measure(marked);
		expect(recall, `missed: ${missed.join("、")}`).toBeGreaterThanOrEqual(0.97);
		expect(precision, `too much: ${extra.join("、")}`).toBeGreaterThanOrEqual(0.92);
	});
});
