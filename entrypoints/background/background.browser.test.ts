/** What only a browser shows of the background: stopping, several tabs, a new version under open pages. */
import type { KeyInput, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch, type Tifa } from "../../e2e/harness/launch";
import { sample } from "../../e2e/harness/pages";
import { control, highlightNames, highlights, select } from "../../e2e/harness/reading";
import { waitFor } from "../../e2e/harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

async function openRead(): Promise<Page> {
	const page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
	return page;
}

async function mark(page: Page, words: string, key: KeyInput): Promise<void> {
	await page.bringToFront();
	await select(page, words);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press(key);
}

const words = "阿尔维亚共和国";

test("every tab of a document sees what was marked in one", async () => {
	const [one, other] = [await openRead(), await openRead()];
	await mark(one, words, "3");
	await waitFor(async () => (await highlights(other, "tifa-mark-green")).length === 1, "the mark in the other tab");
	await one.close();
	await other.close();
});

test("a page goes on after the browser stopped the worker: its rights are remembered", async () => {
	const page = await openRead();
	await waitFor(async () => (await highlights(page, "tifa-mark-green")).length === 1, "the mark of before");
	await tifa.stopBackground();
	await mark(page, words, "1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the mark");
	await tifa.stopBackground();
	await (await control(page, "button", "Undo")).click();
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 0, "the mark undone");
	await page.close();
});

test("a new version takes over the pages that are open", async () => {
	const page = await openRead();
	// Loading the same folder again is what a developer's reload does; Chromium calls it an update.
	expect(await tifa.browser.installExtension(inject("build").folder)).toBe(tifa.extensionId);
	const own = await tifa.library();
	// The old script cannot answer any more. Asked from a page: a worker that ends while it evaluates never answers.
	const asked = `chrome.tabs.query({ url: ${JSON.stringify(sample.zh)} }).then(([tab]) =>
		chrome.tabs.sendMessage(tab.id, { id: 1, type: "pageState", timestamp: 1 })).then(({ res }) => res.is === "article")`;
	await waitFor(() => own.evaluate(asked), "the new script in the open page");
	await own.close();
	await mark(page, words, "5");
	await waitFor(async () => (await highlights(page, "tifa-mark-purple")).length === 1, "the mark");
	await page.reload();
	await waitFor(async () => (await highlights(page, "tifa-mark-purple")).length === 1, "the mark after a reload");
	await page.close();
});
