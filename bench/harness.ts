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
import { startBrowser } from "../e2e/harness/browser";
import { bundle } from "../e2e/harness/in-page";
import { sample, samplePages } from "../e2e/harness/pages";
import { serve } from "../e2e/harness/server";
import { median, type Ratio, ratioOf } from "./statistics";

export interface Bench {
	readonly title: string;
	/** Makes the page, which is the sample transcript, what is to be measured on; not timed. */
	prepare(): void;
	/** Each is called once; the first is what the others are compared with. */
	readonly cases: Readonly<Record<string, () => unknown>>;
}

interface CaseResult extends Ratio {
	readonly name: string;
	/** Milliseconds that the call itself took, the median; and in every round. */
	readonly call: number;
	readonly calls: readonly number[];
	/** Milliseconds that the page's main thread was busy with it and the two frames after it, the median. */
	readonly thread: number;
}

interface BenchResult {
	readonly name: string;
	readonly title: string;
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
	const { title, names } = await inFreshPage(browser, script, (_, bench) =>
		bench.evaluate(({ title, cases }) => ({ title, names: Object.keys(cases) })),
	);
	const calls = new Map(names.map((name): [string, number[]] => [name, []]));
	const threads = new Map(names.map((name): [string, number[]] => [name, []]));
	for (let round = 0; round < rounds; round += 1)
		for (const name of rotated(names, round)) {
			const { call, thread } = await inFreshPage(browser, script, (page, bench) => measure(page, bench, name));
			calls.get(name)?.push(call);
			threads.get(name)?.push(thread);
		}
	const baseline = calls.get(names[0] ?? "") ?? [];
	const cases = names.map((name) => {
		const row = calls.get(name) ?? [];
		return { name, call: median(row), calls: row, thread: median(threads.get(name) ?? []), ...ratioOf(row, baseline) };
	});
	return { name: file.replace(".bench.ts", ""), title, cases };
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

async function measure(page: Page, bench: JSHandle<Bench>, name: string): Promise<{ call: number; thread: number }> {
	await bench.evaluate((self) => self.prepare());
	await frames(page);
	const before = await page.metrics();
	const call = await bench.evaluate(async (self, wanted) => {
		const start = performance.now();
		await self.cases[wanted]?.();
		return performance.now() - start;
	}, name);
	await frames(page);
	const after = await page.metrics();
	return { call, thread: ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000 };
}

/** Two frames: what was changed has been drawn. */
async function frames(page: Page): Promise<void> {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function tableOf({ name, title, cases }: BenchResult): string {
	const rows = cases.map(({ name: label, call, thread, ratio, low, high }) => [
		label,
		`${call.toFixed(2)} ms`,
		`${thread.toFixed(1)} ms`,
		`${ratio.toFixed(2)}×`,
		`${low.toFixed(2)}–${high.toFixed(2)}`,
	]);
	const table = [["", "call", "main thread", "ratio of calls", "90 %"], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	const lines = table.map((row) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "),
	);
	return `\n${name}: ${title}\n${lines.join("\n")}`;
}
