/** Two windows write one note: the later one stands in both, the earlier one is told and can be got back. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, test } from "vitest";
import { launch, type Tifa } from "../../../e2e/harness/launch";
import { sample, samplePages } from "../../../e2e/harness/pages";
import { control, highlightNames, highlights, select } from "../../../e2e/harness/reading";
import { waitFor } from "../../../e2e/harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch({ pages: samplePages() });
	const page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
	await select(page, "正式访问");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
});
afterAll(() => tifa.close());

/** A library with the annotation open beside the list. */
async function opened(): Promise<Page> {
	const library = await tifa.library();
	await (await library.waitForSelector(".line-quote"))?.click();
	await library.waitForSelector(".detail-pane [data-annotation]");
	return library;
}

async function write(library: Page, act: "Add note" | "Edit note", note: string): Promise<void> {
	await library.bringToFront();
	await library.hover(".detail-pane [data-annotation]");
	await (await library.waitForSelector('.detail-pane [data-annotation] [aria-label="More"]'))?.click();
	await (await control(library, "menuitem", act)).click();
	const field = await control(library, "textbox", "Note");
	await field.click({ count: 3 });
	await field.type(note);
	await (await control(library, "button", "Done")).click();
}

function hasNote(library: Page, note: string): Promise<unknown> {
	const shown = () => library.$eval(".detail-pane .row-note", (line) => line.textContent).catch(() => "");
	return waitFor(async () => (await shown()) === note, `the note ${note}`);
}

test("the later note stands, the earlier one comes back at a click", async () => {
	const [one, other] = [await opened(), await opened()];
	await write(one, "Add note", "先写的");
	await hasNote(other, "先写的");
	await write(other, "Edit note", "后写的");
	await hasNote(one, "后写的");
	await one.bringToFront();
	await waitFor(
		() => one.$eval(".detail-pane .row-earlier", (line) => line.textContent?.includes("先写的")).catch(() => false),
		"what was written over",
	);
	await (await control(one, "button", "Bring back")).click();
	await hasNote(one, "先写的");
	await hasNote(other, "先写的");
	await waitFor(async () => (await one.$(".row-earlier")) === null, "nothing written over any more");
});
