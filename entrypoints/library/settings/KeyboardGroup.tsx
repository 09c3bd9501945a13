import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { KeyTable } from "../../pages/KeyTable";

/** Every key, and where the browser lets those of the commands be changed. */
export function KeyboardGroup() {
	return (
		<>
			<KeyTable />
			<button type="button" class="verb" onClick={() => void openBrowserKeys()}>
				{i18n.t("setting.changeKeys")}
			</button>
		</>
	);
}

async function openBrowserKeys(): Promise<void> {
	// WXT's types are Chrome's, which has no such call.
	const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } };
	if (commands.openShortcutSettings) await commands.openShortcutSettings();
	else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
