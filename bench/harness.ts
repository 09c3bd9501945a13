/**
 * Measures side by side, in pages of a real Chromium: every round gives each case a renderer of its own, cold as a
 * reader's is, in another order each time, so that none always pays for the one before.
 *
 * A `*.bench.ts` here exports one `bench`; all of it runs in the page.
 */
import { join } from "node:path";
import type { Browser, JSHandle, Page } from "puppeteer-core";
import * as v from "valibot";
import { bundle } from "../e2e/harness/in-page";
import { sample } from "../e2e/harness/pages";
import { median, type Ratio, ratioOf } from "./statistics";
import { tableOf } from "./table";

export interface Bench {
	readonly title: string;
	/** Makes the page, which is the sample transcript, what is to be measured on; not timed. */
	prepare(): void;
	/** For some cases: what is to be there before, as marks on the page; not timed. */
	readonly arrange?: Readonly<Record<string, () => unknown>>;
	/** Each is called once; the first is what the others are compared with. */
	readonly cases: Readonly<Record<string, () => unknown>>;
	/** What is compared: the calls themselves, or how long the frames that show their work take, from traces. */
	readonly compared?: "calls" | "frames";
}

interface CaseResult extends Ratio {
	readonly name: string;
	/** Milliseconds that the call itself took, the median; and in every round. */
	readonly call: number;
	readonly calls: readonly number[];
	/** Milliseconds that the page's main thread was busy with it and the two frames after it, the median. */
	readonly thread: number;
	/** Milliseconds that those frames took by the trace, the median; 0 where calls are compared and nothing is traced. */
	readonly frames: number;
}

export interface BenchResult {
	readonly name: string;
	readonly title: string;
	readonly compared: "calls" | "frames";
	readonly cases: readonly CaseResult[];
}

/** Runs the bench in `file` of this folder, in a browser that shows the sample pages. */
export async function runBench(browser: Browser, file: string, rounds: number): Promise<BenchResult> {
	const script = await bundle(join(import.meta.dirname, file));
	const { title, names, compared } = await inFreshPage(browser, script, (_, bench) =>
		bench.evaluate(({ title, cases, compared = "calls" }) => ({ title, names: Object.keys(cases), compared })),
	);
	const rows = new Map(names.map((name): [string, Measured[]] => [name, []]));
	for (let round = 0; round < rounds; round += 1)
		for (const name of rotated(names, round))
			rows.get(name)?.push(await inFreshPage(browser, script, (page, bench) => measure(page, bench, name, compared)));
	const column = (name: string, of: keyof Measured) => rows.get(name)?.map((row) => row[of]) ?? [];
	const what = compared === "frames" ? "frames" : "call";
	const baseline = column(names[0] ?? "", what);
	const cases = names.map((name) => ({
		name,
		call: median(column(name, "call")),
		calls: column(name, "call"),
		thread: median(column(name, "thread")),
		frames: median(column(name, "frames")),
		...ratioOf(column(name, what), baseline),
	}));
	return { name: file.replace(".bench.ts", ""), title, compared, cases };
}

/** Rounds begin with another case each, and every second one goes backwards. */
function rotated(names: readonly string[], round: number): string[] {
	const start = (round >> 1) % names.length;
	const order = [...names.slice(start), ...names.slice(0, start)];
	return round % 2 ? order.reverse() : order;
}

async function inFreshPage<T>(
	browser: Browser,
	script: string,
	act: (page: Page, bench: JSHandle<Bench>) => Promise<T>,
): Promise<T> {
	const page = await browser.newPage();
	await page.goto(sample.zh);
	// The bundle's value is a module that exports a bench.
	const bench = (await page.evaluateHandle(`(${script}).bench`)) as JSHandle<Bench>;
	const result = await act(page, bench);
	await page.close();
	return result;
}

interface Measured {
	readonly call: number;
	readonly thread: number;
	readonly frames: number;
}

async function measure(
	page: Page,
	bench: JSHandle<Bench>,
	name: string,
	compared: "calls" | "frames",
): Promise<Measured> {
	await bench.evaluate((self) => self.prepare());
	await bench.evaluate((self, wanted) => self.arrange?.[wanted]?.(), name);
	await frames(page);
	if (compared === "frames") await page.tracing.start({ categories: ["cc"] });
	const before = await page.metrics();
	const call = await bench.evaluate(async (self, wanted) => {
		const start = performance.now();
		await self.cases[wanted]?.();
		return performance.now() - start;
	}, name);
	await frames(page);
	const after = await page.metrics();
	const trace = compared === "frames" ? await page.tracing.stop() : undefined;
	return {
		call,
		thread: ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000,
		frames: trace ? framesIn(new TextDecoder().decode(trace)) : 0,
	};
}

const Trace = v.object({
	traceEvents: v.array(v.object({ name: v.string(), dur: v.optional(v.number()) })),
});

/** Milliseconds of all frames in a trace: style, layout, pre-paint and paint, on the main thread. */
function framesIn(trace: string): number {
	const { traceEvents } = v.parse(Trace, JSON.parse(trace));
	return traceEvents
		.filter(({ name }) => name === "ProxyMain::BeginMainFrame")
		.reduce((sum, { dur = 0 }) => sum + dur / 1000, 0);
}

/** Two frames: what was changed has been drawn. */
async function frames(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export function benchTable({ name, title, compared, cases }: BenchResult): string {
	const rows = cases.map(({ name: label, call, thread, frames, ratio, low, high }) => [
		label,
		`${call.toFixed(2)} ms`,
		compared === "frames" ? `${frames.toFixed(2)} ms` : `${thread.toFixed(1)} ms`,
		`${ratio.toFixed(2)}×`,
		`${low.toFixed(2)}–${high.toFixed(2)}`,
	]);
	const head = ["", "call", compared === "frames" ? "frames" : "main thread", `ratio of ${compared}`, "90 %"];
	return tableOf(`${name}: ${title}`, [head, ...rows]);
}
