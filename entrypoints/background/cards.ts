/** The cards of built-in terms as the reader has set them, and which of the terms are hidden. */
import type { Card, Mention } from "../../records/card";
import { defaultSettings } from "../../records/settings";
import { getSettings, setSettings } from "../../storage/settings";
import { cardAt } from "../../terms/card-at";
import { termOf } from "../../terms/cards";
import type { PageAsker } from "./door";

/** The card of a term at a mention of it, in the reader's languages; null where there is no term of that id. */
export async function cardOf(id: string, mention: Mention): Promise<Card | null> {
	return cardAt(id, mention, await wantedLanguages());
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
