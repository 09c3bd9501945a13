/** The card of a built-in term at one mention of it; for the background, as the cards' texts are. */
import type { Card, Mention, TermName } from "../records/card";
import type { Rendering } from "../records/term";
import { termOf } from "./cards";
import { partnershipHint } from "./partnership-hint";
import { partnerships } from "./partnerships";
import { renderingUsed } from "./rendering-used";

/**
 * The card of a term at a mention of it, with the renderings in `langs`; null where the glossary has no term of that id.
 * Rejects where a shipped file fits no schema.
 */
export async function cardAt(id: string, mention: Mention, langs: readonly string[]): Promise<Card | null> {
	const term = await termOf(id);
	if (!term) return null;
	const { broader = [], narrower = [], opposites = [], confused = [] } = term.relations ?? {};
	const renderings = wanted(term.renderings, langs);
	const used = renderingUsed(mention.words, renderings);
	return {
		term: { ...term, renderings },
		used: used && renderings.indexOf(used),
		scale: await named(term.scale?.rungs ?? []),
		broader: await named(broader),
		narrower: await named(narrower),
		opposites: await named(opposites),
		confused: await named(confused),
		partnership: partnershipHint(mention.sentence, id, await partnerships(), mention.day ?? ""),
	};
}

/** Those in the reader's languages, in his order; all of them where there is none. */
function wanted(renderings: readonly Rendering[], langs: readonly string[]): Rendering[] {
	const chosen = langs.flatMap((lang) => renderings.filter((rendering) => rendering.lang === lang));
	return chosen.length > 0 ? chosen : [...renderings];
}

async function named(ids: readonly string[]): Promise<TermName[]> {
	const terms = await Promise.all(ids.map(termOf));
	return terms.flatMap((term) =>
		term ? [{ id: term.id, zh: term.zh, en: term.renderings.find(({ lang }) => lang === "en")?.text ?? "" }] : [],
	);
}
