/** What a page, a reader or another program may do wrong: a clear word or a quiet skip, never a broken page. */
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compose } from "./harness/emulate";
import { launch, type Tifa } from "./harness/launch";
import { control, hasControl, highlightNames, highlights, noteFrame, select, told } from "./harness/reading";
import { waitFor } from "./harness/wait";

/** In the extension's pages, where the functions that ask for it run. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const toolbar = "Tifa, the selected text";
const host = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

/** Opens a page in the ministry's form with this in its body. */
async function openWith(number: number, body: string, head = "<h1>样本标题</h1>"): Promise<Page> {
	const url = `${host}/t20260115_${number}.shtml`;
	tifa.site.put(
		url,
		`<!DOCTYPE html><html><head><meta charset="utf-8"><title>样本</title></head><body>
		<div class="news-title">${head}<p class="time"><span>2026-01-15 20:30</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR">${body}</div></div>
		<div id="foot">打印本页</div></body></html>`,
	);
	return tifa.open(url);
}

const paragraph = (text: string) => `<p style="text-indent: 2em">${text}</p>`;
const answer = "方示例：中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体，愿同各方一道加强沟通与合作。";

function isMarked(page: Page, colour: string): Promise<true> {
	return waitFor(async () => (await highlights(page, `tifa-mark-${colour}`)).length > 0, `a ${colour} mark`);
}

function hasToolbar(page: Page): Promise<boolean> {
	return hasControl(page, "toolbar", toolbar);
}

/** Waits for a sentence that stands anywhere on the page, our closed root included. */
function isSaid(page: Page, words: string): Promise<true> {
	return waitFor(async () => (await told(page)).includes(words), `“${words}” on the page`);
}

/** What the popup over a page says, once it says something. */
async function popupSays(page: Page, words: string): Promise<void> {
	const popup = await tifa.popup(page);
	await waitFor(
		() => popup.evaluate((text) => document.body.textContent?.includes(text), words),
		`“${words}” in the popup`,
	);
	await popup.close();
}

describe("pages", () => {
	it("reads an article without title and date", async () => {
		const url = `${host}/t20260115_1.shtml`;
		tifa.site.put(
			url,
			`<!DOCTYPE html><meta charset="utf-8"><div id="News_Body_Txt_A">${paragraph(answer.repeat(2))}</div>`,
		);
		const page = await tifa.open(url);
		await select(page, "坚持一个中国原则");
		await control(page, "toolbar", toolbar);
		await page.keyboard.press("1");
		await isMarked(page, "yellow");
		await popupSays(page, "坚持一个中国原则");
		await page.reload();
		await isMarked(page, "yellow");
		await page.close();
	});

	it("leaves a page alone whose body is empty", async () => {
		const page = await openWith(2, paragraph(" "));
		await popupSays(page, "Tifa");
		expect(await highlightNames(page)).toEqual([]);
		await page.close();
	});

	it("cuts a body of two paragraphs at its line breaks", async () => {
		const lines = [
			"样本社记者：中方对此有何评论？",
			answer,
			"样本社记者：还有补充吗？",
			answer.replace("方示例：", "方示例：谢谢。"),
		];
		const page = await openWith(3, `<p>${lines.slice(0, 2).join("<br>")}</p><p>${lines.slice(2).join("<br>")}</p>`);
		await select(page, "中方对此有何评论？");
		await control(page, "toolbar", toolbar);
		await page.keyboard.press("2");
		await isMarked(page, "red");
		await popupSays(page, "Question");
		await page.close();
	});

	it("says that a list is a list", async () => {
		const links = Array.from(
			{ length: 12 },
			(_, index) =>
				`<li><a href="./202601/t20260115_900${index}.shtml">2026年1月${index + 1}日外交部发言人主持例行记者会</a></li>`,
		);
		const url = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/";
		tifa.site.put(
			url,
			`<!DOCTYPE html><meta charset="utf-8"><div class="newsBd"><ul class="list1">${links.join("")}</ul></div>`,
		);
		const page = await tifa.open(url);
		await popupSays(page, "This is a list.");
		expect(await highlightNames(page)).toEqual([]);
		await page.close();
	});

	it("reads nothing on visa and appointment hosts", async () => {
		const url = `http://cova.cs.mfa.gov.cn/web/202601/t20260115_1.shtml`;
		tifa.site.put(
			url,
			`<!DOCTYPE html><meta charset="utf-8"><div id="News_Body_Txt_A">${paragraph(answer.repeat(2))}</div>`,
		);
		const page = await tifa.open(url);
		await select(page, "坚持一个中国原则");
		expect(await hasToolbar(page)).toBe(false);
		expect(await highlightNames(page)).toEqual([]);
		await page.close();
	});
});

describe("selections", () => {
	it("cuts one that reaches over the body's edge", async () => {
		const page = await openWith(4, paragraph(answer) + paragraph("最后一段：谢谢大家，再见。"));
		await select(page, "谢谢大家", "打印本页");
		await control(page, "toolbar", toolbar);
		await page.keyboard.press("3");
		await isMarked(page, "green");
		expect(await highlights(page, "tifa-mark-green")).toEqual(["谢谢大家，再见。"]);
		await page.close();
	});

	it("offers nothing for one outside the body, nor in a field", async () => {
		const page = await openWith(5, paragraph(answer), '<h1>样本标题</h1><input id="search" value="一个中国原则">');
		await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted");
		await select(page, "样本标题");
		await page.click("#search", { count: 3 });
		await page.keyboard.press("1");
		expect(await page.$eval("#search", (field) => (field as HTMLInputElement).value)).toBe("1");
		expect(await hasToolbar(page)).toBe(false);
		expect(await highlightNames(page)).not.toContain("tifa-mark-yellow");
		await page.close();
	});

	it("marks several paragraphs as one", async () => {
		const page = await openWith(6, paragraph(answer) + paragraph("中方敦促有关方面停止错误言行。"));
		await select(page, "愿同各方", "停止错误言行");
		await control(page, "toolbar", toolbar);
		await page.keyboard.press("5");
		await isMarked(page, "purple");
		expect(await highlights(page, "tifa-mark-purple")).toEqual([
			"愿同各方一道加强沟通与合作。中方敦促有关方面停止错误言行",
		]);
		await page.close();
	});
});

