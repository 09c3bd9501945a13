/** A long page with all of its terms, or ten thousand passages, known and painted as a reading does. */
import { createPainter, type Stroke } from "../marks/painter";
import { createRegistry } from "../marks/registry";
import { loadGlossary } from "../terms/load";
import { findTerms } from "../terms/match";
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
	const step = Math.floor(text.plain.length / PASSAGES);
	return paint(
		text,
		Array.from({ length: PASSAGES }, (_, at): Stroke => {
			const start = at * step + (text.plain[at * step] === "\n" ? 1 : 0);
			const line = text.plain.indexOf("\n", start);
			const end = Math.min(start + LENGTH, line < 0 ? text.plain.length : line);
			return { name: "tifa-mark-yellow", span: { start, end } };
		}),
	);
}

function paint(text: ReadText, strokes: readonly Stroke[]): ReadText {
	const { signal } = new AbortController();
	const registry = createRegistry(document, signal);
	registry.setTheme("light");
	createPainter(registry, signal).paint(text, strokes);
	return text;
}
