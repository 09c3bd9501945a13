/** The browser's keyboard commands, passed on to the page in front. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { askPage, Command } from "../../messages";

export function passCommandsOn(): void {
	browser.commands.onCommand.addListener((name, tab) => {
		const command = v.safeParse(Command, name);
		if (command.success) void passOn(command.output, tab?.id);
	});
}

/** Firefox before 126 does not say which tab the key was pressed in. */
async function passOn(command: Command, pressedIn: number | undefined): Promise<void> {
	const tab = pressedIn ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
	if (tab === undefined) return;
	askPage(tab, "command", { command }).catch(() => {
		console.warn(`${command}: no page of ours in front`);
	});
}
