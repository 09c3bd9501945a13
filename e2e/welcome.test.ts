/** The first run: opened once, a sample that is read as any page, three steps that tick off, nothing kept of it. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { control, highlightNames, highlights, noteFrame, placeOf, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
let page: Page;
beforeAll(async () => {
	tifa = await launch({ firstRun: true });
	page = await tifa.opened("/welcome.html");
	await waitFor(async () => (await highlightNames(page)).some((name) => name.startsWith("tifa-term")), "key terms");
});
afterAll(() => tifa.close());

const ticked = () => page.$$eval(".steps > .done", (steps) => steps.map(({ textContent }) => textContent));

it("has nothing ticked at first", async () => {
	expect(await ticked()).toEqual([]);
});

it("ticks a passage marked by its key, and no term's card for it", async () => {
	await page.bringToFront();
	await select(page, "全面战略伙伴关系");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
	expect(await ticked()).toHaveLength(1);
	await page.keyboard.press("Escape");
});

it("ticks the rest on a term", async () => {
	const { x, y } = await placeOf(page, "核心利益");
	await page.mouse.move(x, y, { steps: 5 });
	await control(page, "button", "Pin");
	await waitFor(async () => (await ticked()).length === 2, "two steps done");
	await page.keyboard.press("Escape");
});

it("ticks a note, which is written in a frame as on any page", async () => {
	await page.mouse.move(1, 1);
	await select(page, "相互尊重、平等相待");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("n");
	const frame = await noteFrame(page, "sample-note.html");
	await (await control(frame, "textbox", "Note")).type("试一试");
	await waitFor(() => frame.evaluate(() => document.body.textContent?.includes("Saved")), "the note saved");
	await waitFor(async () => (await ticked()).length === 3, "all three done");
	await (await control(frame, "button", "Done")).click();
	await waitFor(() => frame.detached, "the note closed");
	expect(await highlights(page, "tifa-noted-yellow")).toHaveLength(1);
});

it("keeps nothing of it", async () => {
	const library = await tifa.library();
	await waitFor(() => library.evaluate(() => document.body.textContent?.includes("Nothing annotated yet")), "no row");
	await library.close();
});

it("says how things stand, and offers no permission that is there already", async () => {
	const words = await page.evaluate(() => document.querySelector(".guide")?.textContent ?? "");
	expect(words).toContain("Everything stays on this computer.");
	expect(words).toContain("Pin Tifa");
	expect(words).not.toContain("Read these sites");
	expect(await page.$eval(".open-ministry", (link) => (link as HTMLAnchorElement).href)).toBe(
		"https://www.mfa.gov.cn/",
	);
});

it("is opened once: an update opens none", async () => {
	const count = async () => {
		const pages = await tifa.browser.pages();
		// One that is closing answers no more.
		const urls = await Promise.all(pages.map((one) => one.evaluate(() => location.href).catch(() => "")));
		return urls.filter((url) => url.endsWith("/welcome.html")).length;
	};
	expect(await count()).toBe(1);
	await page.close();
	const read = await tifa.open("http://sample.mfa.gov.cn/web/sample/202601/t20260115_10000001.shtml");
	await waitFor(async () => (await highlightNames(read)).length > 0, "the page read");
	// Loading the same folder again is what a developer's reload does; browsers call it an update.
	await tifa.browser.installExtension(inject("build").folder);
	// The new background has done its work of an update once its script answers in the open page.
	const library = await tifa.library();
	const asked = `chrome.tabs.query({ url: "http://sample.mfa.gov.cn/*" }).then(([tab]) =>
		chrome.tabs.sendMessage(tab.id, { id: 1, type: "pageState", timestamp: 1 })).then(({ res }) => res.is === "article")`;
	await waitFor(() => library.evaluate(asked), "the new script in the open page");
	expect(await count()).toBe(0);
});
