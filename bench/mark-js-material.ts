/** The whole of ours against mark.js, which most pages and extensions take for this. */
import Mark from "mark.js";
import type { Bench } from "./harness";
import { paintTerms } from "./marks-material";
import { showMaterial } from "./terms-material";

/** More make its regular expression too large. */
const TERMS = 500;

/**
 * Ours makes its matcher ready, reads, matches and paints; mark.js marks the first `share` of the paragraphs, for the
 * long page takes it minutes.
 */
export function markJsBench(title: string, paragraphs: number, terms: number, share: number): Bench {
	let shipped = "";
	let words: string[] = [];
	return {
		title,
		prepare() {
			const { list, shipped: made } = showMaterial(paragraphs, terms);
			shipped = made;
			words = list.slice(0, TERMS);
		},
		cases: {
			ours: () => void paintTerms(shipped),
			"mark.js": () => {
				const part = document.createElement("div");
				part.append(...[...document.body.children].slice(0, Math.round(paragraphs * share)));
				document.body.prepend(part);
				new Mark(part).mark(words, { separateWordSearch: false });
			},
		},
	};
}
