import { Index } from "flexsearch";
import type { Annotation } from "../records/annotation";
import { textOf } from "../storage/search/entry";
import { find } from "../storage/search/find";
import { LibraryIndex } from "../storage/search/library-index";
import { parseQuery } from "../storage/search/query";
import { bigLibrary, rareWord } from "./big-library";
import type { Bench } from "./harness";

/** A fifth of the largest library that is measured: every case of every round makes its own. */
const COUNT = 20_000;

const meanings = { colourCalled: () => null, formsOf: () => [] };
const ours = new LibraryIndex();
const pairs = new Index({ tokenize: "strict", encode: wordsOf });
let annotations: Annotation[] = [];

/** Chinese in pairs of characters, other scripts in words. */
function wordsOf(text: string): string[] {
	const words: string[] = [];
	for (const run of text.match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
		if (!/\p{Script=Han}/u.test(run)) words.push(run);
		else for (let at = 0; at + 1 < run.length; at += 1) words.push(run.slice(at, at + 2));
	}
	return words;
}

/** An index of pairs answers whatever has the pairs: its hits have to be looked through. */
function foundByPairs(): number[] {
	const hits = pairs.search(rareWord, { limit: COUNT });
	return hits.map(Number).filter((hit) => {
		const annotation = annotations[hit];
		return annotation !== undefined && textOf(annotation).includes(rareWord);
	});
}

export const bench: Bench = {
	title: `a word in ${COUNT} annotations, against an index of pairs of characters (FlexSearch)`,
	prepare() {
		annotations = bigLibrary(COUNT).annotations;
		for (const [number, annotation] of annotations.entries()) {
			ours.put(annotation);
			pairs.add(number, textOf(annotation));
		}
		// Put together and sorted once, as after the first key.
		find(ours, parseQuery(rareWord), "created", meanings);
		if (foundByPairs().length === 0) throw new Error("the two indexes have nothing to find");
	},
	cases: {
		"index of pairs, hits checked": foundByPairs,
		"index of pairs, unchecked": () => pairs.search(rareWord, { limit: COUNT }),
		"joined texts": () => find(ours, parseQuery(rareWord), "created", meanings),
	},
};
