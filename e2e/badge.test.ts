/** The number on Tifa's button: right after each change, by tab, and on a page that the reader goes back to. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserName } from "./harness/browser";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, highlights, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
let page: Page;
beforeAll(async () => {
	tifa = await launch();
	page = await openRead(sample.zh);
});
afterAll(() => tifa.close());

async function openRead(url: string): Promise<Page> {
	const opened = await tifa.open(url);
	await waitFor(async () => (await highlightNames(opened)).length > 0, "the page read");
	return opened;
}

/** The badge and the title over the tab in front. */
async function button(): Promise<{ badge: string; title: string }> {
	const asked = `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(async ([{ id: tabId }]) => ({
		badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) }))`;
	return (await tifa.inBackground(asked)) as { badge: string; title: string };
}

function isCounted(badge: string): Promise<unknown> {
	return waitFor(async () => (await button()).badge === badge, `the number “${badge}”`);
}

async function mark(words: string, key: "1" | "2"): Promise<void> {
	await select(page, words);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press(key);
}

it("is absent on a page without annotations", async () => {
	expect(await button()).toEqual({ badge: "", title: "Tifa" });
});

it("counts what is made and what is taken back, in words too", async () => {
	await mark("相互尊重、平等相待", "1");
	await isCounted("1");
	expect((await button()).title).toBe("Tifa · 1 annotation");
	await mark("阿尔维亚共和国", "2");
	await isCounted("2");
	await (await control(page, "button", "Undo")).click();
	await isCounted("1");
});

it("belongs to its tab", async () => {
	const other = await openRead(sample.en);
	expect((await button()).badge).toBe("");
	await page.bringToFront();
	await isCounted("1");
	await other.close();
});

it("counts what was written elsewhere, the document's note too", async () => {
	const popup = await tifa.popup(page);
	await (await control(popup, "button", "Add note")).click();
	await (await control(popup, "textbox", "Note")).type("整篇");
	await (await control(popup, "button", "Done")).click();
	await isCounted("2");
	await popup.close();
});

// Firefox under a test has no such cache.
it.skipIf(browserName === "firefox")("is right again on a page from Chromium's back-forward cache", async () => {
	await page.evaluate(() => {
		Object.assign(globalThis, { stayed: true });
	});
	await page.goto("http://elsewhere.example/").catch(() => undefined);
	await isCounted("");
	const second = await openRead(sample.zh);
	await waitFor(async () => (await highlights(second, "tifa-mark-yellow")).length === 1, "the mark");
	await page.bringToFront();
	await page.goBack();
	expect(await page.evaluate(() => "stayed" in globalThis)).toBe(true);
	await isCounted("2");
	await second.close();
});

it("is absent where Tifa is off", async () => {
	const popup = await tifa.popup(page);
	await (await control(popup, "button", "More", "last")).click();
	await (await control(popup, "menuitem", "Tifa off on this site")).click();
	await waitFor(() => popup.evaluate(() => document.body.textContent?.includes("Tifa is off")), "the popup saying so");
	await popup.close();
	await isCounted("");
});
