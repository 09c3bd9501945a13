/** What the browser tests of this room run in the page. */
import { readText } from "../text/read-text";
import { unitAt } from "./hit";
import { createPainter, type Stroke } from "./painter";
import { createRegistry } from "./registry";
import type { Theme } from "./style";

let ending = new AbortController();

/** Paints every occurrence of a text under a name; what was painted by an earlier call goes. */
export function paintAll(words: string, name: Stroke["name"], theme: Theme = "light"): void {
	end();
	ending = new AbortController();
	const registry = createRegistry(document, ending.signal);
	registry.setTheme(theme);
	const text = readText(document.body);
	const strokes: Stroke[] = [];
	for (let at = text.plain.indexOf(words); at >= 0; at = text.plain.indexOf(words, at + 1))
		strokes.push({ name, span: { start: at, end: at + words.length } });
	createPainter(registry, ending.signal).paint(text, strokes);
}

export function end(): void {
	ending.abort();
}

/** The texts that stand in the registry under a name. */
export function painted(name: string): string[] {
	return [...(CSS.highlights.get(name) ?? [])].map((range) => {
		const live = new Range();
		live.setStart(range.startContainer, range.startOffset);
		live.setEnd(range.endContainer, range.endOffset);
		return live.toString();
	});
}

/** The character under a point, if any. */
export function characterAt(x: number, y: number): string | null {
	const text = readText(document.body);
	const unit = unitAt(text, document, x, y);
	return unit === null ? null : text.plain.charAt(unit);
}
