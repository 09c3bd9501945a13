/** The number on the toolbar's button: how many annotations the page in a tab has; none for 0. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { Reading } from "../../messages";
import { annotationCount } from "../../storage/documents";
import type { PageAsker } from "./door";
import { documentsShown } from "./page-keys";
import type { Session } from "./session";

/** Petrol with white, whatever the system's theme: the button stands on the browser's own bar. */
const COLOURS = { badge: "#1f6f78", text: "#ffffff" };

export function colourBadge(): void {
	void browser.action.setBadgeBackgroundColor({ color: COLOURS.badge });
	void browser.action.setBadgeTextColor({ color: COLOURS.text });
}

/** Shows how many annotations the asker's page has, until it is told anew or the browser shows another page there. */
export async function showCount({ off, keepsNothing }: Reading, asker: PageAsker, session: Session): Promise<void> {
	const { tab: tabId } = asker;
	try {
		const count = off || keepsNothing ? 0 : await countShown(asker, session);
		await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : "" });
		// Screen readers and a pointer at rest are told in words.
		const title = count > 0 ? `Tifa · ${i18n.t("word.annotationCount", count)}` : "Tifa";
		await browser.action.setTitle({ tabId, title });
	} catch (error) {
		// The tab may have gone meanwhile; what is kept is not touched.
		console.warn("no number shown:", error);
	}
}

/** A page may show several documents. */
async function countShown(asker: PageAsker, session: Session): Promise<number> {
	let count = 0;
	for (const document of await documentsShown(asker, session)) count += await annotationCount(document);
	return count;
}
