/** What became of a write, in the reader's words. */
import { i18n } from "#i18n";
import type { Rearranged, Saved } from "../../messages";

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

/** For parting and joining: the document that came of it, or the sentence that says why all is as it was. */
export async function documentOrWords(asked: Promise<Rearranged>): Promise<{ document: string } | { words: string }> {
	const answer = await settled(asked);
	if (answer === null) return { words: i18n.t("refusal.unreachable") };
	if (answer.saved) return { document: answer.document };
	return { words: answer.why === "gone" ? i18n.t("state.notThere") : i18n.t(`refusal.${answer.why}`) };
}

/** null where the background could not be asked: it was updated, or it failed and has logged why. */
async function settled<T>(saving: Promise<T>): Promise<T | null> {
	try {
		return await saving;
	} catch (error) {
		console.warn("Tifa: a write was not answered", error);
		return null;
	}
}
