/** Whether a page of ours that stands in no tab belongs to a private window. */
import { browser } from "wxt/browser";
import type { OwnAsker } from "./door";

/**
 * The asker, with what the browser does not say of popup and side panel: they are private where the window in front
 * is. For writes that would keep something of the page in front; an old note may be changed from anywhere.
 */
export async function placed(asker: OwnAsker): Promise<OwnAsker> {
	if (!asker.hasNoTab) return asker;
	const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
	return { ...asker, isPrivate: tab?.incognito ?? false };
}
