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
import type { Surface } from "./surface";
import { themeBehind } from "./theme";

export interface List {
	/** Paints those of `links` that lead to annotated documents; nothing is asked where they are the same as before. */
	show(links: readonly DocumentLink[]): Promise<void>;
	/** Something was written: the next `show` asks anew. */
	forget(): void;
}

export function createList(
	page: Document,
	backing: Backing,
	registry: Registry,
	surface: Surface,
	signal: AbortSignal,
): List {
	let shown: readonly DocumentLink[] = [];
	let showing = new AbortController();
	return {
		forget() {
			shown = [];
		},
		async show(links) {
			if (isSame(links, shown)) return;
			showing.abort();
			showing = new AbortController();
			const keys = links.slice(0, LIST_LENGTH).map(({ key }) => key);
			const counts = keys.length > 0 ? await backing.countKnown(keys) : {};
			if (signal.aborted) return;
			shown = links;
			const known = links.flatMap(({ element, key }) => {
				const count = counts[key] ?? 0;
				return count > 0 ? [{ element, count }] : [];
			});
			if (known.length > 0) paintKnown(page, known, registry, surface, AbortSignal.any([signal, showing.signal]));
		},
	};
}

/** The same links in the same elements: a page may draw its list anew. */
function isSame(links: readonly DocumentLink[], others: readonly DocumentLink[]): boolean {
	return (
		links.length === others.length &&
		links.every(({ key, element }, index) => key === others[index]?.key && element === others[index]?.element)
	);
}

interface Known {
	readonly element: Element;
	/** Annotations of the document that it leads to. */
	readonly count: number;
}

function paintKnown(
	page: Document,
	known: readonly Known[],
	registry: Registry,
	surface: Surface,
	signal: AbortSignal,
): void {
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

	const hint = createHint(page, surface, signal);
	for (const { element, count } of known) {
		const show = () => void hint.show(element, i18n.t("word.annotationCount", count));
		const options = { signal, passive: true };
		for (const type of ["pointerenter", "focusin"]) element.addEventListener(type, show, options);
		for (const type of ["pointerleave", "focusout"]) element.addEventListener(type, hint.hide, options);
	}
}
