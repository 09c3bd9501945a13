/** A list page: links to documents that the reader has annotated are painted, their count comes on hover. */
import { i18n } from "#i18n";
import { createPainter, type Stroke } from "../marks/painter";
import type { Registry } from "../marks/registry";
import { LIST_LENGTH } from "../records/limits";
import type { DocumentLink } from "../sites/list-links";
import { trimSpan } from "../text/page-text";
import { spanOf } from "../text/places";
import { readText } from "../text/read-text";
import type { Backing } from "./backing";
import { createHint } from "./hint";
import { themeBehind } from "./theme";

export interface List {
	/** Paints those of `links` that lead to annotated documents; nothing is asked where they are the same as before. */
	show(links: readonly DocumentLink[]): Promise<void>;
	/** Something was written: the next `show` asks anew. */
	forget(): void;
}

export function createList(page: Document, backing: Backing, registry: Registry, signal: AbortSignal): List {
	let shown = "";
	let showing = new AbortController();
	return {
		forget() {
			shown = "";
		},
		async show(links) {
			const keys = links.slice(0, LIST_LENGTH).map(({ key }) => key);
			const now = keys.join("\n");
			if (now === shown) return;
			shown = now;
			showing.abort();
			showing = new AbortController();
			if (keys.length === 0) return;
			const counts = await backing.countKnown(keys);
			const known = links.flatMap(({ element, key }) => {
				const count = counts[key] ?? 0;
				return count > 0 ? [{ element, count }] : [];
			});
			if (known.length > 0) paintKnown(page, known, registry, AbortSignal.any([signal, showing.signal]));
		},
	};
}

interface Known {
	readonly element: Element;
	/** Annotations of the document that it leads to. */
	readonly count: number;
}

function paintKnown(page: Document, known: readonly Known[], registry: Registry, signal: AbortSignal): void {
	const text = readText(page.body);
	const strokes = known.flatMap(({ element }): Stroke[] => {
		const range = new Range();
		range.selectNodeContents(element);
		const reached = spanOf(text, range);
		const span = reached && trimSpan(text.plain, reached);
		return span ? [{ name: "tifa-known", span }] : [];
	});
	registry.setTheme(themeBehind(page.body));
	createPainter(registry, signal).paint(text, strokes);

	const hint = createHint(page, signal);
	for (const { element, count } of known) {
		const show = () => void hint.show(element, i18n.t("word.annotationCount", count));
		const options = { signal, passive: true };
		for (const type of ["pointerenter", "focusin"]) element.addEventListener(type, show, options);
		for (const type of ["pointerleave", "focusout"]) element.addEventListener(type, hint.hide, options);
	}
}
