/**
 * The cards' texts as a file of the built extension that is fetched when a card is wanted. Compiled into the
 * background's script, which can load no part of itself later, their megabyte would be read at each start of the worker:
 * 70 of 115 ms.
 */
import { join } from "node:path";
import type { Plugin } from "vite";

const SOURCE = "assets/glossary/built/cards.json";
const SERVED = "glossary/cards.json";

/** For WXT's list of public files. */
export function cardsFile(root: string): { relativeDest: string; absoluteSrc: string } {
	return { relativeDest: SERVED, absoluteSrc: join(root, SOURCE) };
}

/** In the build the module's default is a promise of the cards: whoever imports it in a `then` gets them all the same. */
export function cardsApart(): Plugin {
	return {
		name: "cards apart",
		enforce: "pre",
		load(id) {
			if (!id.endsWith(`/${SOURCE}`)) return null;
			return { code: `export default fetch("/${SERVED}").then((file) => file.json());`, moduleType: "js" };
		},
	};
}
