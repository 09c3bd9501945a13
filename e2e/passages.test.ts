/** What becomes of annotations on a page that changes: anchored, moved, changed, lost, placed again. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { highlightIn, painted, putArticle, putText, says } from "./harness/article";
import { launch, type Tifa } from "./harness/launch";
import { control, placeOf, select, told } from "./harness/reading";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

const others = [
	"<p>各位记者，大家下午好，欢迎出席今天的例行记者会，下面请大家提问。</p>",
	"<p>关于渔业合作，两国有关部门正在商谈，一旦有消息会及时向大家发布。</p>",
	"<p>关于留学生交流，双方同意在未来五年互派更多青年学生和学者到对方国家学习。</p>",
];
const sentence = "双方就北部边界问题坦诚深入交换了意见，同意保持沟通，通过对话协商妥善处理分歧。";
const text = (words: string, at = 2) => others.toSpliced(at, 0, `<p>${words}</p>`).join("");

async function openArticle(words: string) {
	return tifa.open(putArticle(tifa, text(words)));
}

/** Asks the page to have its one lost passage selected again, as a list beside it does. */
async function placeAgain(page: Page): Promise<void> {
	await page.bringToFront();
	await tifa.inBackground(`(async () => {
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		const ask = (type, data) =>
			chrome.tabs.sendMessage(tab.id, { id: 1, type, data, timestamp: Date.now() }, { frameId: 0 });
		const { res } = await ask("pageState");
		await ask("placeAgain", { id: res.lost[0].id });
	})()`);
	await says(page, "Select the passage again.");
}

it("are changed where their words are, and the card compares", async () => {
	const page = await openArticle(sentence);
	await highlightIn(page, sentence, "1", "yellow");
	await page.keyboard.press("Escape");
	const now = sentence.replace("坦诚深入", "友好坦率");
	await putText(page, text(now));
	await painted(page, "yellow", now);
	const { x, y } = await placeOf(page, "北部边界");
	await page.mouse.click(x, y);
	await says(page, "The wording has changed since you marked it.");
	await (await control(page, "button", "Compare")).click();
	expect(await told(page)).toMatch(/"role":"deletion".*坦诚深入.*"role":"insertion".*友好坦率/s);
	await page.close();
});

it("are moved where their paragraph is", async () => {
	const page = await openArticle(sentence);
	await highlightIn(page, sentence, "2", "red");
	await page.keyboard.press("Escape");
	await putText(page, text(sentence, 0));
	await painted(page, "red", sentence);
	const { x, y } = await placeOf(page, "北部边界");
	await page.mouse.click(x, y);
	await says(page, "This passage has moved since you marked it.");
	await page.close();
});

it("are lost with their words, said so in the popup, and there again with them", async () => {
	const page = await openArticle(sentence);
	await highlightIn(page, "坦诚深入交换了意见", "3", "green");
	await page.keyboard.press("Escape");
	await putText(page, others.join(""));
	await painted(page, "green");
	const popup = await tifa.popup(page);
	await says(popup, "Not found (1)");
	await says(popup, "坦诚深入交换了意见");
	await popup.close();
	await putText(page, text(sentence));
	await painted(page, "green", "坦诚深入交换了意见");
	await page.close();
});

it("are placed again by hand, which can be undone", async () => {
	const page = await openArticle(sentence);
	await highlightIn(page, "坦诚深入交换了意见", "4", "blue");
	await page.keyboard.press("Escape");
	await putText(page, text("双方谈了很多别的事情，会谈气氛十分热烈，取得不少成果。"));
	await painted(page, "blue");
	await placeAgain(page);
	await select(page, "会谈气氛十分热烈");
	await painted(page, "blue", "会谈气氛十分热烈");
	await says(page, "Placed again");
	await (await control(page, "button", "Undo")).click();
	await painted(page, "blue");
	await page.keyboard.down("Control");
	await page.keyboard.down("Shift");
	await page.keyboard.press("z");
	await page.keyboard.up("Shift");
	await page.keyboard.up("Control");
	await painted(page, "blue", "会谈气氛十分热烈");
	// What is kept is the new place: on the page as it was before, nothing is found.
	await page.reload();
	const popup = await tifa.popup(page);
	await says(popup, "Not found (1)");
	await page.close();
});

it("wait for their passage until the reader gives up", async () => {
	const page = await openArticle(sentence);
	await highlightIn(page, "坦诚深入交换了意见", "5", "purple");
	await page.keyboard.press("Escape");
	await putText(page, others.join(""));
	await painted(page, "purple");
	await placeAgain(page);
	await page.bringToFront();
	await page.keyboard.press("Escape");
	await says(page, "Select the passage again.", false);
	await select(page, "有关部门正在商谈");
	await control(page, "toolbar", "Tifa, the selected text");
	await painted(page, "purple");
	await page.close();
});
