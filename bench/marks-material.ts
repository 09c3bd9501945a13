/** A long page with all of its terms, or ten thousand passages, known and painted as a reading does. */
import { createPainter, type Stroke } from "../marks/painter";
import { createRegistry } from "../marks/registry";
import { loadGlossary } from "../terms/load";
import { findTerms } from "../terms/match";
import type { Span } from "../text/page-text";
import { type ReadText, readText } from "../text/read-text";
import { showMaterial } from "./terms-material";

const PASSAGES = 10_000;
/** Units of one passage: about a sentence. */
const LENGTH = 30;

/** 600,000 characters; gives the glossary of 50,000 terms as it ships. */
export function showLongPage(): string {
	return showMaterial(6_000, 50_000).shipped;
}

export function paintTerms(shipped: string): ReadText {
	const text = readText(document.body);
	const hits = findTerms(loadGlossary(shipped), text);
	return paint(
		text,
		hits.map((span): Stroke => ({ name: "tifa-term-concept", span })),
	);
}

export function paintPassages(): ReadText {
	const text = readText(document.body);
	return paint(
		text,
		passagesOf(text).map((span): Stroke => ({ name: "tifa-mark-yellow", span })),
	);
}

/** Ten thousand passages all over the text, in its order. */
export function passagesOf({ plain }: ReadText): Span[] {
	const step = Math.floor(plain.length / PASSAGES);
	return Array.from({ length: PASSAGES }, (_, at) => {
		const start = at * step + (plain[at * step] === "\n" ? 1 : 0);
		const line = plain.indexOf("\n", start);
		return { start, end: Math.min(start + LENGTH, line < 0 ? plain.length : line) };
	});
}

function paint(text: ReadText, strokes: readonly Stroke[]): ReadText {
	const { signal } = new AbortController();
	const registry = createRegistry(document, signal);
	registry.setTheme("light");
	createPainter(registry, signal).paint(text, strokes);
	return text;
}
