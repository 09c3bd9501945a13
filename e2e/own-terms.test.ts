/** The reader's own terms: made from a selection, marked at once and on reload, shown in the frame alone, switched off. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlights, noteFrame, placeOf, select, told } from "./harness/reading";
import { waitFor } from "./harness/wait";

const rendering = "matters that concern both";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

const own = (page: Page) => highlights(page, "tifa-term-own");
const wordsOnPage = (page: Page) =>
	page.evaluate(() => document.querySelector("#News_Body_Txt_A p")?.textContent?.trim().slice(8, 13) ?? "");

it("are made from a selection, marked at once and on reload, and their card stands in the frame", async () => {
	const page = await tifa.open(sample.zh);
	const wording = await wordsOnPage(page);
	await select(page, wording);
	await control(page, "toolbar", "Tifa, the selected text");
	await (await control(page, "button", "More")).click();
	await (await control(page, "button", "Add to my terms")).click();
	const form = await noteFrame(page);
	await (await control(form, "textbox", "Rendering")).type(rendering);
	await (await control(form, "textbox", "Note")).type("mine alone");
	await (await control(form, "button", "Add to my terms")).click();
	await waitFor(async () => (await own(page)).includes(wording), "the term is marked");
	await waitFor(() => form.detached, "the form is gone");

	await page.reload();
	await waitFor(async () => (await own(page)).includes(wording), "the term is marked on reload");
	const { x, y } = await placeOf(page, wording);
	await page.mouse.move(x, y);
	const card = await noteFrame(page);
	const says = (text: string) => card.evaluate((part) => document.body.textContent?.includes(part), text);
	await waitFor(() => says(rendering), "the card with its rendering");
	expect(await says("mine alone")).toBe(true);
	expect(await page.evaluate(() => document.documentElement.textContent)).not.toContain(rendering);
	await page.close();
});

it("stand in the side panel's list, and last in the card of an annotation over them, without a word of the reader's", async () => {
	const page = await tifa.open(sample.zh);
	const wording = await wordsOnPage(page);
	await waitFor(async () => (await own(page)).includes(wording), "the term is marked");
	await select(page, wording);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	const line = await control(page, "button", `${wording} of my terms ›`);
	expect(await told(page)).not.toContain(rendering);
	await line.click();
	const card = await noteFrame(page);
	await waitFor(() => card.evaluate((part) => document.body.textContent?.includes(part), rendering), "the own card");
	await page.keyboard.press("Escape");

	const panel = await tifa.panel(page);
	await (await control(panel, "tab", "Key terms")).click();
	const lines = () => panel.$$eval(".term-words", (all) => all.map(({ textContent }) => textContent));
	await waitFor(async () => (await lines()).includes(`${wording} · ${rendering}`), "the term in the list");
	await panel.close();
	await page.close();
});

it("are edited in the library, and no longer marked once their list is off", async () => {
	const page = await tifa.open(sample.zh);
	const wording = await wordsOnPage(page);
	await waitFor(async () => (await own(page)).includes(wording), "the term is marked");
	const other = wording.slice(0, 3);
	const library = await tifa.openOwn("library.html#glossary");
	await (await control(library, "button", `Edit ${wording}`)).click();
	const field = await control(library, "textbox", "Key term");
	await field.evaluate((input) => {
		if (input instanceof HTMLInputElement) input.select();
	});
	await field.type(other);
	await (await control(library, "button", "Done")).click();
	await waitFor(async () => (await own(page)).includes(other), "the edited wording is marked");

	await (await control(library, "checkbox", "Marked on pages")).click();
	await waitFor(async () => (await own(page)).length === 0, "nothing is marked any more");
	await (await control(library, "checkbox", "Marked on pages")).click();
	await waitFor(async () => (await own(page)).includes(other), "marked again");
	await (await control(library, "button", `Delete ${other}`)).click();
	await waitFor(async () => (await own(page)).length === 0, "the deleted term is not marked");
	await (await control(library, "button", "Undo")).click();
	await waitFor(async () => (await own(page)).includes(other), "marked again after undo");
	await library.close();
	await page.close();
});
