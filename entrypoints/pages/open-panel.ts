/** Opening the side panel, which browsers allow only in answer to a person's act: nothing may be awaited before. */
import { browser } from "wxt/browser";

interface Sidebar {
	readonly sidebarAction: { open(): Promise<void> };
}

/** Opens the panel beside a tab. False where the browser does not take this for a person's act. */
export async function openPanel(tabId: number): Promise<boolean> {
	try {
		// The types are Chrome's; Firefox has a sidebar of the window instead.
		if (import.meta.env.FIREFOX) await (browser as unknown as Sidebar).sidebarAction.open();
		else await browser.sidePanel.open({ tabId });
		return true;
	} catch (error) {
		console.warn("the side panel was not opened:", error);
		return false;
	}
}
