/** Moving a passage's ends, going from annotation to annotation, taking back and doing again. */
import type { KeyInput, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { highlightIn, painted, putArticle, says } from "./harness/article";
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
	"我们愿同各方加快铁路、港口、电网建设，让人员往来更加便利，让货物走得更快。",
];

async function openArticle(more = ""): Promise<Page> {
	const text = paragraphs.map((words) => `<p>${words}</p>`).join("");
	return tifa.open(putArticle(tifa, text, more));
}

async function chord(page: Page, ...keys: KeyInput[]): Promise<void> {
	const last = keys.at(-1);
	for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
	if (last) await page.keyboard.press(last);
	for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
}

async function command(name: string): Promise<void> {
	await tifa.command(name);
}

function isChosen(disc: Element): boolean {
	return disc.getAttribute("aria-pressed") === "true";
}

/** Where a character begins or ends on the screen, in the middle of its line. */
async function edgeOf(page: Page, text: string, side: "left" | "right"): Promise<{ x: number; y: number }> {
	const edge = await page.evaluate(
		(words, at) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const start = node.nodeValue?.indexOf(words) ?? -1;
				if (start < 0) continue;
				const range = new Range();
				range.setStart(node, start);
				range.setEnd(node, start + words.length);
				const { [at]: x, top, bottom } = range.getBoundingClientRect();
				return { x, y: (top + bottom) / 2, bottom, top };
			}
			return null;
		},
		text,
		side,
	);
	if (!edge) throw new Error(`the page does not say “${text}”`);
	return edge;
}

it("are dragged to other words, either way, and undone", async () => {
	const page = await openArticle();
	await highlightIn(page, "有关部门正在商谈", "1", "yellow");
	await page.keyboard.press("Escape");
	const { x, y } = await placeOf(page, "正在商谈");
	await page.mouse.click(x, y);
	await control(page, "region", "Annotation");
	const drag = async (from: { x: number; y: number }, to: { x: number; y: number }, knob: number) => {
		// The knob hangs on the line, off the words.
		await page.mouse.move(from.x, from.y + knob);
		await page.mouse.down();
		await page.mouse.move(to.x, to.y + knob, { steps: 5 });
		await page.mouse.up();
	};
	const height = await page.evaluate(() => {
		const range = new Range();
		const [node] = document.querySelectorAll(".TRS_UEDITOR p");
		range.selectNodeContents(node ?? document.body);
		return range.getClientRects()[0]?.height ?? 0;
	});
	await drag(
		await edgeOf(page, "有关部门正在商谈", "right"),
		await edgeOf(page, "一旦有消息", "right"),
		height / 2 + 6,
	);
	await painted(page, "yellow", "有关部门正在商谈，一旦有消息");
	await drag(await edgeOf(page, "有关部门", "left"), await edgeOf(page, "正在商谈", "left"), -height / 2 - 6);
	await painted(page, "yellow", "正在商谈，一旦有消息");
	await chord(page, "Control", "z");
	await painted(page, "yellow", "有关部门正在商谈，一旦有消息");
	await chord(page, "Control", "z");
	await painted(page, "yellow", "有关部门正在商谈");
	await chord(page, "Control", "Shift", "z");
	await painted(page, "yellow", "有关部门正在商谈，一旦有消息");
	await page.close();
});

it("are moved by keys in the card, several presses at once", async () => {
	const page = await openArticle();
	await highlightIn(page, "铁路、港口", "2", "red");
	await page.keyboard.press("Escape");
	await command("nextAnnotation");
	await control(page, "region", "Annotation");
	await waitFor(() => page.evaluate(() => document.activeElement !== document.body), "the focus in the card");
	await chord(page, "Shift", "ArrowRight");
	await chord(page, "Shift", "ArrowRight");
	await chord(page, "Shift", "ArrowRight");
	await chord(page, "Alt", "Shift", "ArrowLeft");
	await painted(page, "red", "快铁路、港口、电网");
	expect(await page.evaluate(() => String(getSelection()))).toBe("");
	await chord(page, "Control", "z");
	await painted(page, "red", "铁路、港口");
	await page.close();
});

