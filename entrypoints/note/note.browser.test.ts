/** The note's frame in a page: the input method's keys, a page that takes the keyboard or the frame, a very long note. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { browserName } from "../../e2e/harness/browser";
import { compose } from "../../e2e/harness/emulate";
import { launch, type Tifa } from "../../e2e/harness/launch";
import { sample } from "../../e2e/harness/pages";
import { control, highlights, noteFrame, select } from "../../e2e/harness/reading";
import { waitFor } from "../../e2e/harness/wait";

let tifa: Tifa;
let page: Page;
let frame: Frame;

beforeAll(async () => {
	tifa = await launch();
});
afterAll(async () => {
	await tifa.close();
});
beforeEach(async () => {
	page = await tifa.open(sample.zh);
	const passage = await page.evaluate(() =>
		document.querySelector("#News_Body_Txt_A p")?.textContent?.trim().slice(4, 14),
	);
	await select(page, passage ?? "");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("n");
	frame = await noteFrame(page);
	await control(frame, "textbox", "Note");
	await waitFor(() => frame.evaluate(() => document.activeElement?.tagName === "TEXTAREA"), "the keyboard in the note");
});
afterEach(async () => {
	await page.close();
});

const says = (where: Page | Frame, words: string) =>
	waitFor(() => where.evaluate((text) => document.body.textContent?.includes(text), words), `“${words.slice(0, 40)}”`);

const fieldValue = () => frame.$eval("textarea", (field) => field.value);

it("leaves Enter and Escape to the input method while it composes", async () => {
	const end = await compose(page, "wai'jiao", ["Enter", "Escape"]);
	await end("外交");
	expect(await fieldValue()).toBe("外交");
	await says(frame, "Saved");
	await page.keyboard.press("Escape");
	await waitFor(() => frame.detached, "the note closed by an Escape of its own");
});

it("ends a tag on the comma of either script, not on one that is being composed", async () => {
	const tags = () => frame.$$eval(".tag > span", (all) => all.map(({ textContent }) => textContent));
	await (await control(frame, "combobox", "Tags")).focus();
	const end = await compose(page, "jun,shou");
	expect(await tags()).toEqual([]);
	await end("军售");
	expect(await tags()).toEqual([]);
	await page.keyboard.type("，");
	await waitFor(async () => (await tags()).length === 1, "the tag");
	expect(await tags()).toEqual(["军售"]);
});

it("says so when the page takes the keyboard, and goes on when the reader wants", async () => {
	await page.keyboard.type("before");
	await page.evaluate(() => {
		const thief = document.createElement("input");
		thief.style.cssText = "position: fixed; top: 0";
		document.body.append(thief);
		thief.focus();
	});
	await says(frame, "The keyboard is with the page now");
	await (await control(frame, "button", "Go on writing")).click();
	await page.keyboard.type(" after");
	expect(await fieldValue()).toBe("before after");
});

it("keeps what was typed when the page throws the frame out", async () => {
	const words = `thrown out ${Date.now()}`;
	await (await control(frame, "textbox", "Note")).type(words);
	await page.evaluate(() => document.documentElement.lastElementChild?.remove());
	const library = await tifa.library();
	await says(library, words);
	await library.close();
});

it("keeps what was typed when the page is left at that moment", async () => {
	const words = `left ${Date.now()}`;
	await (await control(frame, "textbox", "Note")).type(words);
	await page.goto("about:blank");
	const library = await tifa.library();
	await says(library, words);
	await library.close();
});

it("takes a note of 100,000 characters, of any kind, as text", async () => {
	const long = `<script>alert(1)</script>\n${"ملاحظة 笔记 note\n".repeat(7000)}`.slice(0, 100_000);
	// Set, not inserted: Chromium itself takes half a minute to insert 6,500 lines in a text field.
	await frame.$eval(
		"textarea",
		(field, text) => {
			field.value = text;
			field.dispatchEvent(new InputEvent("input", { bubbles: true }));
		},
		long,
	);
	await page.keyboard.type("!");
	await says(frame, "Saved");
	expect(await frame.$eval("textarea", ({ clientHeight }) => clientHeight)).toBeLessThan(400);
	expect(await fieldValue()).toHaveLength(100_001);
	await (await control(frame, "button", "Done")).click();
	await waitFor(async () => (await highlights(page, "tifa-noted-yellow")).length > 0, "the note's line");
	const library = await tifa.library();
	await says(library, "<script>alert(1)</script>");
	await library.close();
});

it("keeps Done in sight where the page leaves a long note little room", async () => {
	await page.setViewport({ width: 800, height: 400 });
	await page.keyboard.type("line\n".repeat(20));
	const below = () => frame.$eval(".editor-foot", (foot) => foot.getBoundingClientRect().bottom - innerHeight);
	await waitFor(() => frame.evaluate(() => document.body.scrollHeight > innerHeight), "more note than room");
	expect(await below()).toBeLessThan(1);
	await (await control(frame, "button", "Done")).click();
	await waitFor(() => frame.detached, "the note closed");
});

it("is gone on with in a list, where no page can take the keyboard", async () => {
	const words = `half a sentence ${Date.now()}`;
	await page.keyboard.type(words);
	await page.evaluate(() => document.body.appendChild(document.createElement("input")).focus());
	const inFirefox = browserName === "firefox";
	await (await control(frame, "button", inFirefox ? "Show in list" : "Open side panel")).click();
	// Firefox opens no sidebar from within a page.
	await says(await (inFirefox ? tifa.opened("/library.html") : tifa.openedPanel()), words);
});
