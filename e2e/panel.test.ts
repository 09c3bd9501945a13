/** The side panel: opened from the popup, about the page in front, its lists live and following the scroll. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserName } from "./harness/browser";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, highlights, noteFrame, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

const passages = ["共同关心的国际地区问题", "全面战略伙伴关系", "正式访问"] as const;

let tifa: Tifa;
let page: Page;
let panel: Page;
beforeAll(async () => {
	tifa = await launch();
	page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	for (const [index, passage] of passages.entries()) {
		await select(page, passage);
		await control(page, "toolbar", "Tifa, the selected text");
		await page.keyboard.press(`${index + 1}` as "1");
		await waitFor(
			async () => (await highlightNames(page)).filter((name) => name.startsWith("tifa-mark")).length === index + 1,
			`${passage} painted`,
		);
		await page.keyboard.press("Escape");
	}
	panel = await tifa.panel(page);
});
afterAll(() => tifa.close());

function says(words: string): Promise<unknown> {
	return waitFor(() => panel.evaluate((text) => document.body.textContent?.includes(text), words), `“${words}”`);
}

/** The quotes of the list, from above. */
const quotes = () => panel.$$eval(".row-quote", (all) => all.map(({ textContent }) => textContent));

/** The current item's words. */
const current = () => panel.$eval("[aria-current]", ({ textContent }) => textContent ?? "").catch(() => "");

async function showTab(name: string): Promise<void> {
	await (await control(panel, "tab", name)).click();
}

it("lists the page's annotations in page order, and goes to each", async () => {
	await says("2026年1月15日外交部发言人方示例主持例行记者会");
	await waitFor(async () => (await quotes()).length === 3, "three rows");
	expect(await quotes()).toEqual(["正式访问", "共同关心的国际地区问题", "全面战略伙伴关系"]);
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await (await control(panel, "button", "Go to passage", "last")).click();
	await waitFor(async () => (await highlights(page, "tifa-focus"))[0] === passages[1], "the passage flashed");
});

it("edits in place, and the page shows it", async () => {
	await panel.hover(".row:nth-of-type(2)");
	await (await panel.$('.row [aria-label="More"]'))?.click();
	await (await control(panel, "menuitem", "Add note")).click();
	await (await control(panel, "textbox", "Note")).type("在侧栏里写");
	await (await control(panel, "button", "Done")).click();
	await says("在侧栏里写");
	await waitFor(
		async () => (await highlightNames(page)).some((name) => name.startsWith("tifa-noted")),
		"the note's line",
	);
});

it("marks what the window shows, and moves nothing under the pointer", async () => {
	await panel.mouse.move(1, 1);
	await page.evaluate(() => scrollTo(0, 0));
	const bottom = () => page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await bottom();
	await waitFor(async () => (await current()).includes(passages[1]), "the last passage current");
	await page.evaluate(() => scrollTo(0, 0));
	await waitFor(async () => !(await current()).includes(passages[1]), "another one current");

	// So low that its list has to be scrolled.
	await panel.setViewport({ width: 320, height: 330 });
	const scrolled = () => panel.$eval(".list", ({ scrollTop }) => scrollTop);
	await panel.$eval(".list", (list) => list.scrollTo(0, 0));
	await panel.hover(".list");
	await bottom();
	await waitFor(async () => (await current()).includes(passages[1]), "the last passage current");
	expect(await scrolled()).toBe(0);
	await panel.mouse.move(1, 1);
	await page.evaluate(() => scrollTo(0, 0));
	await waitFor(async () => !(await current()).includes(passages[1]), "another one current");
	await bottom();
	await waitFor(async () => (await scrolled()) > 0, "the list scrolled to it");
	await panel.setViewport(null);
});

it("walks from mention to mention of a key term", async () => {
	await showTab("Key terms");
	await says("全面战略伙伴关系");
	const lines = () => panel.$$eval(".term-line", (all) => all.map(({ textContent }) => textContent ?? ""));
	const index = await waitFor(
		async () => (await lines()).findIndex((line) => line.includes("命运共同体")) + 1,
		"its line",
	);
	await (await panel.$$(".term-line"))[index - 1]?.click();
	await waitFor(async () => (await highlights(page, "tifa-focus"))[0]?.includes("命运共同体"), "a mention flashed");
	expect(await lines()).toContainEqual(expect.stringMatching(/命运共同体 · .+Answer \d/));
});

it("lists the questions with who asks, and goes to each", async () => {
	await showTab("Questions");
	await says("《样本日报》");
	const questions = await panel.$$(".question");
	expect(questions.length).toBeGreaterThan(1);
	await page.evaluate(() => scrollTo(0, 0));
	await questions.at(-1)?.click();
	await waitFor(() => page.evaluate(() => scrollY > 0), "the page scrolled");
	await showTab("Annotations");
});

it("follows the tab in front and its navigation", async () => {
	const other = await tifa.open(sample.en);
	await says("Nothing marked here yet");
	expect(await panel.$eval("h1", (heading) => heading.lang)).toBe("en");
	await other.goto("http://elsewhere.example/").catch(() => undefined);
	await says("Open an article on the ministry’s site");
	await other.goto(sample.zh);
	await waitFor(async () => (await quotes()).length === 3, "the first page's annotations");
	await other.close();
	await page.bringToFront();
	await waitFor(async () => (await quotes()).length === 3, "its annotations again");
});

it("shows an annotation that the page no longer holds, and places it again", async () => {
	const other = "天气预报说明天下雨，请大家出门带伞。";
	await page.evaluate(
		(gone, words) => {
			const paragraphs = document.querySelectorAll("#News_Body_Txt_A p");
			for (const each of paragraphs) if (each.textContent?.includes(gone)) each.textContent = words;
		},
		passages[0],
		other,
	);
	await says("Not found (2)");
	await (await control(panel, "button", "Place again")).click();
	await page.bringToFront();
	await select(page, "请大家出门带伞");
	await says("Not found (1)");
	expect(await quotes()).toHaveLength(3);
});

it("says what is so where Tifa is off, and stays about the page", async () => {
	const popup = await tifa.popup(page);
	await (await control(popup, "button", "More", "last")).click();
	await (await control(popup, "menuitem", "Tifa off on this site")).click();
	await waitFor(() => popup.evaluate(() => document.body.textContent?.includes("Tifa is off")), "the popup saying so");
	await popup.close();
	await says("Tifa is off on this site");
	await (await control(panel, "button", "Turn Tifa on for this site")).click();
	await waitFor(async () => (await quotes()).length === 3, "its annotations again");
});

it("goes on where a page has taken the keyboard from a note", async () => {
	await select(page, "相互尊重、平等相待");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("n");
	const frame = await noteFrame(page);
	await (await control(frame, "textbox", "Note")).type("半句");
	await page.evaluate(() => {
		const thief = document.body.appendChild(document.createElement("input"));
		thief.focus();
	});
	await (await control(frame, "button", browserName === "firefox" ? "Show in list" : "Open side panel")).click();
	await says("半句");
	// Firefox's background hears of no click in a page, and must know that the sidebar is open all the same.
	const inFront = () => panel.evaluate(() => document.activeElement?.closest(".row")?.textContent?.includes("半句"));
	if (browserName === "firefox") await waitFor(inFront, "its row");
});
