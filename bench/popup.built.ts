/**
 * The popup over an article, from opening to its list drawn, with 100 and with 100,000 annotations stored; the same
 * page, the same three annotations of it.
 */
import type { Page } from "puppeteer-core";
import { sample, samplePages } from "../e2e/harness/pages";
import { control, highlightNames, select } from "../e2e/harness/reading";
import { startTifa, type Tifa } from "../e2e/harness/tifa";
import { waitFor } from "../e2e/harness/wait";
import type { BuiltBench, Figure } from "./built";
import { fillLibrary } from "./fill-library";

const passages = ["正式访问", "全面战略伙伴关系", "相互尊重、平等相待"];

/** Measures `rounds` openings of each size in turn; milliseconds. */
async function measurePopup(extension: string, rounds: number): Promise<Record<100 | 100_000, number[]>> {
	const few = await prepared(extension, 100);
	const many = await prepared(extension, 100_000);
	const opened: Record<100 | 100_000, number[]> = { 100: [], 100000: [] };
	try {
		for (let round = 0; round < rounds; round += 1) {
			const order = round % 2 ? [few, many] : [many, few];
			for (const one of order) opened[one === few ? 100 : 100_000].push(await openedIn(one));
		}
	} finally {
		await Promise.all([few.close(), many.close()]);
	}
	return opened;
}

/** A browser whose library holds that many annotations, on a page with three more. */
async function prepared(extension: string, count: number): Promise<Tifa> {
	const tifa = await startTifa({ extension, pages: samplePages() });
	const library = await tifa.openOwn("popup.html");
	await fillLibrary(library, count);
	await library.close();
	const page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
	for (const passage of passages) await mark(page, passage);
	return tifa;
}

async function mark(page: Page, passage: string): Promise<void> {
	await select(page, passage);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
	await control(page, "button", "Undo");
	await page.keyboard.press("Escape");
}

/** Milliseconds from the popup's first request to the frame after its three rows stand there; opened in a tab. */
async function openedIn(tifa: Tifa): Promise<number> {
	const popup = await tifa.browser.newPage();
	await popup.evaluateOnNewDocument(() => {
		const drawn = new Promise<number>((resolve) => {
			new MutationObserver((_, observer) => {
				if (document.querySelectorAll(".row-quote").length < 3) return;
				observer.disconnect();
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
			}).observe(document, { subtree: true, childList: true });
		});
		Object.assign(globalThis, { drawn });
	});
	await popup.goto(`${tifa.root}popup.html`);
	await popup.bringToFront();
	const time = (await popup.evaluate("globalThis.drawn")) as number;
	await popup.close();
	return time;
}

export const bench: BuiltBench = {
	title: "the popup, from opening to its list drawn",
	async measure(extension, rounds) {
		const { 100: few, 100_000: many } = await measurePopup(extension, rounds);
		const beside: Figure = { name: "100 annotations stored", unit: "ms", values: few };
		const limit = { atMost: 1.5 };
		return [beside, { name: "100,000 annotations stored", unit: "ms", values: many, against: beside, limit }];
	},
};
