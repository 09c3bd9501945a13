/** The first run: one page that shows what Tifa does, opened once. */
import { browser } from "wxt/browser";

export function welcomeOnce(): void {
	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
	});
}