describe("notes", () => {
	async function openNote(number: number): Promise<{ page: Page; frame: Frame }> {
		// Two pages of the same text would be one document, with the annotations of both.
		const page = await openWith(number, paragraph(`样本第${number}号。${answer.repeat(2)}`));
		await select(page, "维护核心利益");
		await control(page, "toolbar", toolbar);
		await page.keyboard.press("n");
		const frame = await noteFrame(page);
		await control(frame, "textbox", "Note");
		return { page, frame };
	}
	async function isSaved(page: Page): Promise<void> {
		const frame = await noteFrame(page);
		await waitFor(() => frame.evaluate(() => document.body.textContent?.includes("Saved")), "the note saved");
	}

	it("keeps a note of 100,000 characters", async () => {
		const { page, frame } = await openNote(10);
		const long = "核心利益不容损害。".repeat(11_200).slice(0, 100_000);
		await frame.$eval(
			"textarea",
			(field, text) => {
				field.value = text;
				field.dispatchEvent(new InputEvent("input", { bubbles: true }));
			},
			long,
		);
		await isSaved(page);
		await page.reload();
		await waitFor(
			async () => (await highlightNames(page)).some((name) => name.startsWith("tifa-noted-")),
			"the note's line",
		);
		const library = await tifa.library();
		const kept = await waitFor(() => library.evaluate(longestNote), "the note in the database");
		expect(kept).toBe(100_000);
		await library.close();
		await page.close();
	});

	it("leaves Enter, digits and commas to an input method that composes", async () => {
		const { page, frame } = await openNote(11);
		const marked = (await highlightNames(page)).filter((name) => name.startsWith("tifa-mark-"));
		expect(marked).toHaveLength(1);
		await (await control(frame, "textbox", "Note")).focus();
		await (await compose(page, "hexin", ["Enter", "1", ",", "Escape"]))("核心");
		await isSaved(page);
		expect(await frame.$eval("textarea", ({ value }) => value)).toBe("核心");
		// Neither recoloured nor closed.
		expect((await highlightNames(page)).filter((name) => name.startsWith("tifa-mark-"))).toEqual(marked);
		await page.close();
	});

	it("shows markup and right-to-left text as what they are", async () => {
		const { page, frame } = await openNote(12);
		const evil =
			"<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> المصالح الجوهرية";
		await (await control(frame, "textbox", "Note")).type(evil);
		await (await control(frame, "combobox", "Tags")).type("<b>وسم</b>,");
		await isSaved(page);
		await popupSays(page, evil);
		await popupSays(page, "<b>وسم</b>");
		const library = await tifa.library();
		await waitFor(
			() => library.evaluate((text) => document.body.textContent?.includes(text), evil),
			"the note in the library",
		);
		expect(await library.title()).not.toBe("taken");
		await library.close();
		await page.close();
	});

	/** Runs in one of our pages: the length of the longest note in the database. */
	async function longestNote(): Promise<number> {
		const open = indexedDB.open("tifa");
		await new Promise((resolve) => {
			open.onsuccess = resolve;
		});
		const rows = open.result.transaction("annotations").objectStore("annotations").getAll();
		await new Promise((resolve) => {
			rows.onsuccess = resolve;
		});
		open.result.close();
		return Math.max(...rows.result.map(({ note }: { note: string }) => note.length));
	}
});

describe("messages", () => {
	it("refuses what fits no schema, and writes nothing", async () => {
		const library = await tifa.library();
		const answers = await library.evaluate(async () => {
			const send = async (type: string, data: unknown) => {
				const answered = await chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() }).catch(String);
				return JSON.stringify(answered);
			};
			return [
				await send("change", { id: "urn:uuid:1", change: { note: 7 } }),
				await send("highlight", { page: {}, passage: {} }),
				await send("noteDocument", null),
				await send("no such message", {}),
			];
		});
		for (const answered of answers) expect(answered ?? "undefined").not.toContain('"saved":true');
		await library.close();
	});
});

describe("the database", () => {
	it("tells the reader where it does not open, and saves nothing", async () => {
		const own = await launch();
		const url = `${host}/t20260115_20.shtml`;
		own.site.put(
			url,
			`<!DOCTYPE html><meta charset="utf-8"><div id="News_Body_Txt_A">${paragraph(answer.repeat(2))}</div>`,
		);
		// A newer Tifa was here.
		const library = await own.library();
		await library.evaluate(async () => {
			await new Promise((resolve, reject) => {
				const gone = indexedDB.deleteDatabase("tifa");
				gone.onsuccess = resolve;
				gone.onerror = reject;
			});
			await new Promise((resolve, reject) => {
				const open = indexedDB.open("tifa", 9990);
				open.onsuccess = () => resolve(open.result.close());
				open.onerror = reject;
			});
		});
		await library.close();
		const page = await own.open(url);
		await waitFor(async () => (await highlightNames(page)).length > 0, "key terms painted all the same");
		await select(page, "维护核心利益");
		await control(page, "toolbar", toolbar);
		await page.keyboard.press("1");
		await isSaid(page, "Not saved: your library was written by a newer Tifa.");
		expect(await highlightNames(page)).not.toContain("tifa-mark-yellow");
		await own.close();
	});
});
