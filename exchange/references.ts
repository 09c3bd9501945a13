/** The documents as a bibliography, for the end of a paper. */
import { type ExportOptions, styleOf } from "./library";
import { reference } from "./reference";
import type { Shelves } from "./shelves";
import { sourceOf } from "./source";

/** One reference a line, GB/T 7714 with its numbers; as text in pieces, one a document. */
export function* references(shelves: Shelves, options: ExportOptions, _now: Date): Iterable<string> {
	for (const { plain } of numbered(shelves, options)) yield `${plain}\n`;
}

/** The same with italics and links, as HTML for the clipboard. */
export function* richReferences(shelves: Shelves, options: ExportOptions, _now: Date): Iterable<string> {
	for (const { rich } of numbered(shelves, options)) yield `<p>${rich}</p>\n`;
}

function* numbered(shelves: Shelves, options: ExportOptions): Iterable<{ plain: string; rich: string }> {
	const style = styleOf(options);
	let number = 0;
	for (const { document } of shelves) {
		if (!document) continue;
		number += 1;
		const { plain, rich } = reference(sourceOf(document), style);
		const before = style.startsWith("gbt") ? `[${number}] ` : "";
		yield { plain: before + plain, rich: before + rich };
	}
}
