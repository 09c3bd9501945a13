/** Which key terms are marked, chosen beside the page: by group, everyday words, answers only; for one site or for all. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { putArticle } from "./harness/article";
import { launch, type Tifa } from "./harness/launch";
import { control, highlights } from "./harness/reading";
import { waitFor } from "./harness/wait";

const text = ["密度社记者：中方是否坚决反对单边主义？", "毛宁：中方坚决反对单边主义，将推动构建人类命运共同体。"];
const html = text.map((words) => `<p>${words}</p>`).join("");

let tifa: Tifa;
let page: Page;
let popup: Page;
beforeAll(async () => {
	tifa = await launch();
	page = await tifa.open(putArticle(tifa, html));
	await marked("tifa-term-stance", 2);
	popup = await tifa.popup(page);
	await (await control(popup, "DisclosureTriangle", "Choose terms")).click();
});
afterAll(() => tifa.close());

const firsts = async (name: string) =>
	(await highlights(page, name)).length + (await highlights(page, `${name}-again`)).length;
const marked = (name: string, count: number) =>
	waitFor(async () => (await firsts(name)) === count, `${count} marked as ${name}`);
const check = async (label: string) => (await control(popup, "checkbox", label)).click();

it("marks a group no more, and again", async () => {
	await check("Stance");
	await marked("tifa-term-stance", 0);
	expect(await firsts("tifa-term-concept")).toBeGreaterThan(0);
	await check("Stance");
	await marked("tifa-term-stance", 2);
});

it("marks in answers only", async () => {
	await check("In answers only");
	await marked("tifa-term-stance", 1);
	await check("In answers only");
	await marked("tifa-term-stance", 2);
});

it("holds for this site alone once that is asked for, until it is as everywhere again", async () => {
	const elsewhere = async () => {
		const settings = await tifa.openOwn("library.html#settings");
		const stance = await control(settings, "checkbox", "Stance");
		const isOn = await stance.evaluate((box) => box instanceof HTMLInputElement && box.checked);
		await settings.close();
		await page.bringToFront();
		return isOn;
	};
	await check("On this site only");
	await check("Stance");
	await marked("tifa-term-stance", 0);
	// A popup closes when another page comes to the front.
	await popup.close();
	expect(await elsewhere()).toBe(true);
	popup = await tifa.popup(page);
	await (await control(popup, "DisclosureTriangle", "Choose terms")).click();
	await check("On this site only");
	await marked("tifa-term-stance", 2);
});
