/**
 * `npm run bench -- [--json FILE] [--doc FILE] [--rounds N] [NAME …]`: measurements side by side in a real Chromium, of all
 * benches or of those whose names contain a NAME. --doc writes the tables as a page, as docs/performance.md is.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, setup } from "./setup.mjs";

try {
	const { values, positionals } = parseArgs({
		options: { json: { type: "string" }, doc: { type: "string" }, rounds: { type: "string", default: "15" } },
		allowPositionals: true,
	});
	const rounds = Number(values.rounds);
	if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds} is no number of rounds`);
	setup();
	const { runnerImport } = await import("vite");
	const load = (/** @type {string} */ file) => runnerImport(join(root, file), { root, configFile: false });
	/** @type {{ module: any }} What a file of ours exports is known only once it is loaded. */
	const glossary = await load("scripts/build-glossary.ts");
	await glossary.module.buildGlossary();
	/** @type {{ module: any }} */
	const { module } = await load("bench/run.ts");
	await module.runBenches({ json: values.json ?? null, doc: values.doc ?? null, rounds, only: positionals });
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
