/** The whole main job without a mouse, with the focus seen at every step; and what changes is told to those who listen. */
import { readFileSync } from "node:fs";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { painted, putArticle, says, toolbarName } from "./harness/article";
import { launch, type Tifa } from "./harness/launch";
import { control, highlightNames, highlights, noteFrame } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

const note = "按键写成的笔记 by keys";

/** Runs in a page of ours: what has the focus, by name, and whether that is seen. */
function focused(): { name: string; isSeen: boolean } {
	const at = document.activeElement;
	if (!at || at === document.body) return { name: "", isSeen: true };
	const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
	const label = at.getAttribute("aria-label") ?? at.getAttribute("placeholder") ?? at.textContent ?? "";
	return {
		name: label.trim(),
		isSeen: (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
	};
}

/** Presses Tab until the focus is on what bears this name; each stop on the way has to be seen. */
async function tabTo(page: Page, part: Page | Frame, name: string | RegExp): Promise<void> {
	const passed: string[] = [];
	for (let presses = 0; presses < 60; presses += 1) {
		await page.keyboard.press("Tab");
		const at = await part.evaluate(focused);
		expect(at.isSeen, `the focus on “${at.name}” is seen`).toBe(true);
		if (typeof name === "string" ? at.name === name : name.test(at.name)) return;
		passed.push(at.name);
	}
	throw new Error(`no way to ${name} by Tab, past ${passed.join(" · ")}`);
}

/** Begins where find in page or a screen reader leaves it, and selects on by keys. */
async function selectByKeys(page: Page, words: string): Promise<void> {
	await page.evaluate((text) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const at = node.nodeValue?.indexOf(text) ?? -1;
			if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 1);
		}
	}, words);
	await page.keyboard.down("Shift");
	for (const _ of words.slice(1)) await page.keyboard.press("ArrowRight");
	await page.keyboard.up("Shift");
}

it("reads, marks, notes, tags, finds, goes back, exports: the main job by keys alone", async () => {
	const passage = "维护核心利益";
	const page = await tifa.open(putArticle(tifa, `<p>中方坚持一个中国原则，${passage}，愿同各方加强合作。</p>`));
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");

	await tifa.command("walk");
	await control(page, "button", "Pin");
	await page.keyboard.press("Escape");

	await selectByKeys(page, passage);
	await control(page, "toolbar", toolbarName);
	await page.keyboard.press("3");
	await painted(page, "green", passage);
	await page.keyboard.press("n");
	const frame = await noteFrame(page);
	await waitFor(() => frame.evaluate(() => document.activeElement?.tagName === "TEXTAREA"), "the focus in the note");
	await page.keyboard.type(note);
	await tabTo(page, frame, /Tags|tag/i);
	await page.keyboard.type("keys,");
	await waitFor(() => frame.evaluate(() => document.body.innerText.includes("Saved")), "the note saved");
	expect(
		await frame.$$eval("[role=status], [aria-live=polite]", (all) => all.map((one) => one.textContent).join()),
	).toContain("Saved");
	await tabTo(page, frame, "Done");
	await page.keyboard.press("Enter");
	await waitFor(async () => (await highlights(page, "tifa-noted-green")).length === 1, "the note's line");

	const popup = await tifa.popup(page);
	await waitFor(() => popup.evaluate((text) => document.body.innerText.includes(text), note), "the note in the popup");
	await tabTo(popup, popup, /Go to passage|维护核心利益/);
	// The popup goes away at once: perhaps before it has told that the key is up again.
	await popup.keyboard.press("Enter").catch(() => waitFor(async () => popup.isClosed(), "the popup gone"));
	await waitFor(async () => (await highlights(page, "tifa-focus")).length === 1, "the passage flashed");

	const library = await tifa.library();
	await waitFor(
		() => library.evaluate((text) => document.body.innerText.includes(text), note),
		"the note in the library",
	);
	await tabTo(library, library, "Export");
	await library.keyboard.press("Enter");
	await waitFor(() => library.evaluate(() => document.activeElement?.getAttribute("role") === "menuitem"), "the menu");
	await library.keyboard.press("Enter");
	expect(readFileSync(await tifa.downloaded(/\.md$/), "utf8")).toContain(note);
	await library.close();

	await page.bringToFront();
	await tifa.command("nextAnnotation");
	await control(page, "region", "Annotation");
	await page.keyboard.press("Escape");
	await page.close();
});

it("tells what was done, and takes it back, without a look at the screen", async () => {
	const page = await tifa.open(putArticle(tifa, "<p>中方坚持一个中国原则，维护核心利益，愿同各方加强合作。</p>"));
	await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
	await selectByKeys(page, "愿同各方");
	await control(page, "toolbar", toolbarName);
	await page.keyboard.press("1");
	await painted(page, "yellow", "愿同各方");
	await page.keyboard.down("Control");
	await page.keyboard.press("z");
	await page.keyboard.up("Control");
	await painted(page, "yellow");
	await says(page, "Undone");
	await page.close();
});

const pages = ["library.html", "library.html#settings", "library.html#glossary", "library.html#back-up", "popup.html"];
it.each(pages)("%s at 200 % zoom needs no scrolling sideways", async (path) => {
	const page = await tifa.openOwn(path);
	// A window of 1200 by 900 at twice the size.
	await page.setViewport({ width: 600, height: 450, deviceScaleFactor: 2 });
	await waitFor(() => page.evaluate(() => document.body.innerText.length > 20), "its words");
	const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(over).toBeLessThanOrEqual(0);
	await page.close();
});

it.each(["library.html"])("%s moves nothing where the reader wants no motion", async (path) => {
	const page = await tifa.openOwn(path);
	await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
	await waitFor(() => page.evaluate(() => document.body.innerText.length > 20), "its words");
	const moving = await page.evaluate(() =>
		[...document.querySelectorAll("*")]
			.filter((element) => {
				const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(element);
				const lasts = (durations: string) => durations.split(",").some((each) => Number.parseFloat(each) > 0.001);
				return (
					(animationName !== "none" && lasts(animationDuration)) ||
					(/transform|translate|all|top|left/.test(transitionProperty) && lasts(transitionDuration))
				);
			})
			.map(({ tagName, className }) => `${tagName} ${className}`),
	);
	expect(moving).toEqual([]);
	await page.close();
});
