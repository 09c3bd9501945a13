/** The browser's keyboard commands, passed on to the page in front. */
import * as v from "valibot";
import { browser } from "wxt/browser";
import { askPage, Command } from "../../messages";

export function passCommandsOn(): void {
	browser.commands.onCommand.addListener((name, tab) => {
		const command = v.safeParse(Command, name);
		if (!command.success || tab?.id === undefined) return;
		askPage(tab.id, "command", { command: command.output }).catch(() => {
			console.warn(`${command.output}: no page of ours in front`);
		});
	});
}
