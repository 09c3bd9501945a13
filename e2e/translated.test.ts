/** The browser's translation, and what ministries' own scripts do to their pages' text. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { highlightIn, painted, putArticle, says, toolbarName } from "./harness/article";
import { launch, type Tifa } from "./harness/launch";
import { hasControl, highlightNames, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

const text = `<p>${"中方坚持一个中国原则，维护核心利益。".repeat(3)}</p><p>关于渔业合作，两国有关部门正在商谈，一旦有消息会及时发布。</p>`;

async function openArticle(): Promise<Page> {
	return tifa.open(putArticle(tifa, text));
}

/** What Chromium's translation does to a page: two <font> round each text, other words in it, a class and a language. */
async function translate(page: Page): Promise<void> {
	await page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const nodes: Text[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode())
			if (node.nodeValue?.trim()) nodes.push(node as Text);
		for (const node of nodes) {
			const outer = document.createElement("font");
			const inner = document.createElement("font");
			for (const font of [outer, inner]) font.style.verticalAlign = "inherit";
			inner.textContent = `In other words ${node.data.length}. `;
			outer.append(inner);
			node.replaceWith(outer);
			Object.assign(outer, { was: node });
		}
		document.documentElement.lang = "en";
		document.documentElement.classList.add("translated-ltr");
	});
}

async function showOriginal(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const font of document.querySelectorAll("font")) {
			const { was } = font as HTMLElement & { was?: Text };
			if (was) font.replaceWith(was);
		}
		document.documentElement.lang = "zh-CN";
		document.documentElement.classList.remove("translated-ltr");
	});
}

it("leaves a translated page alone, says so, and goes on with the original", async () => {
	const page = await openArticle();
	await highlightIn(page, "有关部门正在商谈", "1", "yellow");
	await page.keyboard.press("Escape");
	const kept = await tifa.inBackground("indexedDB.databases().then((all) => all.length)");
	expect(kept).toBeGreaterThan(0);
	await translate(page);
	await says(page, "The browser is translating this page.");
	await waitFor(async () => (await highlightNames(page)).length === 0, "nothing painted");
	await select(page, "In other words");
	await page.keyboard.press("1");
	expect(await hasControl(page, "toolbar", toolbarName)).toBe(false);
	const popup = await tifa.popup(page);
	await says(popup, "The browser is translating this page.");
	await says(popup, "Not found", false);
	await popup.close();
	await showOriginal(page);
	await painted(page, "yellow", "有关部门正在商谈");
	await highlightIn(page, "渔业合作", "2", "red");
	await page.close();
	const library = await tifa.library();
	await says(library, "渔业合作");
	await says(library, "In other words", false);
	await library.close();
});

it("keeps annotations on their words under font-size buttons and the accessibility mode", async () => {
	const page = await openArticle();
	await highlightIn(page, "有关部门正在商谈", "3", "green");
	await page.keyboard.press("Escape");
	// The buttons 大 中 小 set the size of each paragraph; some wrap its text in a span.
	await page.evaluate(() => {
		for (const paragraph of document.querySelectorAll<HTMLElement>(".TRS_UEDITOR p")) {
			paragraph.style.fontSize = "22px";
			const span = document.createElement("span");
			span.style.fontSize = "22px";
			span.append(...paragraph.childNodes);
			paragraph.append(span);
		}
	});
	await painted(page, "green", "有关部门正在商谈");
	// The accessibility mode puts a bar before all, wraps each clause to be read aloud, and sets classes and a zoom.
	await page.evaluate(() => {
		const bar = document.createElement("div");
		bar.textContent = "无障碍 放大 缩小 大字幕 退出服务";
		document.body.prepend(bar);
		document.body.style.zoom = "1.5";
		document.documentElement.classList.add("wza");
		for (const holder of document.querySelectorAll(".TRS_UEDITOR span")) {
			const clauses = (holder.textContent ?? "").split(/(?<=[，。])/);
			holder.replaceChildren(
				...clauses.map((clause) => {
					const piece = document.createElement("ins");
					piece.className = "esd-read";
					piece.textContent = clause;
					return piece;
				}),
			);
		}
	});
	await painted(page, "green", "有关部门正在商谈");
	await highlightIn(page, "一旦有消息", "4", "blue");
	await page.close();
});
