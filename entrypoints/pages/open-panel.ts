/** Opening the side panel, which browsers allow only in answer to a person's act: nothing may be awaited before. */
import { browser } from "wxt/browser";

interface Sidebar {
	readonly sidebarAction: { open(): Promise<void>; isOpen(where: object): Promise<boolean> };
}

/** Opens the panel beside a tab. False where the browser does not take this for a person's act. */
export async function openPanel(tabId: number): Promise<boolean> {
	try {
		if (import.meta.env.FIREFOX) await openSidebar();
		else await browser.sidePanel.open({ tabId });
		return true;
	} catch (error) {
		console.warn("the side panel was not opened:", error);
		return false;
	}
}

/** Firefox has a sidebar of the window. Rejects where no person's act has led to this, unless it is open already. */
async function openSidebar(): Promise<void> {
	// The types are Chrome's.
	const { sidebarAction } = browser as unknown as Sidebar;
	try {
		await sidebarAction.open();
	} catch (error) {
		if (!(await sidebarAction.isOpen({}))) throw error;
	}
}
