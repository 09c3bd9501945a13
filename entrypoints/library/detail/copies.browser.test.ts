/** Parting and joining, as the reader does it in the library. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, type Tifa } from "../../../e2e/harness/launch";
import { control, highlightNames, highlights, select } from "../../../e2e/harness/reading";
import { waitFor } from "../../../e2e/harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

const ministry = "www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601/t20260116_11900001.shtml";
const embassy = "ls.china-embassy.gov.cn/chn/sgxx/202601/t20260117_11900002.htm";
const body = "方示例：中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体，愿同各方一道加强沟通与合作。";

/** Opens the same text at an address and marks some of its words. */
async function markAt(address: string, words: string, key: "1" | "2", colour: string): Promise<Page> {
	tifa.site.put(
		`http://${address}`,
		`<!DOCTYPE html><html><head><meta charset="utf-8"><title>外交部发言人就示例事项答记者问</title></head><body>
		<div class="news-title"><h1>外交部发言人就示例事项答记者问</h1><p class="time"><span>2026-01-16 20:30</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR"><p>${body}</p><p>${body}</p></div></div>
		</body></html>`,
	);
	const page = await tifa.open(`http://${address}`);
	await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
	await select(page, words);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press(key);
	await isMarked(page, colour, 1);
	return page;
}

function isMarked(page: Page, colour: string, count: number): Promise<true> {
	return waitFor(async () => (await highlights(page, `tifa-mark-${colour}`)).length === count, `${count} ${colour}`);
}

test("a copy leaves with its annotation, and joining brings it back; open pages follow", async () => {
	const first = await markAt(ministry, "维护核心利益", "1", "yellow");
	const second = await markAt(embassy, "加强沟通与合作", "2", "red");
	await isMarked(second, "yellow", 1);

	const library = await tifa.openOwn("library.html#documents");
	const rows = () => library.$$eval(".line", (all) => all.length);
	await waitFor(async () => (await rows()) === 1, "one document");
	await (await library.$(".line"))?.click();
	await (await control(library, "DisclosureTriangle", "Copies")).click();
	await (await control(library, "button", `Part ${embassy}`)).click();
	await waitFor(async () => (await rows()) === 2, "two documents");
	await waitFor(() => library.evaluate(() => document.body.innerText.includes("Join takes this back")), "the notice");
	await isMarked(first, "red", 0);
	await isMarked(second, "yellow", 0);
	await second.reload();
	await isMarked(second, "red", 1);
	expect(await highlights(second, "tifa-mark-yellow")).toHaveLength(0);

	await library.bringToFront();
	const summary = await library.$("summary");
	if ((await summary?.evaluate((element) => element.closest("details")?.open)) === false) await summary?.click();
	await (await control(library, "button", `Join ${embassy}`)).click();
	await waitFor(async () => (await rows()) === 1, "one document again");
	await isMarked(first, "red", 1);
	await isMarked(second, "yellow", 1);
});
