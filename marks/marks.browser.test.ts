import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InPage, inPage } from "../e2e/harness/in-page";
import { waitFor } from "../e2e/harness/wait";

let page: InPage<typeof import("./fixture")>;
beforeAll(async () => {
	page = await inPage<typeof import("./fixture")>(import.meta, "./fixture");
});
afterAll(() => page.close());

const painted = (name: string) => page.run(({ painted }, of) => painted(of), name);

describe("createPainter", () => {
	it("paints across elements, adds no node, and leaves nothing behind", async () => {
		await page.show("<p>中方<b>强</b>烈谴责</p><p>强烈谴责</p>");
		const before = await page.page.content();
		await page.run(({ paintAll }) => paintAll("强烈谴责", "tifa-term-stance"));
		await waitFor(async () => (await painted("tifa-term-stance")).length === 2, "both paragraphs painted");
		expect(await painted("tifa-term-stance")).toEqual(["强烈谴责", "强烈谴责"]);
		expect(await page.page.content()).toBe(before);
		await page.run(({ end }) => end());
		const left = await page.page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length]);
		expect(left).toEqual([0, 0]);
	});

	it("registers of many what is near the viewport, and the rest as it comes near", async () => {
		const paragraphs = Array.from({ length: 1000 }, (_, index) => `<p style="height:100px">谴责${index}</p>`);
		await page.show(paragraphs.join(""));
		await page.run(({ paintAll }) => paintAll("谴责", "tifa-term-stance"));
		await waitFor(async () => (await painted("tifa-term-stance")).length > 0, "the first screens painted");
		const first = (await painted("tifa-term-stance")).length;
		expect(first).toBeLessThan(60);
		await page.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		const isLastPainted = () =>
			page.page.evaluate(() =>
				[...(CSS.highlights.get("tifa-term-stance") ?? [])].some(
					({ startContainer }) => startContainer === document.querySelector("p:last-child")?.firstChild,
				),
			);
		await waitFor(isLastPainted, "the last paragraph painted");
		expect((await painted("tifa-term-stance")).length).toBeLessThan(60);
	});

	it("knows what is near where lines are cut by <br>, parts are hidden, and a part scrolls by itself", async () => {
		const line = (index: number) => `谴责${index}<br>`;
		const lines = Array.from({ length: 1000 }, (_, index) => line(index)).join("");
		const hidden = `<div hidden>${lines}</div>`;
		await page.show(
			`<div id=part style="height:400px;overflow:auto;line-height:50px">${hidden}${lines}${hidden}</div>`,
		);
		await page.run(({ paintAll }) => paintAll("谴责", "tifa-term-stance"));
		const isPainted = (index: number) =>
			page.page.evaluate(
				(words) =>
					[...(CSS.highlights.get("tifa-term-stance") ?? [])].some(
						({ startContainer: { nodeValue, parentElement } }) => nodeValue === words && !parentElement?.hidden,
					),
				`谴责${index}`,
			);
		await waitFor(() => isPainted(0), "the first lines painted");
		expect(await isPainted(500)).toBe(false);
		await page.page.evaluate(() => document.querySelector("#part")?.scrollTo(0, 25_000));
		await waitFor(() => isPainted(500), "the lines in view painted");
		expect(await isPainted(0)).toBe(false);
		expect((await painted("tifa-term-stance")).length).toBeLessThan(200);
	});

	it("looks again when the text moves without a scroll", async () => {
		const paragraphs = Array.from({ length: 1000 }, (_, index) => `<p style="height:100px">谴责${index}</p>`);
		await page.show(`<div id=above style="height: 50000px"></div>${paragraphs.join("")}`);
		await page.run(({ paintAll }) => paintAll("谴责", "tifa-term-stance"));
		await page.page.evaluate(() => {
			document.documentElement.style.overflowAnchor = "none";
			document.querySelector<HTMLElement>("#above")?.style.setProperty("height", "0");
		});
		await waitFor(async () => (await painted("tifa-term-stance")).length > 10, "what has come up painted");
	});

	it("registers everything for the printer", async () => {
		const paragraphs = Array.from({ length: 1000 }, () => "<p style='height:100px'>谴责</p>");
		await page.show(paragraphs.join(""));
		await page.run(({ paintAll }) => paintAll("谴责", "tifa-term-stance"));
		await page.page.evaluate(() => dispatchEvent(new Event("beforeprint")));
		expect(await painted("tifa-term-stance")).toHaveLength(1000);
		await page.page.evaluate(() => dispatchEvent(new Event("afterprint")));
		expect((await painted("tifa-term-stance")).length).toBeLessThan(60);
	});

	it.each([
		["the registry", () => CSS.highlights.clear()],
		["what is painted under a name", () => CSS.highlights.get("tifa-mark-red")?.clear()],
		["what is painted, for its own", () => void CSS.highlights.set("tifa-mark-red", new Highlight())],
		["the style sheets", () => void document.adoptedStyleSheets.pop()],
	])("paints again when the page has thrown out %s", async (_, throwOut) => {
		await page.show("<p>谴责</p>");
		await page.run(({ paintAll }) => paintAll("谴责", "tifa-mark-red"));
		const isPainted = async () =>
			(await painted("tifa-mark-red")).length === 1 &&
			(await page.page.evaluate(() => document.adoptedStyleSheets.length)) === 1;
		await waitFor(isPainted, "the passage painted");
		await page.page.evaluate(throwOut);
		expect(await isPainted()).toBe(false);
		await waitFor(isPainted, "the passage painted");
		await page.run(({ end }) => end());
		expect(await page.page.evaluate(() => CSS.highlights.has("tifa-mark-red"))).toBe(false);
	});

	it("keeps a long paragraph painted whose bold beginning has left the screen", async () => {
		const long = `<p><b>问：</b>${"<span style='display:inline-block;height:100px'>谴责</span> ".repeat(2000)}</p>`;
		await page.show(`<div style="width: 120px">${long}</div><div style="height: 9000px"></div>`);
		await page.run(({ paintAll }) => paintAll("谴责", "tifa-term-stance"));
		await waitFor(async () => (await painted("tifa-term-stance")).length > 0, "the first screens painted");
		await page.page.evaluate(() => scrollTo(0, 20_000));
		// What is near is told by the second frame.
		await page.page.evaluate(async () => {
			for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
		});
		expect((await painted("tifa-term-stance")).length).toBe(2000);
	});
});

describe("unitAt", () => {
	it("knows the character under the pointer, and none beside the text", async () => {
		await page.show("<p style='font:20px monospace; width: 300px; margin: 0'>甲乙<b>丙</b>丁<br>戊</p>");
		const at = (x: number, y: number) => page.run(({ characterAt }, px, py) => characterAt(px, py), x, y);
		const rects = await page.page.evaluate(() =>
			[...document.querySelectorAll("p, b")].map((element) => {
				const { left, top, right, bottom } = element.getBoundingClientRect();
				return { left, top, right, bottom };
			}),
		);
		const [paragraph, bold] = rects;
		if (!paragraph || !bold) throw new Error("nothing is drawn");
		const line = (bold.top + bold.bottom) / 2;
		expect(await at((bold.left + bold.right) / 2, line)).toBe("丙");
		expect(await at(bold.left - 3, line)).toBe("乙");
		expect(await at(bold.right + 3, line)).toBe("丁");
		expect(await at(paragraph.right - 3, line)).toBeNull();
		expect(await at(paragraph.left + 5, paragraph.bottom - 5)).toBe("戊");
		expect(await at(paragraph.right - 3, paragraph.bottom - 5)).toBeNull();
	});
});