it("leads from annotation to annotation by commands and by keys, round and round", async () => {
	const page = await openArticle();
	for (const [passage, key, colour] of [
		["欢迎出席", "3", "green"],
		["渔业合作", "4", "blue"],
	] as const) {
		await highlightIn(page, passage, key, colour);
		await page.keyboard.press("Escape");
	}
	const checked = async (name: string) => {
		await waitFor(
			async () => (await hasControl(page, "button", name)) && (await control(page, "button", name)).evaluate(isChosen),
			`the card of the ${name} one`,
		);
	};
	await command("nextAnnotation");
	await checked("green");
	await page.keyboard.press("ArrowRight");
	await checked("blue");
	await command("nextAnnotation");
	await checked("green");
	await command("previousAnnotation");
	await checked("blue");
	await page.close();
});

it("undoes what was done here, step by step, and leaves the page its own", async () => {
	const page = await openArticle("<input id=field aria-label=Field>");
	await highlightIn(page, "欢迎出席", "1", "yellow");
	await page.keyboard.press("2");
	await painted(page, "red", "欢迎出席");
	await page.keyboard.press("Escape");
	await highlightIn(page, "渔业合作", "1", "yellow");
	await page.keyboard.press("Escape");
	await chord(page, "Control", "z");
	await painted(page, "yellow");
	await chord(page, "Control", "z");
	await painted(page, "yellow", "欢迎出席");
	await says(page, "Undone");
	await chord(page, "Control", "Shift", "z");
	await painted(page, "red", "欢迎出席");
	// What is typed is the page's to take back, and so is all that follows it.
	const field = await page.$("#field");
	await field?.type("ab");
	await page.evaluate(() => {
		addEventListener("keydown", ({ key }) => {
			if (key === "z") document.title = `${document.title}z`;
		});
	});
	await chord(page, "Control", "z");
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	await chord(page, "Control", "z");
	expect(await page.title()).toMatch(/zz$/);
	expect(await highlights(page, "tifa-mark-red")).toEqual(["欢迎出席"]);
	await page.close();
});

it("shows an annotation in the list from its card", async () => {
	const page = await openArticle();
	await highlightIn(page, "下面请大家提问", "6", "magenta");
	// The toolbar, which the card takes the place of, has such a button too.
	await control(page, "region", "Annotation");
	await (await control(page, "button", "More")).click();
	await (await control(page, "menuitem", "Show in list")).click();
	// Firefox opens no sidebar from within a page.
	const list = await (browserName === "firefox" ? tifa.opened("/library.html") : tifa.openedPanel());
	await waitFor(() => list.evaluate(() => document.body.textContent?.includes("下面请大家提问")), "its row");
	await list.close();
	await page.close();
});

it("selects the whole key term on a double click", async () => {
	const words = "中方坚持一个中国原则，推动构建人类命运共同体，维护核心利益。";
	const page = await tifa.open(putArticle(tifa, `<p>${words.repeat(4)}</p>`));
	await waitFor(async () => (await highlights(page, "tifa-term-concept")).length > 0, "key terms painted");
	const [term = ""] = await highlights(page, "tifa-term-concept");
	const { x, y } = await placeOf(page, "命运");
	await page.mouse.click(x, y, { count: 2 });
	await waitFor(async () => (await page.evaluate(() => String(getSelection()))) === term, `“${term}” selected`);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await painted(page, "yellow", term);
	// A script's double click is nobody's.
	await select(page, "维护");
	await page.evaluate(() => document.querySelector("p")?.dispatchEvent(new MouseEvent("dblclick", { bubbles: true })));
	expect(await page.evaluate(() => String(getSelection()))).toBe("维护");
	await page.close();
});
