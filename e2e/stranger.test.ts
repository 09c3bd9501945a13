/** A page that changes under the reader or works against him, and a reader who is quick: what he marked is what is kept. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showPrinted } from "./harness/emulate";
import { launch, type Tifa } from "./harness/launch";
import { control, hasControl, highlightNames, highlights, placeOf, select, told } from "./harness/reading";
import { waitFor } from "./harness/wait";

const toolbar = "Tifa, the selected text";
const folder = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601";
const words = "方示例：中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体，愿同各方一道加强沟通与合作。";

let tifa: Tifa;
let count = 0;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

/** Opens a page in the ministry's form, once its key terms are painted; each is a document of its own. */
async function openWith(body: string, html = "<html>"): Promise<Page> {
	count += 1;
	const url = `${folder}/t20260120_3000${String(count).padStart(4, "0")}.shtml`;
	tifa.site.put(
		url,
		`<!DOCTYPE html>${html}<head><meta charset="utf-8"><title>样本${count}</title></head><body>
		<div class="news-title"><h1>样本标题${count}</h1><p class="time"><span>2026-01-20 20:30</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR">${body}</div></div></body></html>`,
	);
	const page = await tifa.open(url);
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	return page;
}

const paragraph = (text: string) => `<p id="first">　　${text}${count}</p>`;

async function offerToolbar(page: Page, passage: string) {
	await select(page, passage);
	return control(page, "toolbar", toolbar);
}

async function marks(page: Page): Promise<string[]> {
	const names = (await highlightNames(page)).filter((name) => name.startsWith("tifa-mark-"));
	return (await Promise.all(names.map((name) => highlights(page, name)))).flat();
}

function isSaid(page: Page, sentence: string): Promise<true> {
	return waitFor(async () => (await told(page)).includes(sentence), `“${sentence}” on the page`);
}

describe("a quick reader", () => {
	it("makes one annotation with two key presses", async () => {
		const page = await openWith(paragraph(words));
		await offerToolbar(page, "维护核心利益");
		await Promise.all([page.keyboard.press("1"), page.keyboard.press("2"), page.keyboard.press("n")]);
		// The note opens where the passage was saved before the third key came, else its card shows.
		const hasCard = () => hasControl(page, "region", "Annotation");
		await waitFor(async () => page.frames().length > 1 || (await hasCard()), "the card or its note");
		expect(await marks(page)).toEqual(["维护核心利益"]);
		await page.close();
	});

	it("undoes no whole annotation after he has recoloured it", async () => {
		const page = await openWith(paragraph(words));
		await offerToolbar(page, "维护核心利益");
		await page.keyboard.press("1");
		await control(page, "button", "Undo");
		await page.keyboard.press("2");
		await control(page, "button", "Delete");
		expect(await hasControl(page, "button", "Undo")).toBe(false);
		await page.close();
	});
});

describe("a page that changes", () => {
	it("keeps its marks on the right words when the white space before them goes", async () => {
		const page = await openWith(paragraph(words));
		await offerToolbar(page, "维护核心利益");
		await page.keyboard.press("1");
		await waitFor(async () => (await marks(page)).length === 1, "the mark");
		await page.$eval("#first", ({ firstChild }) => {
			if (firstChild) firstChild.nodeValue = (firstChild.nodeValue ?? "").trimStart();
		});
		await waitFor(async () => (await marks(page))[0] === "维护核心利益", "the mark on its words");
		await page.close();
	});

	it("keeps the toolbar at a selection when other text comes", async () => {
		const page = await openWith(paragraph(words));
		await offerToolbar(page, "维护核心利益");
		await page.$eval("#first", (first) => first.insertAdjacentHTML("beforebegin", "<p>中方强烈谴责迟来的一段。</p>"));
		await waitFor(async () => (await highlights(page, "tifa-term-stance")).includes("强烈谴责"), "the page read anew");
		await control(page, "toolbar", toolbar);
		await page.keyboard.press("1");
		await waitFor(async () => (await marks(page)).length === 1, "the mark");
		expect(await marks(page)).toEqual(["维护核心利益"]);
		await page.close();
	});

	it("is read on when a script has put another body in", async () => {
		const page = await openWith(paragraph(words));
		await page.evaluate(() => {
			const body = document.createElement("body");
			body.innerHTML = document.body.innerHTML;
			document.body = body;
		});
		await offerToolbar(page, "维护核心利益");
		await page.keyboard.press("1");
		await waitFor(async () => (await marks(page)).length === 1, "the mark");
		await page.close();
	});

	it("makes no errors when words go from under a card", async () => {
		const page = await openWith(paragraph(words));
		const errors: unknown[] = [];
		page.on("pageerror", (error) => errors.push(error));
		const { x, y } = await placeOf(page, "一个中国原则");
		await page.mouse.move(x, y);
		await control(page, "region", "一个中国原则");
		await page.evaluate(() => {
			const text = document.querySelector("#first")?.firstChild;
			if (text) text.nodeValue = "　　换";
			dispatchEvent(new Event("resize"));
		});
		await page.mouse.move(x + 1, y);
		await waitFor(async () => !(await hasControl(page, "region", "一个中国原则")), "no card");
		expect(errors).toEqual([]);
		await page.close();
	});
});

