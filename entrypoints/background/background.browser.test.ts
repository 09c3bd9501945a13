/** What only a browser shows of the background: stopping, several tabs, a new version under open pages. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

async function mark(page: Page, words: string, key: string): Promise<void> {
	await page.bringToFront();
	await select(page, words);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press(key);
}

async function stopWorker(): Promise<void> {
	await (await tifa.worker()).close();
}

const words = { first: "阿尔维亚共和国", second: "例行记者会" };

test("every tab of a document sees what was marked in one", async () => {
	const [one, other] = [await openRead(), await openRead()];
	await mark(one, words.first, "3");
	await waitFor(async () => (await highlights(other, "tifa-mark-green")).length === 1, "the mark in the other tab");
	await one.close();
	await other.close();
});

test("a page goes on after the browser stopped the worker: its rights are remembered", async () => {
	const page = await openRead();
	await waitFor(async () => (await highlights(page, "tifa-mark-green")).length === 1, "the mark of before");
	await stopWorker();
	await mark(page, words.first, "1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the mark");
	await stopWorker();
	await (await control(page, "button", "Undo")).click();
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 0, "the mark undone");
	await page.close();
});
