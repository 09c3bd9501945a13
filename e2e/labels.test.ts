/** No label of toolbar and cards is cut, in either language, at any width. */
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { putArticle } from "./harness/article";
import { browserName } from "./harness/browser";
import { launch, type Tifa } from "./harness/launch";
import { control, highlights, placeOf, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

const text = [
	"卡片社记者：中方对此有何评论？",
	"毛宁：中方坚决反对任何形式的单边主义，坚持一个中国原则。关于渔业合作，双方正在商谈。",
	"中国和巴基斯坦是全天候战略合作伙伴关系，双方将推动构建人类命运共同体。",
];
const html = text.map((words) => `<p>${words}</p>`).join("");
const dark = "<style>body { background: #16181b; color: #ddd }</style>";

/** What of a piece is cut, or stands outside of the window; once it has been placed. */
async function cutIn(piece: ElementHandle): Promise<string[]> {
	const isPlaced = () =>
		piece.evaluate((root) => {
			const { opacity, animationName } = getComputedStyle(root.closest(".float") ?? root);
			return opacity === "1" && (animationName === "none" || root.getAnimations().length === 0);
		});
	await waitFor(isPlaced, "the piece placed");
	return piece.evaluate((root) => {
		const seen = [root, ...root.querySelectorAll("*")].filter((one) => one.getClientRects().length > 0);
		return seen.flatMap((one) => {
			const { left, right } = one.getBoundingClientRect();
			const isInline = getComputedStyle(one).display === "inline";
			const mayCut = one.childElementCount === 0 || getComputedStyle(one).overflowX !== "visible";
			const isCut = mayCut && !isInline && one.scrollWidth > one.clientWidth && one.clientWidth > 0;
			// A pixel is shared out where widths are no whole numbers.
			const isOut = left < -1 || right > innerWidth + 1;
			return isCut || isOut ? [`${one.tagName} ${one.className} “${one.textContent}” ${left} to ${right}`] : [];
		});
	});
}

const languages = {
	en: { toolbar: "Tifa, the selected text", more: "More", annotation: "Annotation" },
	"zh-CN": { toolbar: "Tifa：所选文字", more: "更多", annotation: "批注" },
} as const;

describe.skipIf(browserName === "firefox").each(["en", "zh-CN"] as const)("in %s", (locale) => {
	const names = languages[locale];
	let tifa: Tifa;
	beforeAll(async () => {
		tifa = await launch({ locale });
	});
	afterAll(() => tifa.close());

	async function openAt(width: number, head: string): Promise<Page> {
		const page = await tifa.open(putArticle(tifa, html, head));
		await page.setViewport({ width, height: 640 });
		await waitFor(async () => (await highlights(page, "tifa-term-stance")).length > 0, "key terms painted");
		return page;
	}

	describe.each([320, 480, 1200])("%i pixels wide", (width) => {
		it.each([
			["light", ""],
			["dark", dark],
		])("on a %s page nothing is cut", async (_, head) => {
			const page = await openAt(width, head);
			await select(page, "双方正在商谈");
			const tools = await control(page, "toolbar", names.toolbar);
			expect(await cutIn(tools)).toEqual([]);
			await (await control(page, "button", names.more)).click();
			expect(await cutIn(tools)).toEqual([]);
			await page.keyboard.press("1");
			expect(await cutIn(await control(page, "region", names.annotation))).toEqual([]);
			await page.keyboard.press("Escape");
			for (const term of ["坚决反对", "全天候战略合作伙伴关系"]) {
				// The whole of it may stand in two lines.
				const { x, y } = await placeOf(page, term.slice(0, 2));
				await page.mouse.move(x, y, { steps: 3 });
				expect(await cutIn(await control(page, "region", term))).toEqual([]);
				await page.keyboard.press("Escape");
				await page.mouse.move(1, 1);
			}
			await page.close();
		});
	});
});
