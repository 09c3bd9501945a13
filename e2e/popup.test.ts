/** The popup: about the page in front, live both ways, and the document's own note. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, highlights, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

const passage = "相互尊重、平等相待";

let tifa: Tifa;
let page: Page;
beforeAll(async () => {
	tifa = await launch();
	page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	await select(page, passage);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
});
afterAll(() => tifa.close());

function says(popup: Page, words: string): Promise<unknown> {
	return waitFor(() => popup.evaluate((text) => document.body.textContent?.includes(text), words), `“${words}”`);
}

it("names the page with its date, kind and languages, and counts its terms", async () => {
	const popup = await tifa.popup(page);
	await says(popup, "2026年1月15日外交部发言人方示例主持例行记者会");
	await says(popup, "2026-01-15 · Transcript");
	await says(popup, passage);
	expect(await popup.$eval("a[href*='/eng/']", (link) => link.textContent)).toContain("EN");
	const counts = await popup.evaluate(() => document.body.textContent?.match(/Key terms (\d+)/)?.[1]);
	expect(Number(counts)).toBeGreaterThan(20);
	await popup.close();
});

it("in a tab of its own is about the tab that was used last", async () => {
	await page.bringToFront();
	const own = await tifa.openOwn("popup.html");
	await says(own, passage);
	await own.close();
});

it("edits a note that the page then shows, and is shown what the page does", async () => {
	const popup = await tifa.popup(page);
	await says(popup, passage);
	await (await control(popup, "button", "More")).click();
	await (await control(popup, "menuitem", "Add note")).click();
	await (await control(popup, "textbox", "Note")).type("与去年相同");
	await (await control(popup, "button", "Done")).click();
	await waitFor(async () => (await highlights(page, "tifa-noted-yellow")).length === 1, "the note's line on the page");
	await popup.close();
});

it("is walked and used by keys: ↑ ↓, Delete, Ctrl+Z, Ctrl+Y, ?", async () => {
	await select(page, "正式访问");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("2");
	await waitFor(async () => (await highlights(page, "tifa-mark-red")).length === 1, "a second passage painted");
	await page.keyboard.press("Escape");
	const popup = await tifa.popup(page);
	await waitFor(async () => (await popup.$$(".row-quote")).length === 2, "two rows");
	const focused = () =>
		popup.evaluate(() => document.activeElement?.closest(".row")?.querySelector(".row-quote")?.textContent ?? "");
	await popup.keyboard.press("ArrowDown");
	const first = await focused();
	await popup.keyboard.press("ArrowDown");
	const second = await focused();
	expect(new Set([first, second])).toEqual(new Set(["正式访问", passage]));
	await popup.keyboard.press("ArrowUp");
	expect(await focused()).toBe(first);
	const rows = (count: number) => waitFor(async () => (await popup.$$(".row-quote")).length === count, `${count} rows`);
	await popup.keyboard.press("Delete");
	await rows(1);
	// The keys go on from the row beside.
	expect(await focused()).toBe(second);
	const chord = async (key: "z" | "y") => {
		await popup.keyboard.down("Control");
		await popup.keyboard.press(key);
		await popup.keyboard.up("Control");
	};
	await chord("z");
	await rows(2);
	await chord("y");
	await rows(1);
	await chord("z");
	await rows(2);
	await popup.keyboard.type("?");
	await control(popup, "dialog", "Keyboard");
	await popup.close();
	await waitFor(async () => (await highlights(page, "tifa-mark-red")).length === 1, "it is on the page as before");
});

it("keeps a note on the whole document, in the library and in its files too", async () => {
	const popup = await tifa.popup(page);
	await (await control(popup, "button", "Add note")).click();
	await (await control(popup, "textbox", "Note")).type("整篇的笔记");
	await (await control(popup, "combobox", "Tags")).type("一月,");
	await (await control(popup, "button", "Done")).click();
	await says(popup, "整篇的笔记");
	await popup.close();
	const library = await tifa.library();
	await says(library, "整篇的笔记");
	await (await control(library, "searchbox", "Find in titles, quotes, notes and tags")).type("整篇");
	await says(library, "整篇的笔记");
	await waitFor(
		() => library.evaluate((text) => !document.body.textContent?.includes(text), passage),
		"only what was sought",
	);
	await (await control(library, "button", "Export")).click();
	await (await control(library, "menuitem", "Markdown")).click();
	const markdown = readFileSync(await tifa.downloaded(/\.md$/), "utf8");
	expect(markdown).toContain("整篇的笔记");
	expect(markdown).toContain("#一月");
	await library.close();
});

it("elsewhere shows the documents annotated last", async () => {
	const elsewhere = await tifa.open("http://elsewhere.example/");
	const popup = await tifa.popup(elsewhere);
	await says(popup, "2026年1月15日外交部发言人方示例主持例行记者会");
	await popup.close();
	await elsewhere.close();
});
