import { afterAll, beforeAll, expect, test } from "vitest";
import { type InPage, inPage } from "./in-page";
import { domChange, domOf, placeOf, select } from "./reading";

let page: InPage<typeof import("../../text/read-text")>;
beforeAll(async () => {
	page = await inPage(import.meta, "../../text/read-text");
});
afterAll(() => page.close());

test("a module of ours runs in a plain page", async () => {
	await page.show("<p>中<b>国</b></p><p>外交</p>");
	const blocks = await page.run(({ readText }, least) => {
		const { plain } = readText(document.body);
		return plain.split("\n").filter((block) => block.length >= least);
	}, 2);
	expect(blocks).toEqual(["中国", "外交"]);
});

test("select drags from the first character to the last, across elements", async () => {
	await page.show("<p>一二三<b>四五</b>六七</p><p>二三四</p>");
	await select(page.page, "二三四五");
	expect(await page.page.evaluate(() => String(getSelection()))).toBe("二三四五");
	await select(page.page, "六", "三");
	expect(await page.page.evaluate(() => String(getSelection()))).toBe("六七\n\n二三");
});

test("select takes what does not fit in the window by range", async () => {
	await page.show(`<p>首句</p><div style="height: 5000px"></div><p>末句</p>`);
	await select(page.page, "首句", "末句");
	expect(await page.page.evaluate(() => String(getSelection()))).toBe("首句\n\n末句");
});

test("placeOf is on the words", async () => {
	await page.show("<p>一二三<b>四五</b></p>");
	const { x, y } = await placeOf(page.page, "四五");
	expect(await page.page.evaluate((at) => document.elementFromPoint(at.x, at.y)?.tagName, { x, y })).toBe("B");
});

test("domChange tells one new element from other changes", async () => {
	await page.show("<p>一</p>");
	const before = await domOf(page.page);
	await page.page.evaluate(() => document.documentElement.append(document.createElement("x-host")));
	expect(domChange(before, await domOf(page.page))).toEqual({ gone: [], came: [" X-HOST"] });
	await page.page.evaluate(() => document.querySelector("p")?.setAttribute("class", "x"));
	expect(domChange(before, await domOf(page.page)).gone).not.toEqual([]);
});
