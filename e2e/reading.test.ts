/** Reading a page with Tifa: cards, keys, undo, density, off, lists, late text. */
import type { KeyInput, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forceColours } from "./harness/emulate";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, hasControl, highlightNames, highlights, placeOf, select, told } from "./harness/reading";
import { waitFor } from "./harness/wait";

const toolbar = "Tifa, the selected text";
const folder = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

async function openSample(): Promise<Page> {
	const page = await tifa.open(sample.zh);
	await waitFor(async () => (await termNames(page)).length > 0, "key terms painted");
	return page;
}

async function termNames(page: Page): Promise<string[]> {
	return (await highlightNames(page)).filter((name) => name.startsWith("tifa-term-"));
}

async function highlightIn(page: Page, passage: string, key: KeyInput, colour: string): Promise<void> {
	await select(page, passage);
	await control(page, "toolbar", toolbar);
	await page.keyboard.press(key);
	await waitFor(
		async () => (await highlights(page, `tifa-mark-${colour}`)).includes(passage),
		`“${passage}” in ${colour}`,
	);
}

function card(page: Page, name: string) {
	return control(page, "region", name);
}

function isGone(page: Page, role: string, name: string): Promise<true> {
	return waitFor(async () => !(await hasControl(page, role, name)), `no ${role} ${name}`);
}

/** A browser command, as its key would send it: no key reaches the browser itself in a headless run. */
async function command(name: string): Promise<void> {
	await tifa.command(name);
}

/** A page in the ministry's form. */
function article(title: string, text: string): string {
	return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>
		<div class="news-title"><h1>${title}</h1><p class="time"><span>2026-01-15 20:30</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR">${text}</div></div></body></html>`;
}

describe("key terms", () => {
	it("show their card under a resting pointer and take it away again", async () => {
		const page = await openSample();
		const { x, y } = await placeOf(page, "一个中国原则");
		await page.mouse.move(x, y);
		await card(page, "一个中国原则");
		expect(await highlights(page, "tifa-focus")).toEqual(["一个中国原则"]);
		await page.mouse.move(2, 2);
		await isGone(page, "region", "一个中国原则");
		expect(await highlights(page, "tifa-focus")).toEqual([]);
		await page.close();
	});

	it("are walked by a command and by keys", async () => {
		const page = await openSample();
		await command("walk");
		const [first] = await waitFor(async () => {
			const focused = await highlights(page, "tifa-focus");
			return focused.length === 1 ? focused : null;
		}, "the first term's card");
		await card(page, String(first));
		await page.keyboard.press("ArrowRight");
		await waitFor(async () => {
			const [now] = await highlights(page, "tifa-focus");
			return now !== undefined && now !== first;
		}, "the next term");
		await page.keyboard.press("Escape");
		await waitFor(async () => (await highlights(page, "tifa-focus")).length === 0, "the card closed");
		await page.close();
	});

	it("are off, marked at first mention, or all, as the popup says", async () => {
		const url = `${folder}202601/t20260119_20000004.shtml`;
		tifa.site.put(url, article("反复", `<p>${"中方坚持一个中国原则，反对任何形式的单边主义。".repeat(3)}</p>`));
		const page = await tifa.open(url);
		await waitFor(async () => (await highlightNames(page)).some((name) => name.endsWith("-again")), "repeats");
		const popup = await tifa.popup(page);
		await (await control(popup, "radio", "First mentions")).click();
		await waitFor(async () => !(await highlightNames(page)).some((name) => name.endsWith("-again")), "no repeats");
		await (await control(popup, "radio", "Off")).click();
		await waitFor(async () => (await termNames(page)).length === 0, "no key terms");
		await (await control(popup, "radio", "All")).click();
		await waitFor(async () => (await highlightNames(page)).some((name) => name.endsWith("-again")), "repeats again");
		await page.close();
	});
});

