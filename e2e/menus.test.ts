/** The browser's context menu and commands: no test can open the first or press the second, so both are dispatched. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, highlights, noteFrame, select, told } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
let page: Page;
beforeAll(async () => {
	tifa = await launch();
	page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
});
afterAll(() => tifa.close());

async function selected(words: string): Promise<void> {
	await select(page, words);
	await control(page, "toolbar", "Tifa, the selected text");
}

function isPainted(name: string, count: number): Promise<unknown> {
	return waitFor(async () => (await highlights(page, name)).length === count, `${count} ${name}`);
}

it("marks, notes and copies the selection from the menu", async () => {
	await selected("相互尊重、平等相待");
	await tifa.chooseInMenu("highlight");
	await isPainted("tifa-mark-yellow", 1);

	await selected("阿尔维亚共和国");
	await tifa.chooseInMenu("copy");
	await waitFor(async () => (await told(page)).includes("Copied"), "the word that it was copied");

	await selected("阿尔维亚共和国");
	await tifa.chooseInMenu("note");
	await isPainted("tifa-mark-yellow", 2);
	await control(await noteFrame(page), "textbox", "Note");
	await (await control(await noteFrame(page), "button", "Done")).click();
});

it("has its items once, however often it was built", async () => {
	// An update of an id that is not there fails; one that is there twice cannot be.
	for (const id of ["highlight", "note", "copy", "panel", "library"])
		await tifa.inBackground(`chrome.contextMenus.update("${id}", { visible: true })`);
	await expect(tifa.inBackground(`chrome.contextMenus.update("other", { visible: true })`)).rejects.toThrow();
});

it("marks by the command's key, and opens the library by its own", async () => {
	await selected("正式访问");
	await tifa.command("highlight");
	await isPainted("tifa-mark-yellow", 3);
	await tifa.command("library");
	await (await tifa.opened("/library.html")).close();
});

it("walks the key terms forth and back", async () => {
	const focus = async () => (await highlights(page, "tifa-focus"))[0] ?? "";
	await page.bringToFront();
	await tifa.command("walk");
	const first = await waitFor(focus, "a term");
	await tifa.command("walk");
	await waitFor(async () => (await focus()) !== first, "the next");
	await tifa.command("walkBack");
	await waitFor(async () => (await focus()) === first, "the first again");
});

it("suggests four keys and describes every command", async () => {
	const commands = (await tifa.inBackground("chrome.commands.getAll()")) as {
		name: string;
		shortcut: string;
		description: string;
	}[];
	const ours = commands.filter(({ name }) => !name.startsWith("_"));
	expect(
		ours
			.filter(({ shortcut }) => shortcut)
			.map(({ shortcut }) => shortcut)
			.sort(),
	).toEqual(["Alt+J", "Alt+K", "Alt+L", "Alt+N"]);
	expect(ours.every(({ description }) => description && !description.startsWith("__"))).toBe(true);
});
