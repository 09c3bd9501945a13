/**
 * `npm run zip [-- --check]`: both stores' packages and the sources that they are built from, reproducible to the byte.
 * `--check` builds once more from the sources package in an empty folder and compares.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root, setup } from "./setup.mjs";

const browsers = ["chrome", "firefox"];

/** @param {string} folder @param {string} browser */
function build(folder, browser) {
	const wxt = join(folder, "node_modules/wxt/bin/wxt.mjs");
	// Vite, which loads the packer, sets NODE_ENV here, and a build would follow it.
	const { NODE_ENV: _, ...env } = process.env;
	execFileSync(process.execPath, [wxt, "build", "-b", browser, "--mv3"], { cwd: folder, stdio: "inherit", env });
	return join(folder, ".output", `${browser}-mv3`);
}

async function packer() {
	const { runnerImport } = await import("vite");
	/** @type {{ module: { pack: (folder: string, files: string[]) => Uint8Array, filesIn: (folder: string) => string[] } }} */
	const { module } = await runnerImport(join(root, "scripts/pack.ts"), { root, configFile: false });
	return module;
}

/** What the project is made of; what is not in it, is not in the package. */
function sources() {
	return execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n").filter(Boolean);
}

async function zip() {
	setup();
	const { pack, filesIn } = await packer();
	const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
	const made = new Map([[`tifa-${version}-sources.zip`, pack(root, sources())]]);
	for (const browser of browsers) {
		const folder = build(root, browser);
		made.set(`tifa-${version}-${browser}.zip`, pack(folder, filesIn(folder)));
	}
	for (const [name, bytes] of made) writeFileSync(join(root, ".output", name), bytes);
	return made;
}

/** Builds in a folder that holds the sources package and nothing else. @param {Map<string, Uint8Array>} made */
async function check(made) {
	const { pack, filesIn } = await packer();
	const { unzipSync } = await import("fflate");
	const folder = mkdtempSync(join(tmpdir(), "tifa-sources-"));
	try {
		for (const [name, bytes] of made)
			if (name.endsWith("-sources.zip"))
				for (const [file, content] of Object.entries(unzipSync(bytes))) {
					mkdirSync(dirname(join(folder, file)), { recursive: true });
					writeFileSync(join(folder, file), content);
				}
		execFileSync(process.execPath, [join(folder, "scripts/setup.mjs"), "--packages"], { stdio: "inherit" });
		for (const browser of browsers) {
			const again = build(folder, browser);
			const name = [...made.keys()].find((each) => each.endsWith(`-${browser}.zip`)) ?? "";
			if (Buffer.compare(pack(again, filesIn(again)), made.get(name) ?? new Uint8Array()) !== 0)
				throw new Error(`${name} cannot be built again to the byte`);
			console.log(`${name}: the same to the byte`);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

try {
	const made = await zip();
	for (const [name, { length }] of made) console.log(`.output/${name}  ${length} bytes`);
	if (process.argv.includes("--check")) await check(made);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
