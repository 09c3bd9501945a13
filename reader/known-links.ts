/** On a list page: the links to documents that the reader has annotated are painted, the count comes on hover. */
import { createPainter } from "../marks/painter";
import type { Registry } from "../marks/registry";
import type { DocumentLink } from "../sites/list-links";
import { spanOf } from "../text/places";
import { readText } from "../text/read-text";
import { createHint } from "./hint";

/**
 * Paints those of `links` whose key `counts` names, until `signal` aborts; `wordsFor` says a count of annotations in
 * words. Nothing else happens on a list page.
 */
export function showKnownLinks(
	page: Document,
	links: readonly DocumentLink[],
	counts: Readonly<Record<string, number>>,
	wordsFor: (count: number) => string,
	registry: Registry,
	signal: AbortSignal,
): void {
	const known = links.filter(({ key }) => (counts[key] ?? 0) > 0);
	if (known.length === 0) return;
	const text = readText(page.body);
	const strokes = known.flatMap(({ element }) => {
		const range = new Range();
		range.selectNodeContents(element);
		const span = spanOf(text, range);
		return span ? [{ name: "tifa-known" as const, span }] : [];
	});
	createPainter(registry, signal).paint(text, strokes);

	const hint = createHint(page, signal);
	for (const { element, key } of known) {
		const show = () => void hint.show(element, wordsFor(counts[key] ?? 0));
		for (const type of ["pointerenter", "focusin"]) element.addEventListener(type, show, { signal, passive: true });
		for (const type of ["pointerleave", "focusout"])
			element.addEventListener(type, hint.hide, { signal, passive: true });
	}
}
