/** One build of the extension for a whole run of tests, in a folder of its own: several runs may go on at once. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
	export interface ProvidedContext {
		/** Where the built extension lies; what went wrong if there is none. */
		build: { folder: string; failed: string | null };
	}
}

const root = join(import.meta.dirname, "../..");

/** Builds before the first test, unless TIFA_BUILD names a build; a failure is told by the tests that need it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const browser = project.config.env["TIFA_BROWSER"] ?? "chrome";
	const given = process.env[browser === "chrome" ? "TIFA_BUILD" : "TIFA_BUILD_FIREFOX"];
	const name = `test-${browser}-${process.pid}`;
	const folder = given ?? join(root, ".output", name);
	project.provide("build", {
		folder,
		failed: given ? null : await buildExtension(browser, name).then(() => null, String),
	});
	// One place for all profiles, so that also those of killed browsers go at the end.
	const profiles = await mkdtemp(join(tmpdir(), "tifa-profiles-"));
	process.env["TIFA_PROFILES"] = profiles;
	return async () => {
		await rm(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		if (!given) await rm(folder, { recursive: true, force: true });
	};
}

/** Builds the extension into `.output/NAME`. Rejects with what the build says. */
export async function buildExtension(browser: string, name: string): Promise<void> {
	// A process of its own: under Vitest NODE_ENV is "test", and the build would follow it.
	const { NODE_ENV: _, VITEST: __, ...env } = process.env;
	const code = `import { build } from "wxt"; await build(${JSON.stringify({ browser, manifestVersion: 3, outDirTemplate: name })});`;
	await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], { cwd: root, env });
}
