/** A hostile page puts markup into all that we read from it: titles, dates, speakers, terms. It stays text everywhere. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { toolbarName } from "../harness/article";
import { launch, type Tifa } from "../harness/launch";
import { control, highlightNames, noteFrame, select } from "../harness/reading";
import { waitFor } from "../harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

/** As the reader sees it; the page writes it with entities. */
const evil = `"'><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
const written = evil.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const url = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601/t20260122_31000001.shtml";

async function openEvil(): Promise<Page> {
	tifa.site.put(
		url,
		`<!DOCTYPE html><html lang="zh-CN${written.replaceAll('"', "&quot;")}"><head><meta charset="utf-8"><title>${written}</title>
		<meta name="PubDate" content="2026-01-15${written.replaceAll('"', "&quot;")}"></head><body>
		<div class="news-title"><h1>${written}毛宁主持例行记者会</h1><p class="time"><span>2026-01-15 20:30 ${written}</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR">
		<p><b>${written}记者：</b>中方对一个中国原则有何评论？${written}</p>
		<p><b>毛宁：</b>中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体。${written}</p></div></div></body></html>`,
	);
	const page = await tifa.open(url);
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	return page;
}

/** Nothing of the page's markup has become an element, and nothing of it has run. */
async function isText(ours: Page): Promise<void> {
	await waitFor(
		() => ours.evaluate((text) => document.body.textContent?.includes(text), "document.title='taken'"),
		"the words",
	);
	expect(
		await ours.evaluate(() => [document.title, document.querySelectorAll("img, script:not([src])").length]),
	).not.toContain("taken");
	expect(await ours.evaluate(() => document.querySelectorAll("img, body script").length)).toBe(0);
}

it("in popup, side panel and library", async () => {
	const page = await openEvil();
	await select(page, "维护核心利益", "document.title='taken'</script>");
	await control(page, "toolbar", toolbarName);
	await page.keyboard.press("1");
	await waitFor(async () => (await highlightNames(page)).includes("tifa-mark-yellow"), "the highlight");
	const popup = await tifa.popup(page);
	await isText(popup);
	await popup.close();
	const panel = await tifa.panel(page);
	await isText(panel);
	await panel.close();
	const library = await tifa.library();
	await isText(library);
	await library.close();
	await page.close();
});

it("in the note's frame, and in the form for a term of selected words", async () => {
	const page = await openEvil();
	await select(page, "推动构建", "document.title='taken'</script>");
	await control(page, "toolbar", toolbarName);
	await page.keyboard.press("n");
	const frame = await noteFrame(page);
	await control(frame, "textbox", "Note");
	expect(await frame.evaluate(() => document.querySelectorAll("img, body script").length)).toBe(0);
	await (await control(frame, "button", "Done")).click();
	expect(await page.title()).toBe(evil);
	await page.close();
});

it("in an exported web page", async () => {
	const library = await tifa.library();
	await (await control(library, "button", "Export")).click();
	await (await control(library, "menuitem", "Other formats…")).click();
	await control(library, "dialog", "Export");
	await (await library.waitForSelector('::-p-xpath(//label[span="Web page"]/input)'))?.click();
	await (await control(library, "button", "Save file")).click();
	const file = await tifa.downloaded(/\.html$/);
	expect(readFileSync(file, "utf8")).toContain("document.title=");
	const shown = await tifa.open(`data:text/html;base64,${readFileSync(file).toString("base64")}`);
	expect(await shown.evaluate(() => document.querySelectorAll("img, script").length)).toBe(0);
	expect(await shown.title()).not.toBe("taken");
	await shown.close();
	await library.close();
});
