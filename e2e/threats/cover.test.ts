/** A hostile page lays something over our pieces, makes them unseen, or moves them under the reader's pointer. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { toolbarName } from "../harness/article";
import { openHostile, passage } from "../harness/hostile";
import { launch, type Tifa } from "../harness/launch";
import { control, highlightNames, highlights, select } from "../harness/reading";
import { waitFor } from "../harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

/** Whether what stands at the middle of this box is ours: the page's own hit test names our host. */
const isOnTop = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => {
	const top = document.elementFromPoint(x + width / 2, y + height / 2);
	return top !== null && top.parentElement === document.documentElement && top.tagName === "DIV";
};

it("cannot hide the toolbar by rules for every element, nor by the highest z-index", async () => {
	const hide = "* { opacity: 0 !important; visibility: hidden !important; transform: translateX(-9999px) !important }";
	const cover = "position: fixed; inset: 0; z-index: 2147483647; background: white";
	const page = await openHostile(tifa, `<div style="${cover}; display: none" id="cover"></div>`);
	await select(page, passage);
	await page.evaluate((css) => {
		const style = document.createElement("style");
		style.textContent = `html > div ${css.slice(1)}`;
		document.head.append(style);
		document.querySelector("#cover")?.removeAttribute("style");
	}, hide);
	await page.$eval("#cover", (element, css) => element.setAttribute("style", css), cover);
	const bar = await control(page, "toolbar", toolbarName);
	const box = await bar.boundingBox();
	expect(box && (await page.evaluate(isOnTop, box))).toBe(true);
	// It comes within 120 ms, not at once.
	const isSeen = () =>
		bar.evaluate((element) => {
			const { opacity, visibility } = getComputedStyle(element);
			return opacity === "1" && visibility === "visible";
		});
	await waitFor(isSeen, "the toolbar, whole");
	await page.close();
});

it("takes a click for itself where it covers us in the top layer, and nothing is written by it", async () => {
	const page = await openHostile(tifa, '<div popover="manual" id="cover">Continue</div>');
	await select(page, passage);
	const bar = await control(page, "toolbar", toolbarName);
	const box = await bar.boundingBox();
	await page.evaluate(() => {
		const cover = document.querySelector("#cover");
		if (!(cover instanceof HTMLElement)) return;
		cover.style.cssText = "inset: 0; width: 100vw; height: 100vh; margin: 0; opacity: 0.01";
		cover.addEventListener("click", () => seen.push("click: on the cover"));
		cover.showPopover();
	});
	// The known limit, which docs/privacy.md tells: the top layer is the page's. The click is then the page's own.
	if (box) await page.mouse.click(box.x + 30, box.y + box.height / 2);
	await waitFor(() => page.evaluate(() => seen.includes("click: on the cover")), "the click on the cover");
	expect((await highlightNames(page)).filter((name) => name.startsWith("tifa-mark-"))).toEqual([]);
	await page.close();
});

it("has what is unseen under the pointer do no more than a highlight, which is shown and can be undone", async () => {
	const page = await openHostile(tifa);
	await page.evaluate(() => {
		// Whatever stands in the root element is as unseen as the root is: this rule cannot be fended off from inside.
		document.documentElement.style.opacity = "0.01";
	});
	await select(page, passage);
	const yellow = await control(page, "button", "Highlight in yellow");
	await yellow.click();
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the highlight");
	await (await control(page, "button", "Undo")).click();
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 0, "undone");
	await page.close();
});