describe("annotations", () => {
	it("are recoloured, deleted and brought back from their card", async () => {
		const page = await openSample();
		await highlightIn(page, "相互尊重、平等相待", "1", "yellow");
		await page.keyboard.press("Escape");
		const { x, y } = await placeOf(page, "相互尊重、平等相待");
		await page.mouse.click(x, y);
		await card(page, "Annotation");
		await page.keyboard.press("3");
		await waitFor(async () => (await highlights(page, "tifa-mark-green")).length === 1, "recoloured");
		await (await control(page, "button", "Delete")).click();
		await waitFor(async () => (await highlights(page, "tifa-mark-green")).length === 0, "deleted");
		await (await control(page, "button", "Undo")).click();
		await waitFor(async () => (await highlights(page, "tifa-mark-green")).length === 1, "back again");
		await page.close();
	});

	it("cover what is selected at the key, not what was when the toolbar came", async () => {
		const page = await openSample();
		await select(page, "政治互信");
		await control(page, "toolbar", toolbar);
		await page.evaluate(() => getSelection()?.modify("extend", "forward", "character"));
		await page.keyboard.press("6");
		await waitFor(async () => (await highlights(page, "tifa-mark-magenta")).length === 1, "the passage painted");
		expect(await highlights(page, "tifa-mark-magenta")).toEqual(["政治互信不"]);
		await (await control(page, "button", "Undo")).click();
		await page.close();
	});

	it("are undone right after they were made", async () => {
		const page = await openSample();
		await highlightIn(page, "不断加深", "6", "magenta");
		await (await control(page, "button", "Undo")).click();
		await waitFor(async () => (await highlights(page, "tifa-mark-magenta")).length === 0, "undone");
		await page.close();
	});

	it("use the last colour for h, and appear in an open popup", async () => {
		const page = await openSample();
		await highlightIn(page, "务实合作成果丰硕", "7", "orange");
		await page.keyboard.press("Escape");
		const popup = await tifa.popup(page);
		await waitFor(
			() => popup.evaluate(() => document.body.textContent?.includes("务实合作成果丰硕")),
			"the first in the popup",
		);
		await popup.close();
		await highlightIn(page, "由双方共同规划", "h", "orange");
		await page.close();
	});

	it("overlap, and are leafed through", async () => {
		const page = await openSample();
		await highlightIn(page, "根据自身需要", "2", "red");
		await page.keyboard.press("Escape");
		await highlightIn(page, "由伙伴国根据自身需要决定", "5", "purple");
		await page.keyboard.press("Escape");
		const { x, y } = await placeOf(page, "自身需要");
		await page.mouse.click(x, y);
		await waitFor(async () => (await told(page)).includes("1 of 2"), "1 of 2");
		await page.close();
	});

	it("offer the key term that was clicked, wherever in the passage it stands", async () => {
		const page = await openSample();
		await highlightIn(page, "在涉及彼此核心利益", "4", "blue");
		await page.keyboard.press("Escape");
		const { x, y } = await placeOf(page, "核心利益");
		await page.mouse.click(x, y);
		await (await control(page, "button", "核心利益 core interests ›")).click();
		await card(page, "核心利益");
		await page.close();
	});
});

/** The menu in the popup's last line; each row has one of the same name. */
async function openFootMenu(popup: Page): Promise<void> {
	await (await control(popup, "button", "More", "last")).click();
}

describe("a site that is switched off", () => {
	it("is not painted nor listened to, and keeps its annotations", async () => {
		const page = await openSample();
		await highlightIn(page, "绿色技术", "8", "grey");
		const popup = await tifa.popup(page);
		await openFootMenu(popup);
		await (await control(popup, "menuitem", "Tifa off on this site")).click();
		await waitFor(async () => (await highlightNames(page)).length === 0, "nothing painted");
		await popup.close();
		await select(page, "数字经济");
		await page.keyboard.press("1");
		expect(await hasControl(page, "toolbar", toolbar)).toBe(false);
		await page.reload();
		const again = await tifa.popup(page);
		await openFootMenu(again);
		await (await control(again, "menuitem", "Turn Tifa on for this site")).click();
		await waitFor(async () => (await highlights(page, "tifa-mark-grey")).length === 1, "the annotation back");
		await page.close();
	});
});

