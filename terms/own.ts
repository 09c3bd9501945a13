/** The reader's own lists: compiled in the background when they change, sent to the page as one string a list. */
import type { OwnTerm } from "../records/own-term";
import { fold } from "../text/fold";
import { compile } from "./compile";
import { afterFirst, englishForms } from "./english";
import { bare, chineseForms } from "./forms";

/** What of a term is looked for; its id comes back with every mention. */
type Sought = Pick<OwnTerm, "id" | "wording" | "lang" | "also">;

/** The walk passes over quotes, but begins with two units side by side: l'État. */
const quoteAfterFirst = /(?<!^.)'/g;

/** A form shorter than this says too little to be looked for: `compile` refuses it. */
const SHORTEST = 2;

/**
 * The string that `loadGlossary` takes, of one list's terms in any language. Where two terms have one form the earlier
 * keeps it, a wording before another's `also`. Never throws; a wording of one character is left out.
 */
export function compileOwn(terms: readonly Sought[]): string {
	const forms = (wordings: (term: Sought) => readonly string[]) =>
		terms.flatMap((sought, term) =>
			wordings(sought)
				.flatMap((words) => formsIn(words, sought.lang))
				.filter(({ text }) => text.length >= SHORTEST)
				.map((form) => ({ ...form, term })),
		);
	return JSON.stringify(
		compile(
			terms.map(({ id }) => ({ id, category: "own" as const, flags: 0 })),
			[...forms(({ wording }) => [wording]), ...forms(({ also }) => also)],
			[],
		),
	);
}

function formsIn(words: string, lang: string): { text: string; needs: number }[] {
	const wording = words.replace(/\s+/g, " ").trim();
	// The characters tell more than the tag: English lists hold Chinese names, and imported ones are often untagged.
	if (/\p{Script=Han}/u.test(wording)) return chineseForms(wording).map((text) => ({ text, needs: 0 }));
	if (/^en\b/i.test(lang)) return englishForms(wording);
	// Other languages' endings are not known: the words as they are, with hyphen or space, with any quotes or none.
	return [{ text: fold(bare(wording)).replace(quoteAfterFirst, "").replace(afterFirst, " "), needs: 0 }];
}