describe("a page that works against us", () => {
	it("cannot keep the toolbar away by events of its own", async () => {
		const page = await openWith(paragraph(words));
		await page.evaluate(() => document.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true })));
		// A reader's own, as by find in page.
		await page.$eval("#first", (first) => getSelection()?.selectAllChildren(first));
		await control(page, "toolbar", toolbar);
		await page.close();
	});

	it("has its direction to itself, and its zoom", async () => {
		const page = await openWith(paragraph(words), '<html dir="rtl" style="zoom: 1.5">');
		const { x, y } = await placeOf(page, "核心");
		const bar = await offerToolbar(page, "维护核心利益");
		expect(await bar.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
		const isBeside = async () => {
			const box = await bar.boundingBox();
			if (!box) return false;
			const gap = y > box.y ? y - box.y - box.height : box.y - y;
			return gap > 0 && gap < 50 && box.x < x && x < box.x + box.width;
		};
		await waitFor(isBeside, "the toolbar beside its words");
		await page.close();
	});

	it("cannot have copied what was not", async () => {
		const page = await openWith(
			`${paragraph(words)}<script>addEventListener("copy", (event) => event.stopImmediatePropagation(), true)</script>`,
		);
		await offerToolbar(page, "维护核心利益");
		await (await control(page, "button", "Copy with source")).click();
		await isSaid(page, "Not copied");
		await page.close();
	});
});

describe("the reader's tools", () => {
	it("tell when the background does not answer", async () => {
		const page = await openWith(paragraph(words));
		await offerToolbar(page, "维护核心利益");
		await page.keyboard.press("1");
		await control(page, "region", "Annotation");
		// Whatever becomes of our element: the page may throw it out at that moment.
		await page.evaluate(() => document.documentElement.lastElementChild?.remove());
		await tifa.inBackground("chrome.storage.session.set = () => Promise.reject(new Error('no room'))");
		await page.keyboard.press("n");
		await isSaid(page, "Not done: Tifa was updated or restarted.");
		await tifa.inBackground("delete chrome.storage.session.set");
		await page.close();
	});

	it("stand in the window when all of a long text is selected", async () => {
		const page = await openWith(`<p>${words}</p>`.repeat(200));
		await page.keyboard.down("Control");
		await page.keyboard.press("a");
		await page.keyboard.up("Control");
		await page.evaluate(() => scrollTo(0, 3000));
		const bar = await control(page, "toolbar", toolbar);
		const isInView = async () => {
			const box = await bar.boundingBox();
			return (
				box !== null && box.height > 20 && box.y >= 0 && box.y + box.height <= (await page.evaluate(() => innerHeight))
			);
		};
		await waitFor(isInView, "the toolbar in the window");
		await page.close();
	});

	it("give the keyboard back to where it was", async () => {
		const page = await openWith(`<p><a id="link" href="#">链接</a>${words}</p>`);
		await page.focus("#link");
		await tifa.command("walk");
		await waitFor(() => page.evaluate(() => document.activeElement?.id !== "link"), "the keyboard in the card");
		await page.keyboard.press("ArrowRight");
		await page.keyboard.press("Escape");
		await waitFor(() => page.evaluate(() => document.activeElement?.id === "link"), "the keyboard at the link");
		await page.close();
	});

	it("are not printed", async () => {
		const page = await openWith(paragraph(words));
		const bar = await offerToolbar(page, "维护核心利益");
		await showPrinted(page);
		await waitFor(async () => (await bar.boundingBox()) === null, "no toolbar on paper");
		await page.close();
	});

	it("stand in one element, however many documents the page shows", async () => {
		const article = (day: number) => `
			<div class="title" id="News_Body_Title">2026年1月${day}日外交部发言人主持例行记者会</div>
			<div class="time">2026/01/${day}</div><div id="News_Body_Txt_A"><p>第${day}日，${words}</p><p>${words}</p></div>`;
		const url = "http://co.china-embassy.gov.cn/chn/fyrth/";
		tifa.site.put(url, `<!DOCTYPE html><meta charset="utf-8"><body>${article(12)}${article(13)}`);
		const page = await tifa.open(url);
		await offerToolbar(page, "第13日，");
		expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
		await page.close();
	});
});
