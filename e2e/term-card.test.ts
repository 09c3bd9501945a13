/** The card of a key term: what it says beside the rendering, and hiding a term. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { control, highlights, noteFrame, placeOf, says, select, told } from "./harness/reading";
import { waitFor } from "./harness/wait";

const url = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601/t20260121_20000077.shtml";
const text = [
	"卡片社记者：中方对此有何评论？",
	"毛宁：中方坚决反对任何形式的单边主义，坚持一个中国原则。",
	"中国和巴基斯坦是全面战略伙伴关系。中方坚决反对这种做法。",
];
const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>卡片</title></head><body>
	<div class="news-title"><h1>卡片页</h1><p class="time"><span>2026-01-21 20:30</span></p></div>
	<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR">${text.map((each) => `<p>${each}</p>`).join("")}</div></div></body></html>`;

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
	tifa.site.put(url, page);
});
afterAll(() => tifa.close());

async function cardAt(page: Page, words: string): Promise<void> {
	await waitFor(async () => (await highlights(page, "tifa-term-stance")).includes("坚决反对"), "key terms painted");
	const { x, y } = await placeOf(page, words);
	await page.mouse.move(x, y, { steps: 3 });
	await control(page, "region", words);
}

it("shows the rung with its neighbours, and that the order is a convention", async () => {
	const page = await tifa.open(url);
	await cardAt(page, "坚决反对");
	await control(page, "list", "Scale");
	await says(page, "强烈反对");
	await says(page, "Conventional order, not an official ranking");
	await says(page, "Here 2");
	await page.close();
});

it("says where a label differs from the record", async () => {
	const page = await tifa.open(url);
	await cardAt(page, "全面战略伙伴关系");
	await says(page, "Relation with Pakistan, as recorded");
	await says(page, "The wording here differs from the record.");
	await page.close();
});

it("lies beside its words where there is little room", async () => {
	const page = await tifa.open(url);
	await page.setViewport({ width: 760, height: 560 });
	await page.evaluate(() => {
		document.body.style.paddingBlock = "40px 900px";
	});
	for (const words of ["坚决反对", "全面战略伙伴关系"]) {
		await cardAt(page, words);
		const { y } = await placeOf(page, words);
		const card = await control(page, "region", words);
		const box = () => card.evaluate((one) => one.getBoundingClientRect().toJSON());
		const isBeside = async () => {
			const { top, bottom } = await box();
			return (bottom < y - 8 || top > y + 8) && top >= 0 && bottom <= 560;
		};
		await waitFor(isBeside, `the card of ${words} beside it`);
		await page.keyboard.press("Escape");
		await page.mouse.move(2, 2);
	}
	await page.close();
});

it("shows in the frame alone how often the library has a term, and takes a note on it", async () => {
	const note = "the mildest of three, to me";
	const page = await tifa.open(url);
	// A document's text is kept from its first annotation on.
	await select(page, "卡片社记者");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
	await page.keyboard.press("Escape");
	const open = async () => {
		await cardAt(page, "坚决反对");
		await (await control(page, "button", "Library and note")).click();
		const frame = await noteFrame(page);
		await control(frame, "textbox", "Note");
		return frame;
	};
	const first = await open();
	const shows = (frame: Frame, words: string) =>
		waitFor(() => frame.evaluate((text) => document.body.textContent?.includes(text), words), words);
	await shows(first, "Library 2, since 2026-01");
	// It is no card that goes when the pointer leaves.
	await page.mouse.move(5, 5);
	const field = await control(first, "textbox", "Note");
	await field.type(note.slice(0, 4));
	// Nor when the page's text changes under it.
	const news = "第二份公报谈到一个中国原则。";
	await page.evaluate((words) => {
		document
			.querySelector(".TRS_UEDITOR p")
			?.before(Object.assign(document.createElement("p"), { textContent: words }));
	}, news);
	const issues = () => highlights(page, "tifa-term-cross-strait");
	await waitFor(
		async () => (await issues()).length + (await highlights(page, "tifa-term-cross-strait-again")).length === 2,
		"the news read",
	);
	await field.type(note.slice(4));
	await shows(first, "Saved");
	await (await control(first, "button", "Done")).click();
	await waitFor(() => first.detached, "the frame gone");

	const second = await open();
	expect(await second.$eval("textarea", (field) => field.value)).toBe(note);
	const ours = await page.evaluate(() => document.documentElement.textContent);
	expect(ours).not.toContain(note);
	expect(await told(page)).not.toContain("Library 2, since");
	await page.close();
});

it("hides a term everywhere, with a way back", async () => {
	const page = await tifa.open(url);
	await cardAt(page, "坚决反对");
	await (await control(page, "button", "Hide term")).click();
	const stances = () => highlights(page, "tifa-term-stance");
	await waitFor(async () => !(await stances()).includes("坚决反对"), "the term gone");
	await (await control(page, "button", "Undo")).click();
	await waitFor(async () => (await stances()).includes("坚决反对"), "the term back");
	expect(await highlights(page, "tifa-term-stance-again")).toContain("坚决反对");
	await page.close();
});
