/** Runs the benches: those of pieces in pages (`*.bench.ts`), then those of the built extension (`*.built.ts`). */
import { readdir, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { startBrowser } from "../e2e/harness/browser";
import { buildExtension } from "../e2e/harness/build";
import { samplePages } from "../e2e/harness/pages";
import { serve } from "../e2e/harness/server";
import { type BuiltResult, builtTable, runBuilt } from "./built";
import { type BenchResult, benchTable, runBench } from "./harness";
import { performancePage } from "./performance-page";

interface Options {
	/** Where to write the results, or null. */
	readonly json: string | null;
	/** Where to write the tables as a page, or null. */
	readonly doc: string | null;
	/** Rounds for each bench. */
	readonly rounds: number;
	/** Only benches whose names contain one of these; all where there is none. */
	readonly only: readonly string[];
}

/**
 * Runs the benches, prints a table of each, and writes all figures where asked.
 *
 * @public scripts/bench.mjs loads this file when it runs.
 */
export async function runBenches({ json, doc, rounds, only }: Options): Promise<void> {
	const files = (await readdir(import.meta.dirname))
		.filter((file) => only.length === 0 || only.some((name) => file.includes(name)))
		.sort();
	const { chromium, benches } = await inPages(
		files.filter((file) => file.endsWith(".bench.ts")),
		rounds,
	);
	const built = await ofTheBuilt(
		files.filter((file) => file.endsWith(".built.ts")),
		rounds,
	);
	const machine = { chromium, cpu: cpus()[0]?.model ?? "", cores: cpus().length };
	const report = { at: new Date().toISOString(), ...machine, rounds, benches, built };
	if (doc) await writeFile(doc, performancePage(report));
	if (json) await writeFile(json, `${JSON.stringify(report, null, "\t")}\n`);
}

async function inPages(
	files: readonly string[],
	rounds: number,
): Promise<{ chromium: string; benches: BenchResult[] }> {
	const site = await serve(samplePages());
	const { browser, close } = await startBrowser({ port: site.port });
	try {
		const benches: BenchResult[] = [];
		for (const file of files) {
			const result = await runBench(browser, file, rounds);
			console.log(benchTable(result));
			benches.push(result);
		}
		return { chromium: await browser.version(), benches };
	} finally {
		await close();
		await site.close();
	}
}

async function ofTheBuilt(files: readonly string[], rounds: number): Promise<BuiltResult[]> {
	if (files.length === 0) return [];
	const name = `bench-${process.pid}`;
	const given = process.env["TIFA_BUILD"];
	const extension = given ?? join(import.meta.dirname, "../.output", name);
	try {
		if (!given) await buildExtension("chrome", name);
		const built: BuiltResult[] = [];
		for (const file of files) {
			const result = await runBuilt(file, extension, rounds);
			console.log(builtTable(result));
			built.push(result);
		}
		return built;
	} finally {
		if (!given) await rm(extension, { recursive: true, force: true });
	}
}
