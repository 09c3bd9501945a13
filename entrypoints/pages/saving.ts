/** What became of a write, in the reader's words. */
import { i18n } from "#i18n";
import type { Saved } from "../../messages";

/** For an editor, whose text is still there: null once it is durable, else the sentence that says why not. */
export async function wordsIfUnsaved(saving: Promise<Saved>): Promise<string | null> {
	const saved = await settled(saving);
	if (saved === null) return i18n.t("state.unreachable");
	return saved.saved ? null : i18n.t(`state.${saved.why}`);
}

/** For an act such as deleting: the edit that can be undone, or the sentence that says why nothing was written. */
export async function editOrWords(saving: Promise<Saved>): Promise<{ edit: string } | { words: string }> {
	const saved = await settled(saving);
	if (saved === null) return { words: i18n.t("refusal.unreachable") };
	return saved.saved ? { edit: saved.edit } : { words: i18n.t(`refusal.${saved.why}`) };
}

/** null where the background could not be asked: it was updated, or it failed and has logged why. */
async function settled(saving: Promise<Saved>): Promise<Saved | null> {
	try {
		return await saving;
	} catch (error) {
		console.warn("Tifa: a write was not answered", error);
		return null;
	}
}
