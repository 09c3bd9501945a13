/** `npm test`: everything that decides whether Tifa is sound, closed by one line of counts. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFirefox, howToInstallFirefox } from "./browsers.mjs";
import { root, setup } from "./setup.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const reports = mkdtempSync(join(tmpdir(), "tifa-reports-"));
const build = join(root, ".output/chrome-mv3");

/** Biome colours each letter by itself in a log, unless it is told not to. */
const plain = process.stdout.isTTY ? [] : ["--colors=off"];

/** A tool of ours that passes or fails as a whole. @param {string} file @param {string[]} args */
const check =
	(file, ...args) =>
	() => ({ passed: 0, failed: runs(file, args) ? 0 : 1, skipped: 0 });

/** The build comes before the checks: it writes the types that the others read. */
const stages = {
	setup: () => {
		setup();
		return { passed: 0, failed: 0, skipped: 0 };
	},
	build: () => {
		rmSync(build, { recursive: true, force: true });
		return check("wxt/bin/wxt.mjs", "build")();
	},
	"format, lint": check("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", ...plain, "."),
	types: check("typescript/bin/tsc", "--noEmit"),
	"dead code": check("knip/bin/knip.js", "--no-progress"),
	"unit tests": () => tests("unit"),
	"browser tests": () => tests("browser", existsSync(build) ? { TIFA_BUILD: build } : {}),
	"Firefox tests": () => {
		// Until each of its files passes there: twelve minutes on a slow machine, and not all of them do yet.
		if (!process.argv.includes("--firefox")) console.log("Skipped: asked for by npm test -- --firefox");
		else if (findFirefox()) return tests("firefox");
		else console.log(`Skipped: there is no Firefox. On Debian: ${howToInstallFirefox}`);
		return { passed: 0, failed: 0, skipped: 0 };
	},
};

const results = [];
try {
	for (const [name, work] of Object.entries(stages)) results.push(stage(name, work));
} finally {
	rmSync(reports, { recursive: true, force: true });
}

console.log();
for (const { name, seconds, counts } of results)
	console.log(`${counts.failed ? "FAILED" : "ok    "}  ${name.padEnd(14)} ${seconds.padStart(5)} s  ${said(counts)}`);
const total = results.reduce((sum, { counts }) => added(sum, counts), { passed: 0, failed: 0, skipped: 0 });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed ? 1 : 0;

/**
 * Runs one stage; an error is a failure like any other, and the next stage still runs.
 *
 * @param {string} name
 * @param {() => Counts} work
 */
function stage(name, work) {
	console.log(`\n── ${name}`);
	const start = Date.now();
	let counts = { passed: 0, failed: 1, skipped: 0 };
	try {
		counts = work();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
	}
	return { name, counts, seconds: ((Date.now() - start) / 1000).toFixed(1) };
}

/** @param {string} file @param {string[]} args @param {Record<string, string>} [extra] */
function runs(file, args, extra = {}) {
	return (
		spawnSync(process.execPath, [join(root, "node_modules", file), ...args], {
			cwd: root,
			env: { ...process.env, ...extra },
			stdio: ["ignore", "inherit", "inherit"],
		}).status === 0
	);
}

/**
 * Runs one project of Vitest and counts from its report. A file that did not load has no tests, an error outside all
 * tests belongs to none: each counts as a failure.
 *
 * @param {string} project
 * @param {Record<string, string>} [extra]
 */
function tests(project, extra = {}) {
	const report = join(reports, `${project}.json`);
	const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
	const sound = runs("vitest/vitest.mjs", args, extra);
	const { testResults } = JSON.parse(readFileSync(report, "utf8"));
	const counts = { passed: 0, failed: 0, skipped: 0 };
	for (const file of testResults) {
		if (file.status === "failed" && !file.assertionResults.some(isFailed)) counts.failed += 1;
		for (const { status } of file.assertionResults) {
			if (status === "passed") counts.passed += 1;
			else if (status === "failed") counts.failed += 1;
			else counts.skipped += 1;
		}
	}
	if (!sound && counts.failed === 0) counts.failed = 1;
	return counts;
}

/** @param {{ status: string }} result */
function isFailed({ status }) {
	return status === "failed";
}

/** @param {Counts} a @param {Counts} b */
function added(a, b) {
	return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {Counts} counts */
function said({ passed, failed, skipped }) {
	return passed + skipped > 0 ? `${passed} passed, ${failed} failed, ${skipped} skipped` : "";
}
