/** Takes over the tabs that were open before an install or update: Chromium runs content scripts on later loads only. */
import { browser } from "wxt/browser";
import type { ScriptPublicPath } from "wxt/utils/inject-script";

export function injectIntoOpenTabs(): void {
	browser.runtime.onInstalled.addListener(({ reason }) => {
		// Firefox injects into open tabs by itself.
		if (import.meta.env.FIREFOX || (reason !== "install" && reason !== "update")) return;
		for (const script of browser.runtime.getManifest().content_scripts ?? []) void injectInto(script);
	});
}

interface ContentScript {
	readonly matches?: string[] | undefined;
	readonly exclude_matches?: string[] | undefined;
	readonly js?: string[] | undefined;
}

/** Brings a content script to the open tabs that it is for. */
export async function injectInto({
	matches = [],
	exclude_matches: excluded = [],
	js: files = [],
}: ContentScript): Promise<void> {
	const tabs = await browser.tabs.query({ url: matches });
	// The manifest names files of our own build; WXT types them one by one.
	const scripts = files as ScriptPublicPath[];
	const left = excluded.length > 0 ? await browser.tabs.query({ url: excluded }) : [];
	const leftOut = new Set(left.map(({ id }) => id));
	for (const { id, discarded } of tabs) {
		// A discarded tab loads anew when it is looked at, and then has the script.
		if (id === undefined || discarded || leftOut.has(id)) continue;
		browser.scripting.executeScript({ target: { tabId: id }, files: scripts }).catch((error: unknown) => {
			console.warn(`tab ${id} has to be reloaded:`, error);
		});
	}
}
