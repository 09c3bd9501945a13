/** The browser's keyboard commands: ours done here, the page's passed on to the page in front. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { askPage, Command } from "../../messages";
import { openPanel } from "../pages/open-panel";
import { openLibrary } from "./open";

export function hearCommands(): void {
	browser.commands.onCommand.addListener((name, tab) => {
		if (name === "library") void openLibrary();
		else if (tab?.id === undefined) return;
		else if (name === "panel") void openPanel(tab.id);
		else if (v.is(Command, name)) void passOn(name, tab.id);
	});
}

/** Has the page in a tab obey; where no script of ours is there, nothing happens. */
export async function passOn(command: Command, tab: number): Promise<void> {
	try {
		await askPage(tab, "command", { command });
	} catch {
		console.warn(`${command}: no page of ours in front`);
	}
}