describe("pages", () => {
	// Each page has its own: two pages of the same text are one document.
	const textOf = (topic: string) =>
		`<p>${`${topic}：中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体。`.repeat(4)}</p>`;

	it("that list documents show which are annotated, and how often on hover", async () => {
		const number = "t20260116_20000001";
		tifa.site.put(
			`${folder}202601/${number}.shtml`,
			article("2026年1月16日外交部发言人主持例行记者会", textOf("名单")),
		);
		const items = Array.from(
			{ length: 12 },
			(_, index) =>
				`<li><a href="./202601/${number.slice(0, -2)}${String(index + 1).padStart(2, "0")}.shtml">第${index + 1}篇例行记者会</a></li>`,
		);
		tifa.site.put(
			folder,
			`<!DOCTYPE html><meta charset="utf-8"><div class="newsBd"><ul class="list1">${items.join("")}</ul></div>`,
		);
		const page = await tifa.open(`${folder}202601/${number}.shtml`);
		await highlightIn(page, "维护核心利益", "1", "yellow");
		await page.close();
		const list = await tifa.open(folder);
		await waitFor(async () => (await highlights(list, "tifa-known")).length === 1, "the known link");
		expect(await highlights(list, "tifa-known")).toEqual(["第1篇例行记者会"]);
		await list.hover(`a[href*="${number}"]`);
		await waitFor(async () => (await told(list)).includes("1 annotation"), "the count");
		expect(await list.evaluate(() => (window as unknown as { find(text: string): boolean }).find("1 annotation"))).toBe(
			false,
		);
		await list.close();
	});

	it("whose text comes late, or is replaced, are read all the same", async () => {
		const late = textOf("迟到");
		const url = `${folder}202601/t20260117_20000002.shtml`;
		tifa.site.put(url, article("迟来的正文", ""));
		const page = await tifa.open(url);
		await page.evaluate((html) => {
			const body = document.querySelector("#News_Body_Txt_A");
			if (body) body.innerHTML = html;
		}, late);
		await highlightIn(page, "维护核心利益", "1", "yellow");
		await page.evaluate((html) => {
			const body = document.querySelector("#News_Body_Txt_A");
			if (body) body.outerHTML = `<div id="News_Body_Txt_A"><p>新加的一段。</p>${html}</div>`;
		}, late);
		await waitFor(
			() =>
				page.evaluate(() => {
					const [range] = CSS.highlights.get("tifa-mark-yellow") ?? [];
					return range?.startContainer.isConnected === true;
				}),
			"the passage painted in the new text",
		);
		expect(await highlights(page, "tifa-mark-yellow")).toEqual(["维护核心利益"]);
		await page.close();
	});

	it("that are dark get dark inks, whatever the system says", async () => {
		const url = `${folder}202601/t20260118_20000003.shtml`;
		tifa.site.put(
			url,
			article("深色", textOf("深色")).replace("<body>", '<body style="background:#1c1c1e;color:#ddd">'),
		);
		const page = await tifa.open(url);
		await waitFor(async () => (await termNames(page)).length > 0, "key terms painted");
		const ink = await page.evaluate(() => {
			const paragraph = document.querySelector("p");
			return paragraph && getComputedStyle(paragraph, "::highlight(tifa-term-stance)").textDecorationColor;
		});
		expect(ink).toBe("rgb(116, 197, 205)");
		await page.close();
	});

	it("in forced colours show annotations and no key terms, which would all look selected", async () => {
		const page = await openSample();
		await highlightIn(page, "人文交流等领域", "4", "blue");
		const release = await forceColours(page);
		await waitFor(async () => (await termNames(page)).length === 0, "no key terms");
		expect(await highlights(page, "tifa-mark-blue")).toContain("人文交流等领域");
		await release();
		await waitFor(async () => (await termNames(page)).length > 0, "key terms again");
		await page.close();
	});
});
