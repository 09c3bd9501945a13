/**
 * Measures side by side, in pages of a real Chromium: every round gives each case a renderer of its own, cold as a
 * reader's is, in another order each time, so that none always pays for the one before.
 *
 * A `*.bench.ts` here exports one `bench`; all of it runs in the page.
 */
import { readdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Browser, JSHandle, Page } from "puppeteer-core";
import * as v from "valibot";
import { startBrowser } from "../e2e/harness/browser";
import { bundle } from "../e2e/harness/in-page";
import { sample, samplePages } from "../e2e/harness/pages";
import { serve } from "../e2e/harness/server";
import { median, type Ratio, ratioOf } from "./statistics";

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

interface BenchResult {
	readonly name: string;
	readonly title: string;
	readonly compared: "calls" | "frames";
	readonly cases: readonly CaseResult[];
}

interface Options {
	/** Where to write the results, or null. */
	readonly json: string | null;
	/** Rounds for each bench. */
	readonly rounds: number;
	/** Only benches whose name contains this. */
	readonly only: string;
}

/**
 * Runs the benches, prints a table of each, and writes all figures where asked.
 *
 * @public scripts/bench.mjs loads this file when it runs.
 */
export async function runBenches({ json, rounds, only }: Options): Promise<void> {
	const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith(".bench.ts")).sort();
	const site = await serve(samplePages());
	const { browser, close } = await startBrowser({ port: site.port });
	const benches: BenchResult[] = [];
	try {
		for (const file of files.filter((name) => name.includes(only))) {
			const result = await runBench(browser, file, rounds);
			console.log(tableOf(result));
			benches.push(result);
		}
		const machine = { chromium: await browser.version(), cpu: cpus()[0]?.model ?? "", cores: cpus().length };
		const report = { at: new Date().toISOString(), ...machine, rounds, benches };
		if (json) await writeFile(json, `${JSON.stringify(report, null, "\t")}\n`);
	} finally {
		await close();
		await site.close();
	}
}

async function runBench(browser: Browser, file: string, rounds: number): Promise<BenchResult> {
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

function tableOf({ name, title, compared, cases }: BenchResult): string {
	const rows = cases.map(({ name: label, call, thread, frames, ratio, low, high }) => [
		label,
		`${call.toFixed(2)} ms`,
		compared === "frames" ? `${frames.toFixed(2)} ms` : `${thread.toFixed(1)} ms`,
		`${ratio.toFixed(2)}×`,
		`${low.toFixed(2)}–${high.toFixed(2)}`,
	]);
	const table = [
		["", "call", compared === "frames" ? "frames" : "main thread", `ratio of ${compared}`, "90 %"],
		...rows,
	];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	const lines = table.map((row) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
	);
	return `\n${name}: ${title}\n${lines.join("\n")}`;
}
