/** A hostile page tries to break us: floods, an emptied or filled registry, poisoned prototypes and names. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { highlightIn, painted, putArticle, toolbarName } from "../harness/article";
import { openHostile, passage, words } from "../harness/hostile";
import { launch, type Tifa } from "../harness/launch";
import { control, highlightNames, highlights, select, told } from "../harness/reading";
import { waitFor } from "../harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

/** The reader's own act, from the selection to what is kept. */
async function readerMarks(page: Page): Promise<void> {
	await highlightIn(page, passage, "1", "yellow");
	await control(page, "region", "Annotation");
	await page.reload();
	await painted(page, "yellow", passage);
}

describe("floods", () => {
	it("of selections do not keep the reader's own from being marked", async () => {
		const page = await openHostile(tifa);
		await page.evaluate(() => {
			const other = document.createElement("p");
			other.textContent = "x".repeat(100);
			document.body.append(other);
			const flood = () => {
				for (let count = 0; count < 100; count += 1) document.dispatchEvent(new Event("selectionchange"));
				if (!seen.includes("stop")) setTimeout(flood);
			};
			flood();
		});
		await select(page, passage);
		await control(page, "toolbar", toolbarName);
		await page.keyboard.press("1");
		await painted(page, "yellow", passage);
		await page.close();
	});

	it("of changes leave the page its own time, and the passage its colour", async () => {
		const page = await openHostile(tifa);
		await highlightIn(page, passage, "1", "yellow");
		const steps = await page.evaluate(async () => {
			const other = document.createElement("p");
			document.body.append(other);
			let count = 0;
			const end = performance.now() + 3000;
			while (performance.now() < end) {
				other.textContent = `${count}`;
				other.setAttribute("title", `${count}`);
				count += 1;
				if (count % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
			}
			return count;
		});
		expect(steps).toBeGreaterThan(1000);
		await painted(page, "yellow", passage);
		await page.close();
	});
});

describe("the highlight registry", () => {
	it("is painted again where the page has emptied it or put its own in the place of ours", async () => {
		const page = await openHostile(tifa);
		await highlightIn(page, passage, "1", "yellow");
		const terms = (await highlightNames(page)).filter((name) => name.startsWith("tifa-term-"));
		await page.evaluate(() => CSS.highlights.clear());
		await painted(page, "yellow", passage);
		for (const name of terms) await waitFor(async () => (await highlights(page, name)).length > 0, `${name} again`);
		await page.evaluate(() => {
			for (const highlight of CSS.highlights.values()) highlight.clear();
		});
		await painted(page, "yellow", passage);
		await page.evaluate(() => {
			const range = new Range();
			range.selectNodeContents(document.body);
			for (const name of CSS.highlights.keys()) CSS.highlights.set(name, new Highlight(range, range.cloneRange()));
			document.adoptedStyleSheets = [];
		});
		await painted(page, "yellow", passage);
		await page.close();
	});

	it("filled with names of ours makes nobody's annotation: the popup lists what is kept", async () => {
		const page = await openHostile(tifa);
		await page.evaluate(() => {
			const range = new Range();
			range.selectNodeContents(document.querySelector("#first") ?? document.body);
			for (const name of ["tifa-mark-red", "tifa-noted-red", "tifa-mark-blue"])
				CSS.highlights.set(name, new Highlight(range));
			for (let count = 0; count < 10_000; count += 1) CSS.highlights.set(`x${count}`, new Highlight(range));
		});
		const popup = await tifa.popup(page);
		await waitFor(
			() => popup.evaluate(() => document.body.textContent?.includes("Nothing marked here yet")),
			"an empty list",
		);
		await popup.close();
		await page.close();
	});
});

describe("poison, before we run", () => {
	it("in the prototypes of everything does not reach us", async () => {
		const poison = () => {
			const fail = () => {
				throw new Error("poisoned");
			};
			Object.defineProperty(Object.prototype, "is", { get: () => "poison", set: () => undefined });
			Object.defineProperty(Object.prototype, "id", { get: () => "poison", set: () => undefined });
			const holders: [object, string[]][] = [
				[Array.prototype, ["map", "filter", "push", "flatMap", "find", "some", "every", "includes", "join", "slice"]],
				[
					Range.prototype,
					["setStart", "setEnd", "getClientRects", "getBoundingClientRect", "toString", "comparePoint"],
				],
				[Selection.prototype, ["getRangeAt", "toString", "removeAllRanges"]],
				[
					Document.prototype,
					["getSelection", "createElement", "createTreeWalker", "querySelector", "elementFromPoint"],
				],
				[Document.prototype, ["caretPositionFromPoint", "createRange"]],
				[Element.prototype, ["attachShadow", "closest", "matches", "querySelectorAll", "getAttribute", "append"]],
				[Node.prototype, ["contains", "compareDocumentPosition", "appendChild", "insertBefore"]],
				[TreeWalker.prototype, ["nextNode"]],
				[String.prototype, ["normalize", "replace", "split", "trim", "indexOf"]],
				[Promise.prototype, ["then"]],
				[EventTarget.prototype, ["addEventListener"]],
				[HighlightRegistry.prototype, ["set", "get"]],
				[Highlight.prototype, ["add"]],
			];
			// What a test needs to look is kept apart from what a page would leave whole.
			for (const [holder, names] of holders) for (const name of names) Reflect.set(holder, name, fail);
			Reflect.set(window, "getSelection", fail);
			Reflect.set(window, "Map", fail);
			Reflect.set(window, "MutationObserver", fail);
			Reflect.set(window, "StaticRange", fail);
			Reflect.set(window, "Highlight", fail);
			Reflect.set(window, "crypto", null);
		};
		const page = await tifa.open(poisonedArticle(`(${poison.toString()})()`));
		await waitFor(async () => (await told(page)).includes("中方"), "the page");
		const popup = await tifa.popup(page);
		await waitFor(
			() => popup.evaluate(() => /Stance|Relations|Concepts/.test(document.body.textContent ?? "")),
			"key terms counted",
		);
		await popup.close();
		await page.close();
	});

	// An element's name takes the place of the document's own member, and a field's that of its form's.
	it("by images named as the document's members are leaves the reading whole", async () => {
		const members = ["body", "documentElement", "getSelection", "createElement", "addEventListener", "defaultView"];
		const more = ["adoptedStyleSheets", "createTreeWalker", "querySelector", "querySelectorAll", "title", "head"];
		const last = ["caretPositionFromPoint", "activeElement", "elementsFromPoint", "visibilityState", "fonts"];
		const images = [...members, ...more, ...last].map((name) => `<img name="${name}" alt="">`).join("");
		const page = await openHostile(tifa, images);
		// The test's own way to select would fall into them: it lives in the page's world.
		const first = await page.$("#first");
		await first?.click({ count: 3 });
		await control(page, "toolbar", toolbarName);
		await page.keyboard.press("1");
		await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).join("") === words, "the highlight");
		await page.close();
	});

	const fields = ["id", "name", "title", "lang", "style", "className", "parentNode", "nextSibling", "firstChild"];
	const more = ["parentElement", "closest", "matches", "localName", "contains", "getClientRects", "textContent"];
	it("by a form whose fields are named as its members are leaves the reading whole", async () => {
		const inputs = [...fields, ...more].map((name) => `<input type="hidden" name="${name}">`).join("");
		const page = await openHostile(tifa, "", `<form>${inputs}<p id="first">${words}</p></form>`);
		await readerMarks(page);
		await page.close();
	});

	it.each(["nodeType", "getAttribute"])("by a field named %s hides the text, and ends nothing else", async (name) => {
		const url = putArticle(tifa, `<form><input type="hidden" name="${name}"><p>${words}</p></form>`);
		const page = await tifa.open(url);
		const popup = await tifa.popup(page);
		await waitFor(() => popup.evaluate(() => document.body.textContent?.includes("Open library")), "the popup");
		await popup.close();
		await page.close();
	});
});

let count = 0;
function poisonedArticle(script: string): string {
	count += 1;
	const url = `http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601/t20260121_39${String(count).padStart(6, "0")}.shtml`;
	tifa.site.put(
		url,
		`<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>毒</title><script>${script}</script></head><body>
		<div class="news-title"><h1>发言人答记者问</h1><p class="time"><span>2026-01-15 20:30</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR"><p id="first">${words}</p></div></div></body></html>`,
	);
	return url;
}
