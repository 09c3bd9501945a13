/**
 * The library page with 100,000 annotations: its index built once and read again, a word typed to its results drawn, the
 * memory of the open page, frames while its list scrolls. `npx vite-node bench/library.ts BUILD [ROUNDS]`, BUILD a built
 * extension's folder.
 */
import type { Page } from "puppeteer-core";
import { samplePages } from "../e2e/harness/pages";
import { startTifa } from "../e2e/harness/tifa";
import { fillLibrary } from "./fill-library";
import { median } from "./statistics";

const COUNT = 100_000;

/** Found in two of a hundred, in nearly all, in the Latin fifth, in none. */
const words = ["互惠安排", "中方", "consultation", "没有这个词"];

/** Frames of scrolling, and pixels a frame: a whole window of new rows each time, as fast as rows can be seen at all. */
const STEPS = 300;
const STEP = 750;

async function measureLibrary(extension: string, rounds: number): Promise<void> {
	const tifa = await startTifa({ extension, pages: samplePages() });
	try {
		const own = await tifa.openOwn("popup.html");
		await fillLibrary(own, COUNT);
		await own.close();
		const first = await opened(tifa.openOwn);
		console.log(`first opening, the index built: ${first.time.toFixed(0)} ms`);
		await first.page.close();
		const { page, time } = await opened(tifa.openOwn);
		console.log(`opened again, the index read: ${time.toFixed(0)} ms`);
		const all: number[] = [];
		for (const word of words) {
			const times: number[] = [];
			for (let round = 0; round < rounds; round += 1) times.push(await searched(page, word));
			all.push(...times);
			console.log(`“${word}” typed to drawn: ${median(times).toFixed(1)} ms, worst ${Math.max(...times).toFixed(1)}`);
		}
		console.log(`all words: median ${median(all).toFixed(1)} ms`);
		await searched(page, "");
		// What a busy machine does to frames by itself is seen where nothing moves.
		tellFrames("standing still", await scrolled(page, 0));
		tellFrames("scrolling", await scrolled(page, STEP));
		const session = await page.createCDPSession();
		await session.send("HeapProfiler.collectGarbage");
		const { usedSize } = await session.send("Runtime.getHeapUsage");
		const memory = await page.evaluate(async () => {
			// In a page without cross-origin isolation there is only the heap's own figure.
			const measure = (performance as { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> })
				.measureUserAgentSpecificMemory;
			return measure && crossOriginIsolated ? (await measure.call(performance)).bytes : null;
		});
		console.log(`open page: ${megabytes(usedSize)} of heap${memory === null ? "" : `, ${megabytes(memory)} in all`}`);
	} finally {
		await tifa.close();
	}
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

function tellFrames(what: string, frames: readonly number[]): void {
	const slow = frames.filter((frame) => frame > 50).length;
	const worst = Math.max(...frames).toFixed(1);
	console.log(
		`${frames.length} frames ${what}: ${slow} over 50 ms, median ${median(frames).toFixed(1)}, worst ${worst}`,
	);
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

function megabytes(bytes: number): string {
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const [extension = "", rounds = "15"] = process.argv.slice(2);
await measureLibrary(extension, Number(rounds));
