/** Every page and state of ours as axe sees it: no fault in either theme. What stands in pages is asked in an open root. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillLibrary } from "../bench/fill-library";
import { highlightIn, putArticle, toolbarName } from "./harness/article";
import { faultsIn, openRoots } from "./harness/axe";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, noteFrame, placeOf, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
let page: Page;
beforeAll(async () => {
	tifa = await launch();
	page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	await highlightIn(page, "相互尊重、平等相待", "1", "yellow");
	await page.keyboard.press("Escape");
});
afterAll(() => tifa.close());

function shows(ours: Page, words: string): Promise<unknown> {
	return waitFor(() => ours.evaluate((text) => document.body.innerText.includes(text), words), `“${words}”`);
}

describe("the note's frame", () => {
	it("with a note, its tags and its colours", async () => {
		await select(page, "核心利益");
		await control(page, "toolbar", toolbarName);
		await page.keyboard.press("n");
		const frame = await noteFrame(page);
		await (await control(frame, "textbox", "Note")).type("一个很长的笔记 مصالح");
		await (await control(frame, "combobox", "Tags")).type("外交,مصالح,");
		expect(await faultsIn(frame)).toEqual([]);
		await (await control(frame, "button", "Done")).click();
		await waitFor(() => frame.detached, "the frame gone");
	});

	it("with a form for a term of the reader's", async () => {
		await select(page, "共同关心");
		await control(page, "toolbar", toolbarName);
		await (await control(page, "button", "More")).click();
		await (await control(page, "button", "Add to my terms")).click();
		const form = await noteFrame(page);
		await (await control(form, "textbox", "Rendering")).type("of common concern");
		expect(await faultsIn(form)).toEqual([]);
		await (await control(form, "button", "Add to my terms")).click();
		await waitFor(() => form.detached, "the form gone");
	});
});

describe("the popup", () => {
	it("on an article, with its menu and what it exports to", async () => {
		const popup = await tifa.popup(page);
		await shows(popup, "相互尊重、平等相待");
		expect(await faultsIn(popup)).toEqual([]);
		await (await control(popup, "button", "Export")).click();
		expect(await faultsIn(popup)).toEqual([]);
		await (await control(popup, "menuitem", "Other formats…")).click();
		await control(popup, "dialog", "Export");
		expect(await faultsIn(popup)).toEqual([]);
		await popup.close();
	});

	it.each([
		["a page that is no article", () => "http://www.mfa.gov.cn/web/none.shtml"],
		["an article without annotations", () => putArticle(tifa, "<p>中方坚持一个中国原则，愿同各方加强合作。</p>")],
	])("on %s", async (_, url) => {
		const other = await tifa.open(url());
		const popup = await tifa.popup(other);
		await shows(popup, "Open library");
		expect(await faultsIn(popup)).toEqual([]);
		await popup.close();
		await other.close();
	});
});

it.each(["Annotations", "Key terms", "Questions"])("the side panel, %s", async (tab) => {
	const panel = await tifa.panel(page);
	await (await control(panel, "tab", tab)).click();
	expect(await faultsIn(panel)).toEqual([]);
	await panel.close();
});

describe("the library", () => {
	let library: Page;
	beforeAll(async () => {
		library = await tifa.library();
		await fillLibrary(library, 120);
	});

	const room = async (address: string) => {
		await library.close();
		library = await tifa.openOwn(`library.html${address}`);
		await waitFor(() => library.evaluate(() => document.querySelector("main, .room, h1") !== null), "the room");
	};

	it.each(["#annotations", "#documents", "#glossary", "#settings", "#back-up", "#annotations?q=nothinghasthis"])(
		"%s",
		async (address) => {
			await room(address);
			await waitFor(() => library.evaluate(() => document.body.innerText.length > 100), "its words");
			expect(await faultsIn(library)).toEqual([]);
		},
	);

	it("with a document beside, many selected, and the help for keys", async () => {
		await room("#annotations");
		await library.waitForSelector(".rows");
		await library.focus(".rows");
		await library.keyboard.press("ArrowDown");
		await library.keyboard.press("Enter");
		await library.waitForSelector(".document-view");
		expect(await faultsIn(library)).toEqual([]);
		await library.focus(".rows");
		await library.keyboard.down("Control");
		await library.keyboard.press("a");
		await library.keyboard.up("Control");
		await waitFor(() => library.evaluate(() => /\d+ selected/.test(document.body.innerText)), "the bulk bar");
		expect(await faultsIn(library)).toEqual([]);
		await library.focus(".rows");
		await library.keyboard.type("?");
		await control(library, "dialog", "Keyboard");
		expect(await faultsIn(library)).toEqual([]);
	});
});

describe("what stands in a page, in an open root", () => {
	let welcome: Page;
	let first: Tifa;
	beforeAll(async () => {
		first = await launch({ firstRun: true });
		welcome = await first.opened("welcome.html");
		await openRoots(welcome);
		await waitFor(async () => (await highlightNames(welcome)).length > 0, "key terms painted");
	});

	afterAll(() => first.close());

	it("the page of the first run around it", async () => {
		expect(await faultsIn(welcome)).toEqual([]);
	});

	it("a key term's card", async () => {
		const { x, y } = await placeOf(welcome, "核心利益");
		await welcome.mouse.move(x, y, { steps: 5 });
		await control(welcome, "button", "Pin");
		expect(await faultsIn(welcome)).toEqual([]);
		await welcome.keyboard.press("Escape");
		await welcome.mouse.move(1, 1);
	});

	it("the toolbar, the annotation's card, its menu, and the line that undoes", async () => {
		await select(welcome, "相互尊重、平等相待");
		await control(welcome, "toolbar", toolbarName);
		expect(await faultsIn(welcome)).toEqual([]);
		await (await control(welcome, "button", "More")).click();
		expect(await faultsIn(welcome)).toEqual([]);
		await welcome.keyboard.press("1");
		await control(welcome, "region", "Annotation");
		expect(await faultsIn(welcome)).toEqual([]);
		// Just made it offers to be undone; touched once more, to be deleted.
		await welcome.keyboard.press("2");
		await (await control(welcome, "button", "Delete")).click();
		await control(welcome, "button", "Undo");
		expect(await faultsIn(welcome)).toEqual([]);
	});
});
