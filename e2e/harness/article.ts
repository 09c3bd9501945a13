/** Articles of our own in the ministry's form, and what readers do on them. */
import type { KeyInput, Page } from "puppeteer-core";
import type { Tifa } from "./launch";
import { control, highlights, select, told } from "./reading";
import { waitFor } from "./wait";

export const toolbarName = "Tifa, the selected text";

const folder = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601/";
let made = 0;

/** Puts an article of its own on the site: no other has its number, title or text. `text` is HTML, as is `head`, above it. */
export function putArticle(tifa: Tifa, text: string, head = ""): string {
	made += 1;
	const url = `${folder}t20260120_3${String(made).padStart(7, "0")}.shtml`;
	const own = `<p>第${made}号议题到此结束，谢谢大家，祝各位周末愉快。</p>`;
	tifa.site.put(url, articlePage(`发言人就第${made}号议题答记者问`, text + own, head));
	return url;
}

function articlePage(title: string, text: string, head: string): string {
	return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${head}
		<div class="news-title"><h1>${title}</h1><p class="time"><span>2026-01-15 20:30</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR">${text}</div></div></body></html>`;
}

/** Replaces the article's text, as a page's own script would. */
export async function putText(page: Page, html: string): Promise<void> {
	await page.evaluate((text) => {
		const body = document.querySelector(".TRS_UEDITOR");
		if (body) body.innerHTML = text;
	}, html);
}

/** Selects, presses the key of a colour, and waits until the passage is painted. */
export async function highlightIn(page: Page, passage: string, key: KeyInput, colour: string): Promise<void> {
	await select(page, passage);
	await control(page, "toolbar", toolbarName);
	await page.keyboard.press(key);
	await painted(page, colour, passage);
}

/** Waits until just these passages are painted in a colour, in the order of the page, on text that stands in it. */
export function painted(page: Page, colour: string, ...passages: string[]): Promise<true> {
	const wanted = JSON.stringify(passages);
	const name = `tifa-mark-${colour}`;
	const isFresh = () =>
		page.evaluate(
			(registered) => [...(CSS.highlights.get(registered) ?? [])].every((range) => range.startContainer.isConnected),
			name,
		);
	return waitFor(
		async () => (await isFresh()) && JSON.stringify(await highlights(page, name)) === wanted,
		`${wanted} in ${colour}`,
	);
}

/** Waits until our root says something, or no more. */
export function says(page: Page, words: string, isThere = true): Promise<true> {
	return waitFor(
		async () => (await told(page)).includes(words) === isThere,
		isThere ? `“${words}”` : `no “${words}” any more`,
	);
}
