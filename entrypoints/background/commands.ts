/** The browser's keyboard commands: ours done here, the page's passed on to the page in front. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { askPage, Command } from "../../messages";
import { openPanel } from "../pages/open-panel";
import { openLibrary } from "./open";

export function hearCommands(): void {
	browser.commands.onCommand.addListener((name, tab) => {
		if (name === "library") void openLibrary();
		else if (name === "panel" && tab?.id !== undefined) void openPanel(tab.id);
		else if (v.is(Command, name)) void passOn(name, tab?.id);
	});
}

/** Has the page in a tab obey; where no script of ours is there, nothing happens. */
export async function passOn(command: Command, pressedIn: number | undefined): Promise<void> {
	try {
		// Browsers say it, but for what a program presses.
		const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
		if (tab === undefined) return;
		await askPage(tab, "command", { command });
	} catch {
		console.warn(`${command}: no page of ours in front`);
	}
}
