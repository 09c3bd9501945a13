/** Leads from a list to the passage in its page. */
import { browser } from "wxt/browser";
import { askPage } from "../../messages";

/** How long a page may take to load and be read before only the page is shown, and how often it is asked. */
const PATIENCE = 20_000;
const INTERVAL = 200;

/** Shows `url` in the tab that has it, else in a new one, and goes to the annotation there once the page is read. */
export async function openPassage(url: string, id: string): Promise<void> {
	const tab = await openPage(url);
	if (tab === undefined) return;
	const end = Date.now() + PATIENCE;
	while (Date.now() < end) {
		if (await wasShown(tab, id)) return;
		await new Promise((resolve) => setTimeout(resolve, INTERVAL));
	}
	console.warn("Tifa: the passage was not found in the page in time");
}

/** Shows `url` in the tab that has it, else in a new one; gives the tab's id. */
export async function openPage(url: string): Promise<number | undefined> {
	return (await openTab(url)) ?? (await browser.tabs.create({ url })).id;
}

async function openTab(url: string): Promise<number | undefined> {
	const [address = ""] = url.split("#");
	const tabs = await browser.tabs.query({});
	// Only tabs of hosts that we may read tell their address.
	const tab = tabs.find((open) => open.url?.split("#")[0] === address);
	if (tab?.id === undefined) return undefined;
	await browser.tabs.update(tab.id, { active: true });
	await browser.windows.update(tab.windowId, { focused: true });
	return tab.id;
}

async function wasShown(tab: number, id: string): Promise<boolean> {
	try {
		return await askPage(tab, "goTo", { id });
	} catch {
		// Nobody listens there yet: the page is still loading.
		return false;
	}
}
