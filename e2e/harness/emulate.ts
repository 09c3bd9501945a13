/** What a reader's system does to a page, by each browser's own tools for developers. */
import type { Page } from "puppeteer-core";
import { browserName } from "./browser";
import { commitIn, composeIn } from "./firefox-keys";
import { clipboardText, insideOf, showAs } from "./inside-firefox";

/** Shows the page in front as it is printed. */
export async function showPrinted(page: Page): Promise<void> {
	if (browserName === "firefox") await showAs(await insideOf(page.browser()), { media: "print" });
	else await page.emulateMediaType("print");
}

/** Shows the page in front in forced colours, until the answer is called. */
export async function forceColours(page: Page): Promise<() => Promise<void>> {
	if (browserName === "firefox") {
		const inside = await insideOf(page.browser());
		await showAs(inside, { forcedColours: "active" });
		return () => showAs(inside, { forcedColours: "none" });
	}
	const devtools = await page.createCDPSession();
	const force = async (value: string) => {
		await devtools.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
	};
	await force("active");
	return () => force("none");
}

/** What stands on the clipboard, as a page of the extension's would read it. */
export async function clipboard(own: Page): Promise<string> {
	if (browserName === "firefox") return clipboardText(await insideOf(own.browser()));
	const origin = await own.evaluate(() => location.origin);
	await own.browser().defaultBrowserContext().overridePermissions(origin, ["clipboard-read", "clipboard-write"]);
	return own.evaluate(() => navigator.clipboard.readText());
}

/** What stops the background at once, without asking first whether it runs; `own` is a page of the extension's. */
export async function stopper(own: Page, stopInFirefox: () => Promise<void>): Promise<() => Promise<void>> {
	if (browserName === "firefox") return stopInFirefox;
	const devtools = await own.createCDPSession();
	await devtools.send("ServiceWorker.enable");
	return () => devtools.send("ServiceWorker.stopAllWorkers");
}

/**
 * Composes `draft` where the focus is by an input method, which takes `keys` for itself. The answer ends it with a text.
 */
export async function compose(
	page: Page,
	draft: string,
	keys: readonly string[] = [],
): Promise<(text: string) => Promise<void>> {
	if (browserName === "firefox") {
		const inside = await insideOf(page.browser());
		await composeIn(inside, draft, keys);
		return (text) => commitIn(inside, text);
	}
	const devtools = await page.createCDPSession();
	const end = draft.length;
	await devtools.send("Input.imeSetComposition", { text: draft, selectionStart: end, selectionEnd: end });
	// 229 is what browsers give every key that an input method has taken.
	for (const key of keys)
		await devtools.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key, code: key, windowsVirtualKeyCode: 229 });
	return async (text) => {
		await devtools.send("Input.insertText", { text });
	};
}
