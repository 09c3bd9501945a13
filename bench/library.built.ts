/**
 * The library page with 100,000 annotations: its index built once and read again, a word typed to its results drawn, the
 * memory of the open page, frames while its list scrolls.
 */
import type { Page } from "puppeteer-core";
import { samplePages } from "../e2e/harness/pages";
import { startTifa } from "../e2e/harness/tifa";
import type { BuiltBench, Figure } from "./built";
import { fillLibrary } from "./fill-library";

const COUNT = 100_000;

/** Found in two of a hundred, in nearly all, in the Latin fifth, in none. */
const words = ["互惠安排", "中方", "consultation", "没有这个词"];

/** Frames of scrolling, and pixels a frame: a whole window of new rows each time, as fast as rows can be seen at all. */
const STEPS = 300;
const STEP = 750;

async function measureLibrary(extension: string, rounds: number): Promise<Figure[]> {
	const tifa = await startTifa({ extension, pages: samplePages() });
	try {
		const own = await tifa.openOwn("popup.html");
		await fillLibrary(own, COUNT);
		await own.close();
		const first = await opened(tifa.openOwn);
		await first.page.close();
		const { page, time } = await opened(tifa.openOwn);
		const searches: Figure[] = [];
		for (const word of words) {
			const values: number[] = [];
			for (let round = 0; round < rounds; round += 1) values.push(await searched(page, word));
			searches.push({ name: `“${word}” typed to drawn`, unit: "ms", values });
		}
		const all = searches.flatMap(({ values }) => values);
		await searched(page, "");
		return [
			{ name: "first opening, the index built", unit: "ms", values: [first.time] },
			{ name: "opened again, the index read", unit: "ms", values: [time] },
			...searches,
			{ name: "all words typed to drawn", unit: "ms", values: all, limit: { under: 50 } },
			// What a busy machine does to frames by itself is seen where nothing moves.
			slowFrames("standing still", await scrolled(page, 0)),
			{ ...slowFrames("scrolling", await scrolled(page, STEP)), limit: { atMost: 0 } },
			{ name: "the open page", unit: "MB", values: [await memoryOf(page)], limit: { under: 100 } },
		];
	} finally {
		await tifa.close();
	}
}

/** Megabytes that the page holds after its garbage is collected. */
async function memoryOf(page: Page): Promise<number> {
	const session = await page.createCDPSession();
	await session.send("HeapProfiler.collectGarbage");
	const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
	return (usedSize + backingStorageSize) / 1_000_000;
}

/** Milliseconds from the page's first request until its rows are drawn. */
async function opened(open: (path: string) => Promise<Page>): Promise<{ page: Page; time: number }> {
	const page = await open("library.html");
	await page.waitForSelector(".line-quote", { timeout: 120_000 });
	const time = await page.evaluate(
		() => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
	);
	return { page, time };
}

/** Milliseconds from the key's event until all rows in sight are painted with their words. */
async function searched(page: Page, word: string): Promise<number> {
	return page.evaluate(
		(wanted) =>
			new Promise<number>((done) => {
				const field = document.querySelector<HTMLInputElement>("input[type=search]");
				const list = document.querySelector(".list-pane");
				if (!field || !list) throw new Error("no library");
				const type = (text: string) => {
					field.value = text;
					field.dispatchEvent(new InputEvent("input", { bubbles: true }));
				};
				const isDrawn = (text: string) => {
					const status = list.querySelector("[role=status]")?.textContent ?? "";
					if (text === "") return /annotations/.test(status) && list.querySelector(".line-quote") !== null;
					if (/Nothing/.test(status)) return list.querySelector(".line") === null;
					const rows = [...list.querySelectorAll(".line")];
					const marked = rows.filter((row) => row.querySelector("mark")?.textContent?.toLowerCase() === text);
					return /found/.test(status) && rows.length > 0 && marked.length === rows.length;
				};
				const begin = () => {
					const start = performance.now();
					type(wanted);
					const look = () => {
						if (!isDrawn(wanted)) return requestAnimationFrame(look);
						// Before a frame is painted its callbacks run; a message that is sent there comes after it.
						const painted = new MessageChannel();
						painted.port1.onmessage = () => done(performance.now() - start);
						painted.port2.postMessage(null);
						return 0;
					};
					requestAnimationFrame(look);
				};
				type("");
				const wait = (): unknown => (isDrawn("") ? setTimeout(begin, 100) : requestAnimationFrame(wait));
				wait();
			}),
		word,
	);
}

function slowFrames(what: string, frames: readonly number[]): Figure {
	const slow = frames.filter((frame) => frame > 50).length;
	return { name: `frames over 50 ms of ${frames.length}, ${what}`, unit: "frames", values: [slow] };
}

/** Milliseconds between frames while the list scrolls by that many pixels a frame, `STEPS` times. */
async function scrolled(page: Page, step: number): Promise<number[]> {
	return page.evaluate(
		(steps, by) =>
			new Promise<number[]>((done, failed) => {
				const scroller = document.querySelector(".rows")?.firstElementChild;
				if (!scroller) return failed(new Error("no list"));
				const frames: number[] = [];
				let last = performance.now();
				const next = () => {
					const now = performance.now();
					frames.push(now - last);
					last = now;
					scroller.scrollTop += by;
					if (frames.length < steps) requestAnimationFrame(next);
					else done(frames.slice(1));
				};
				requestAnimationFrame(next);
			}),
		STEPS,
		step,
	);
}

export const bench: BuiltBench = {
	title: `the library page with ${COUNT.toLocaleString("en")} annotations`,
	measure: measureLibrary,
};
