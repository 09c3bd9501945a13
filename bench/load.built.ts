/**
 * More than anybody has: 10,000 annotations on one document that changes a hundred times a second for a minute, twenty tabs
 * at once, a page of 5 MB. Each is seen once, whatever the rounds; afterwards all annotations must still be there.
 */
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { highlightIn } from "../e2e/harness/article";
import { bundle } from "../e2e/harness/in-page";
import { sample, samplePages } from "../e2e/harness/pages";
import { highlightNames } from "../e2e/harness/reading";
import { startTifa, type Tifa } from "../e2e/harness/tifa";
import { waitFor } from "../e2e/harness/wait";
import type { BuiltBench, Figure } from "./built";

const MANY = 10_000;
const TABS = 20;
const SECONDS = 60;
const folder = "http://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202601/";

const paragraphsOf = (count: number) =>
	Array.from(
		{ length: count },
		(_, index) =>
			`第${index}段：中方坚持一个中国原则，愿同各方在第${index * 7}项议题上加强沟通与合作，推动构建人类命运共同体。`,
	);

function put(tifa: Tifa, name: string, paragraphs: readonly string[]): string {
	const url = `${folder}${name}.shtml`;
	const text = paragraphs.map((words) => `<p>${words}</p>`).join("");
	tifa.site.put(
		url,
		`<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>${name}</title><body>
		<div class="news-title"><h1>发言人答记者问${name}</h1><p class="time"><span>2026-01-15 20:30</span></p></div>
		<div class="news-main" id="News_Body_Txt_A"><div class="TRS_UEDITOR">${text}</div></div>`,
	);
	return url;
}

/** Milliseconds from asking for a page to its first key terms or marks painted. */
async function untilPainted(tifa: Tifa, url: string, name: string): Promise<{ page: Page; ms: number }> {
	const start = performance.now();
	const page = await tifa.open(url);
	await waitFor(async () => (await highlightNames(page)).some((each) => each.startsWith(name)), `${name} painted`);
	return { page, ms: performance.now() - start };
}

/** Milliseconds a second that the page's main thread is busy while it changes a hundred times a second. */
async function busyWhileChanging(page: Page): Promise<number> {
	const before = await page.metrics();
	await page.evaluate(async (seconds) => {
		const clock = document.querySelector(".TRS_UEDITOR")?.appendChild(document.createElement("p"));
		const end = performance.now() + seconds * 1000;
		for (let count = 0; performance.now() < end; count += 1) {
			if (clock) clock.textContent = `第${count}次`;
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
	}, SECONDS);
	const after = await page.metrics();
	return (((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000) / SECONDS;
}

async function heapOf(page: Page): Promise<number> {
	return ((await page.metrics()).JSHeapUsedSize ?? 0) / 1e6;
}

const one = (name: string, unit: "ms" | "MB", value: number, limit?: Figure["limit"]): Figure => ({
	name,
	unit,
	values: [value],
	...(limit && { limit }),
});

/** @public the harness takes it by its name. */
export const bench: BuiltBench = {
	title: "10,000 annotations on one document, a page that never rests, 20 tabs, 5 MB",
	async measure(extension) {
		const script = await bundle(join(import.meta.dirname, "one-document.ts"));
		const tifa = await startTifa({ extension, pages: samplePages() });
		try {
			const paragraphs = paragraphsOf(2000);
			const url = put(tifa, "t20260120_41000001", paragraphs);
			const first = await untilPainted(tifa, url, "tifa-term-");
			await highlightIn(first.page, "第3段", "1", "yellow");
			await first.page.close();
			const own = await tifa.openOwn("popup.html");
			await own.evaluate(`${script}.annotateAll(${JSON.stringify(paragraphs)}, ${MANY})`);
			const many = await untilPainted(tifa, url, "tifa-mark-");
			const before = await heapOf(many.page);
			const busy = await busyWhileChanging(many.page);
			const after = await heapOf(many.page);
			await many.page.close();

			const start = performance.now();
			const tabs = await Promise.all(Array.from({ length: TABS }, () => tifa.open(sample.zh)));
			for (const tab of tabs) {
				await tab.bringToFront();
				await waitFor(async () => (await highlightNames(tab)).length > 0, "a tab painted");
			}
			const allTabs = performance.now() - start;
			for (const tab of tabs) await tab.close();

			// A character of Chinese has three bytes.
			const large = await untilPainted(tifa, put(tifa, "t20260120_41000002", paragraphsOf(33_000)), "tifa-term-");
			await large.page.close();
			const kept = Number(await own.evaluate(`${script}.countAll()`));
			if (kept !== MANY + 1) throw new Error(`${MANY + 1 - kept} annotations lost`);
			return [
				one("key terms painted, 2,000 paragraphs", "ms", first.ms),
				one(`marks painted, ${MANY} annotations on them`, "ms", many.ms, { under: 5000 }),
				one("busy in each second, changing 100 times in it", "ms", busy, { under: 500 }),
				one("memory of that page before", "MB", before),
				one("memory of that page after a minute", "MB", after, { under: 300 }),
				one(`${TABS} tabs opened at once, all painted`, "ms", allTabs),
				one("key terms painted on a page of 5 MB", "ms", large.ms, { under: 10_000 }),
			];
		} finally {
			await tifa.close();
		}
	},
};
