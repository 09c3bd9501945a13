import MiniSearch from "minisearch";
import type { Annotation } from "../records/annotation";
import { textOf } from "../storage/search/entry";
import { find } from "../storage/search/find";
import { LibraryIndex } from "../storage/search/library-index";
import { parseQuery } from "../storage/search/query";
import { bigLibrary, rareWord } from "./big-library";
import type { Bench } from "./harness";

const COUNT = 5_000;
const meanings = { colourCalled: () => null, formsOf: () => [] };
let annotations: Annotation[] = [];

/** Chinese in pairs of characters, other scripts in words: MiniSearch parts at spaces, and Chinese has none. */
function tokensOf(text: string): string[] {
	const tokens: string[] = [];
	for (const run of text.toLowerCase().match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? []) {
		if (!/\p{Script=Han}/u.test(run)) tokens.push(run);
		else for (let at = 0; at + 1 < run.length; at += 1) tokens.push(run.slice(at, at + 2));
	}
	return tokens;
}

/** @public the harness takes it by its name. */
export const bench: Bench = {
	title: `the index of ${COUNT} annotations made, and a Chinese word found in it`,
	prepare() {
		annotations = bigLibrary(COUNT).annotations;
	},
	cases: {
		ours: () => {
			const index = new LibraryIndex();
			for (const annotation of annotations) index.put(annotation);
			return find(index, parseQuery(rareWord), "created", meanings);
		},
		MiniSearch: () => {
			const index = new MiniSearch({ fields: ["text"], tokenize: tokensOf });
			index.addAll(annotations.map((annotation, id) => ({ id, text: textOf(annotation) })));
			return index.search(rareWord, { combineWith: "AND" });
		},
	},
};
