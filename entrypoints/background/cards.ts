/** The card of a built-in term, with all that only the background knows of the mention. */
import type { Card, Mention, TermName } from "../../records/card";
import { defaultSettings } from "../../records/settings";
import type { Rendering, Term } from "../../records/term";
import { getSettings, setSettings } from "../../storage/settings";
import { termOf } from "../../terms/cards";
import { partnershipHint } from "../../terms/partnership-hint";
import { partnerships } from "../../terms/partnerships";
import { renderingUsed } from "../../terms/rendering-used";
import type { PageAsker } from "./door";

/** The card of a term at a mention of it; null where the glossary has no term of that id. */
export async function cardOf(id: string, mention: Mention): Promise<Card | null> {
	const term = await termOf(id);
	if (!term) return null;
	const { broader = [], narrower = [], opposites = [], confused = [] } = term.relations ?? {};
	const renderings = wanted(term.renderings, await wantedLanguages());
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

/** The card works where the database does not. */
async function wantedLanguages(): Promise<readonly string[]> {
	try {
		return (await getSettings()).renderingLangs;
	} catch (error) {
		console.warn("a card without the reader's languages:", error);
		return defaultSettings.renderingLangs;
	}
}

/** Those in the reader's languages, in his order; all of them where there is none. */
function wanted(renderings: readonly Rendering[], langs: readonly string[]): Rendering[] {
	const chosen = langs.flatMap((lang) => renderings.filter((rendering) => rendering.lang === lang));
	return chosen.length > 0 ? chosen : [...renderings];
}

async function named(ids: readonly string[]): Promise<TermName[]> {
	const terms = await Promise.all(ids.map(termOf));
	return terms.flatMap((term: Term | null) =>
		term ? [{ id: term.id, zh: term.zh, en: term.renderings.find(({ lang }) => lang === "en")?.text ?? "" }] : [],
	);
}

/** Takes a built-in term from all pages, or gives it back; false where nothing can be kept. */
export async function hideTerm(id: string, hidden: boolean, asker: PageAsker): Promise<boolean> {
	if (asker.isPrivate || !(await termOf(id))) return false;
	try {
		const { hiddenTerms } = await getSettings();
		const others = hiddenTerms.filter((each) => each !== id);
		await setSettings({ hiddenTerms: hidden ? [...others, id] : others });
		return true;
	} catch (error) {
		console.error("term not hidden:", error);
		return false;
	}
}
