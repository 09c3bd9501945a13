/** Selecting by keys, by touch, in fields, over several paragraphs: when the toolbar comes, and where. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { highlightIn, painted, putArticle, says, toolbarName } from "./harness/article";
import { browserName } from "./harness/browser";
import { launch, type Tifa } from "./harness/launch";
import { control, hasControl, highlights, placeOf, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

const paragraphs = [
	"各位记者，大家下午好，欢迎出席今天的例行记者会，下面请大家提问。",
	"关于渔业合作，两国有关部门正在商谈，一旦有消息会及时向大家发布。",
];
const text = paragraphs.map((words) => `<p>${words}</p>`).join("");

interface Box {
	readonly top: number;
	readonly bottom: number;
}

/** The toolbar's and the selection's boxes, once the former has been placed. */
async function boxes(page: Page): Promise<{ tools: Box; words: Box }> {
	const tools = await waitFor(async () => {
		const element = await control(page, "toolbar", toolbarName);
		const isShown = await element.evaluate((one) => getComputedStyle(one.closest(".float") ?? one).opacity === "1");
		return isShown ? element : null;
	}, "the toolbar placed");
	return {
		tools: await tools.evaluate((one) => {
			const { top, bottom } = one.getBoundingClientRect();
			return { top, bottom };
		}),
		words: await page.evaluate(() => {
			const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
			return { top, bottom };
		}),
	};
}

it("offers the toolbar when Shift and an arrow are let go, beside the words", async () => {
	const page = await tifa.open(putArticle(tifa, text));
	await page.evaluate(() => {
		const [node] = [...document.querySelectorAll(".TRS_UEDITOR p")].map((paragraph) => paragraph.firstChild);
		if (node) getSelection()?.setBaseAndExtent(node, 5, node, 6);
	});
	await page.keyboard.down("Shift");
	for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
	await page.keyboard.up("Shift");
	expect(await page.evaluate(() => String(getSelection()))).toBe("大家下午");
	const { tools, words } = await boxes(page);
	expect(tools.bottom <= words.top || tools.top >= words.bottom).toBe(true);
	await page.keyboard.press("1");
	await painted(page, "yellow", "大家下午");
	await page.close();
});

it("opens its menu away from the words", async () => {
	const page = await tifa.open(putArticle(tifa, "<p>开场的一段话。</p>".repeat(12) + text));
	await select(page, "有关部门正在商谈");
	const { tools } = await boxes(page);
	await (await control(page, "button", "More")).click();
	const item = await control(page, "button", "Copy link");
	const menu = await item.evaluate((one) => one.getBoundingClientRect().bottom);
	expect(menu).toBeLessThanOrEqual(tools.top);
	expect(await page.evaluate(() => String(getSelection()))).toBe("有关部门正在商谈");
	await page.close();
});

it("makes one annotation of several paragraphs", async () => {
	const page = await tifa.open(putArticle(tifa, text));
	await select(page, "下面请大家提问", "关于渔业合作");
	await control(page, "toolbar", toolbarName);
	await page.keyboard.press("2");
	await waitFor(async () => (await highlights(page, "tifa-mark-red")).length === 1, "one passage");
	const [passage = ""] = await highlights(page, "tifa-mark-red");
	expect(passage.replace(/\s/g, "")).toBe("下面请大家提问。关于渔业合作");
	await page.reload();
	await waitFor(async () => (await highlights(page, "tifa-mark-red")).length === 1, "one passage again");
	await page.close();
});

it("stays away from what is selected in a field", async () => {
	const field = '<input id=field value="words in a field">';
	const page = await tifa.open(putArticle(tifa, text + field));
	await highlightIn(page, "渔业合作", "3", "green");
	await page.keyboard.press("Escape");
	await page.click("#field", { count: 2 });
	await page.keyboard.down("Shift");
	await page.keyboard.press("Home");
	await page.keyboard.up("Shift");
	await page.keyboard.press("1");
	expect(await page.$eval("#field", (input) => (input as HTMLInputElement).value)).not.toBe("words in a field");
	expect(await hasControl(page, "toolbar", toolbarName)).toBe(false);
	expect(await highlights(page, "tifa-mark-yellow")).toEqual([]);
	await page.close();
});

// Only Chromium plays a touch screen for tests.
it.skipIf(browserName === "firefox")(
	"on touch stands below the words, and its card is a sheet at the bottom",
	async () => {
		const page = await tifa.open(putArticle(tifa, text));
		await page.setViewport({ width: 390, height: 700, hasTouch: true, isMobile: true });
		await page.reload();
		const devtools = await page.createCDPSession();
		await devtools.send("Emulation.setEmulatedMedia", { features: [{ name: "pointer", value: "coarse" }] });
		// Handles of a long touch select without a pointer that we see.
		await page.evaluate(() => {
			const node = document.querySelectorAll(".TRS_UEDITOR p")[1]?.firstChild;
			if (node) getSelection()?.setBaseAndExtent(node, 2, node, 6);
		});
		const { tools, words } = await boxes(page);
		expect(tools.top).toBeGreaterThanOrEqual(words.bottom);
		const disc = await control(page, "button", "Highlight in yellow");
		await disc.tap();
		await painted(page, "yellow", "渔业合作");
		const { x, y } = await placeOf(page, "渔业合作");
		await page.touchscreen.tap(x, y);
		const card = await control(page, "region", "Annotation");
		const box = await card.boundingBox();
		const height = await page.evaluate(() => innerHeight);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(height, 0);
		expect(box?.height ?? height).toBeLessThanOrEqual(height / 2);
		await page.close();
	},
);

it("says at once where nothing can be kept", async () => {
	// A newer Tifa has written the database.
	await tifa.inBackground(`new Promise((done, failed) => {
		const opening = indexedDB.open("tifa", 9990);
		opening.onsuccess = () => done(opening.result.close());
		opening.onerror = () => failed(opening.error);
	})`);
	const page = await tifa.open(putArticle(tifa, text));
	await says(page, "The database does not open");
	await page.close();
});
