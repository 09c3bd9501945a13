/** The browser's context menu: what can be done with a selection, and the ways to our own pages. */
import * as v from "valibot";
import { type Browser, browser } from "wxt/browser";
import { i18n } from "#i18n";
import { Command } from "../../messages";
import { firstHosts, optionalHosts } from "../../sites/hosts";
import { openPanel } from "../pages/open-panel";
import { passOn } from "./commands";
import { openLibrary } from "./open";

type Item = Browser.contextMenus.CreateProperties & { readonly id: string };

function items(): Item[] {
	const documentUrlPatterns = [...firstHosts, ...optionalHosts];
	const onSelection = { contexts: ["selection"], documentUrlPatterns } satisfies Partial<Item>;
	const onPage = { contexts: ["page"], documentUrlPatterns } satisfies Partial<Item>;
	return [
		{ id: "highlight", title: i18n.t("act.highlight"), ...onSelection },
		{ id: "note", title: i18n.t("act.addNote"), ...onSelection },
		{ id: "copy", title: i18n.t("act.copyWithSource"), ...onSelection },
		{ id: "panel", title: i18n.t("act.openPanel"), ...onPage },
		{ id: "library", title: i18n.t("act.openLibrary"), ...onPage },
	];
}

export function offerMenus(): void {
	browser.runtime.onInstalled.addListener(() => void build());
	// The browser keeps the items, but in the language of the day they were made.
	browser.runtime.onStartup.addListener(() => void build());
	browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
		if (tab?.id === undefined) return;
		if (menuItemId === "panel") void openPanel(tab.id);
		else if (menuItemId === "library") void openLibrary();
		else if (v.is(Command, menuItemId)) void passOn(menuItemId, tab.id);
	});
}

async function build(): Promise<void> {
	await browser.contextMenus.removeAll();
	for (const item of items()) browser.contextMenus.create(item);
}
