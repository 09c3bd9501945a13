import { browser } from "wxt/browser";

/** Closes the popup, so that the page is seen. Where popup.html stands in a tab, that tab stays. */
export async function leave(): Promise<void> {
	if (!(await browser.tabs.getCurrent())) close();
}
