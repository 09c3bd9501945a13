/** The main job, whole: read, mark, note, tag, find in popup and library, go back, reload, export. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { hasSeed, realPages, sample, seedUrl } from "./harness/pages";
import { control, domChange, domOf, highlightNames, highlights, noteFrame, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(async () => {
	const asked = await tifa.close();
	expect(asked.filter(({ from }) => !from.startsWith("http"))).toEqual([]);
});

/** A passage of the document's text that stands nowhere else on the page. */
function passageOf(page: Page): Promise<string> {
	return page.evaluate(() => {
		const all = document.body.textContent ?? "";
		const paragraphs = [...document.querySelectorAll("#News_Body_Txt_A p, .content_text p")];
		const passages = paragraphs.map((each) => (each.textContent ?? "").trim().slice(6, 20).trim());
		return passages.find((each) => each.length > 12 && all.split(each).length === 2) ?? "";
	});
}

async function termsPainted(page: Page): Promise<string[]> {
	return waitFor(async () => {
		const names = (await highlightNames(page)).filter((name) => name.startsWith("tifa-term-"));
		return names.length > 0 ? names : null;
	}, "key terms painted");
}

/** Highlights, notes and tags a passage by keys alone, and waits until all of it is shown as saved. */
async function annotate(page: Page, passage: string, note: string, tag: string): Promise<void> {
	await select(page, passage);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("4");
	await waitFor(async () => (await highlights(page, "tifa-mark-blue")).length === 1, "the passage painted");
	await page.keyboard.press("n");
	const frame = await noteFrame(page);
	await (await control(frame, "textbox", "Note")).type(note);
	await (await control(frame, "combobox", "Tags")).type(`${tag},`);
	await waitFor(() => frame.evaluate(() => document.body.textContent?.includes("Saved")), "the note saved");
	await (await control(frame, "button", "Done")).click();
	await waitFor(async () => (await highlights(page, "tifa-noted-blue")).length === 1, "the note's line painted");
}

async function mainJob(url: string): Promise<void> {
	const page = await tifa.open(url);
	// A script of the older pages writes the address into a link.
	const before = (await domOf(await tifa.openBare(url))).map((line) =>
		line.replaceAll("http://bare.example/", "http://"),
	);
	await page.bringToFront();
	await termsPainted(page);

	const passage = await passageOf(page);
	const note = `笔记 on ${url}`;
	await annotate(page, passage, note, "测试");
	expect((await highlights(page, "tifa-mark-blue"))[0]?.replace(/\s+/g, "")).toBe(passage.replace(/\s+/g, ""));
	const { gone, came } = domChange(before, await domOf(page));
	expect(gone).toEqual([]);
	expect(came.map((line) => line.trim().split(" ")[0])).toEqual(["DIV"]);

	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	const popup = await tifa.popup(page);
	await waitFor(
		() => popup.evaluate((text) => document.body.textContent?.includes(text), note),
		"the note in the popup",
	);
	expect(await popup.evaluate(() => document.body.textContent)).toContain("测试");
	await (await control(popup, "button", "Go to passage")).click();
	await waitFor(() => isInView(page, "tifa-mark-blue"), "the passage in view");

	await page.reload();
	await waitFor(
		async () => (await highlights(page, "tifa-noted-blue")).length === 1,
		"the passage back after a reload",
	);
	await page.close();
}

function isInView(page: Page, name: string): Promise<boolean> {
	return page.evaluate((wanted) => {
		const [range] = CSS.highlights.get(wanted) ?? [];
		if (!range) return false;
		const live = new Range();
		live.setStart(range.startContainer, range.startOffset);
		live.setEnd(range.endContainer, range.endOffset);
		const { top, bottom } = live.getBoundingClientRect();
		return top >= 0 && bottom <= innerHeight;
	}, name);
}

describe("the main job", () => {
	it("runs on the sample transcript", () => mainJob(sample.zh));
	it("runs on its English twin", () => mainJob(sample.en));
	it.skipIf(!hasSeed)("runs on the seed document as an embassy's page (skipped without ../shared)", () =>
		mainJob(seedUrl),
	);
	describe.skipIf(realPages.missing !== null)(`on the ministry's pages (${realPages.missing ?? "all there"})`, () => {
		it.each(realPages.pages)("runs on $title", ({ url }) => mainJob(url));
	});
});

describe("the library", () => {
	it("lists everything and exports it as Markdown and JSON", async () => {
		const library = await tifa.library();
		await waitFor(
			() => library.evaluate((text) => document.body.textContent?.includes(text), sample.en),
			"the last note",
		);
		await (await control(library, "button", "Export")).click();
		await (await control(library, "menuitem", "Markdown")).click();
		const markdown = readFileSync(await tifa.downloaded(/\.md$/), "utf8");
		expect(markdown).toContain(`笔记 on ${sample.zh}`);
		await (await control(library, "button", "Export")).click();
		await (await control(library, "menuitem", "JSON")).click();
		const json: unknown = JSON.parse(readFileSync(await tifa.downloaded(/\.json$/), "utf8"));
		expect(JSON.stringify(json)).toContain(`笔记 on ${sample.en}`);
		await library.close();
	});
});
