/** A page that shows several documents in full, as a few embassies' indexes do: each is read as its own. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { control, highlights, placeOf, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

const url = "http://co.china-embassy.gov.cn/chn/fyrth/";
const words = "中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体，愿同各方一道加强沟通。";
const article = (day: number, topic: string) => `
	<div class="title" id="News_Body_Title">2026年1月${day}日外交部发言人主持例行记者会</div><div class="time">2026/01/${day}</div>
	<div id="News_Body_Txt_A"><p>${topic}：${words}</p><p>${topic}之二：${words}</p></div>`;

let tifa: Tifa;
beforeAll(async () => {
	const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>例行记者会</title></head><body>${article(12, "甲议题")}${article(13, "乙议题")}</body></html>`;
	tifa = await launch({ pages: new Map([["co.china-embassy.gov.cn/chn/fyrth/", page]]) });
});
afterAll(() => tifa.close());

it("keeps the annotations of each with its own document", async () => {
	const page = await tifa.open(url);
	for (const [passage, key, colour] of [
		["甲议题：中方坚持", "1", "yellow"],
		["乙议题：中方坚持", "3", "green"],
	] as const) {
		await select(page, passage);
		await control(page, "toolbar", "Tifa, the selected text");
		await page.keyboard.press(key);
		await waitFor(async () => (await highlights(page, `tifa-mark-${colour}`)).length === 1, `the ${colour} passage`);
		await page.keyboard.press("Escape");
	}
	// The first can still be changed after the second was made.
	const { x, y } = await placeOf(page, "甲议题：中方");
	await page.mouse.click(x, y);
	await control(page, "region", "Annotation");
	await page.keyboard.press("2");
	await waitFor(async () => (await highlights(page, "tifa-mark-red")).length === 1, "the first recoloured");

	const library = await tifa.library();
	const titles = () =>
		library.evaluate(
			() => (document.body.textContent ?? "").match(/2026年1月1[23]日外交部发言人主持例行记者会/g) ?? [],
		);
	await waitFor(async () => new Set(await titles()).size === 2, "two documents in the library");
	await library.close();
	await page.reload();
	await waitFor(async () => (await highlights(page, "tifa-mark-green")).length === 1, "both back after a reload");
	expect(await highlights(page, "tifa-mark-red")).toEqual(["甲议题：中方坚持"]);
	expect(await highlights(page, "tifa-mark-green")).toEqual(["乙议题：中方坚持"]);
	await page.close();
});
