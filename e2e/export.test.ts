/** Files, clipboard and reference from the export menu and its dialog. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseCsv } from "../exchange/csv-text";
import { clipboard } from "./harness/emulate";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, highlights, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

const passage = "相互尊重、平等相待";
const title = "2026年1月15日外交部发言人方示例主持例行记者会（样本）";

let tifa: Tifa;
let page: Page;
let library: Page;
beforeAll(async () => {
	tifa = await launch();
	page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	await select(page, passage);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
	library = await tifa.library();
});
afterAll(() => tifa.close());

async function choose(on: Page, item: string): Promise<void> {
	await (await control(on, "button", "Export")).click();
	await (await control(on, "menuitem", item)).click();
}

async function openDialog(): Promise<void> {
	await choose(library, "Other formats…");
	await control(library, "dialog", "Export");
}

async function closeDialog(): Promise<void> {
	await library.keyboard.press("Escape");
	await waitFor(() => library.evaluate(() => document.querySelector("dialog") === null), "the dialog gone");
}

async function saved(format: string, ending: RegExp): Promise<Buffer> {
	await (await library.waitForSelector(`::-p-xpath(//label[span="${format}"]/input)`))?.click();
	await (await control(library, "button", "Save file")).click();
	return readFileSync(await tifa.downloaded(ending));
}

it("saves each format from the dialog, under the document's name", async () => {
	await openDialog();
	expect((await saved("Web page", /\.html$/)).toString()).toContain(`<mark>${passage}</mark>`);
	expect((await saved("Word", /\.docx$/)).subarray(0, 2).toString()).toBe("PK");
	expect(parseCsv((await saved("CSV", /\.csv$/)).toString()).rows[1]).toContain(passage);
	expect((await saved("RIS", /\.ris$/)).toString()).toMatch(/^TY {2}- ELEC\r\n/);
	expect((await saved("Anki", /\.txt$/)).toString()).toMatch(/^#separator:tab\n#html:true\n.*\n.*<b>/);
	expect(JSON.parse((await saved("Web Annotation", /\.jsonld$/)).toString())).toMatchObject({ total: 1 });
	await closeDialog();
});

it("copies the document's reference at one click", async () => {
	await page.bringToFront();
	const popup = await tifa.openOwn("popup.html");
	await choose(popup, "Copy reference");
	await waitFor(async () => (await clipboard(popup)).includes(`“${title}.” January 15, 2026.`), "the reference copied");
	await popup.close();
});

it("copies a quote with the reference in the style that was chosen", async () => {
	await library.bringToFront();
	await openDialog();
	await (await library.waitForSelector('::-p-xpath(//label[span="Bibliography"]/input)'))?.click();
	const style = await library.waitForSelector(".export .choice select");
	await style?.select("apa");
	await (await control(library, "button", "Copy")).click();
	const reference = `(2026, January 15). ${title}.`;
	await waitFor(async () => (await clipboard(library)).includes(reference), "the references copied in that style");
	await closeDialog();
	await page.bringToFront();
	const popup = await tifa.openOwn("popup.html");
	await popup.hover(".row");
	// The menu of the row, not the popup's own.
	await (await popup.$(".row .menu-button"))?.click();
	await (await control(popup, "menuitem", "Copy with reference")).click();
	await waitFor(async () => (await clipboard(popup)).startsWith(`方示例：“${passage}”\n`), "the quote copied");
	expect(await clipboard(popup)).toContain(reference);
	await choose(popup, "Copy reference");
	await waitFor(
		async () => (await clipboard(popup)).includes(reference) && !(await clipboard(popup)).includes(passage),
		"the reference alone",
	);
	await popup.close();
});

it("exports what the side panel shows", async () => {
	await page.bringToFront();
	const panel = await tifa.panel(page);
	await choose(panel, "Markdown");
	expect(readFileSync(await tifa.downloaded(/\.md$/), "utf8")).toContain(`> ${passage}`);
	await choose(panel, "Other formats…");
	await control(panel, "dialog", "Export");
	await (await control(panel, "button", "Close")).click();
	await waitFor(() => panel.evaluate(() => document.querySelector("dialog") === null), "the dialog gone");
});

it("prints what the web page would show", async () => {
	const printing = await tifa.library();
	// In the frame that is printed: no window of the system's opens in a test, and nobody would close it.
	await printing.evaluateOnNewDocument(() => {
		window.print = () => {
			parent.document.title = document.body.innerText;
			dispatchEvent(new Event("afterprint"));
		};
	});
	await printing.reload();
	await choose(printing, "Other formats…");
	await control(printing, "dialog", "Export");
	await (await control(printing, "button", "Print")).click();
	await waitFor(async () => (await printing.title()).includes(passage), "the passage on paper");
	await waitFor(() => printing.evaluate(() => document.querySelector("iframe") === null), "the frame gone");
	await printing.close();
});

it("copies text from the dialog", async () => {
	await library.bringToFront();
	await openDialog();
	await (await control(library, "button", "Copy")).click();
	await waitFor(async () => (await clipboard(library)).startsWith(`# ${title}\n`), "the Markdown copied");
	await closeDialog();
});

it("shows what a template gives while it is written, tells its mistakes, and keeps it", async () => {
	await openDialog();
	await library.select(".markdown-choice select", "own");
	const template = await control(library, "textbox", "Template");
	const write = async (text: string) => {
		await template.focus();
		await library.keyboard.down("Control");
		await library.keyboard.press("a");
		await library.keyboard.up("Control");
		await template.type(text);
	};
	const shown = () =>
		library.$eval(".preview", (preview) => (preview instanceof HTMLTextAreaElement ? preview.value : ""));
	await write("{{#documents}}{{titel}}");
	await waitFor(
		() =>
			library.evaluate(() => document.body.textContent?.includes("Line 1, column 15: nothing is named “titel” here.")),
		"the mistake told",
	);
	await write("{{#documents}}* {{title}}{{/documents}}");
	await waitFor(async () => (await shown()) === `* ${title}`, "the preview");
	await closeDialog();
	await openDialog();
	await waitFor(async () => (await shown()) === `* ${title}`, "the kept template");
	await closeDialog();
});
