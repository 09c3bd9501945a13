/** What Mozilla's own linter says of the package for Firefox: its store refuses what has an error. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInstance } from "addons-linter";
import { afterAll, expect, inject, it } from "vitest";
import { browserName } from "./harness/browser";
import { buildExtension } from "./harness/build";

const name = `test-linter-${process.pid}`;
const own = join(import.meta.dirname, "../.output", name);
afterAll(() => rmSync(own, { recursive: true, force: true }));

it("finds no error in the package for Firefox", { timeout: 180_000 }, async () => {
	if (browserName !== "firefox") await buildExtension("firefox", name);
	const folder = browserName === "firefox" ? inject("build").folder : own;
	const linter = createInstance({
		config: {
			_: [folder],
			logLevel: "fatal",
			output: "none",
			selfHosted: false,
			minManifestVersion: 3,
			maxManifestVersion: 3,
		},
		runAsBinary: false,
	});
	const { errors, warnings } = await linter.run();
	expect(errors.map(({ code, message, file }) => `${code} ${file}: ${message}`)).toEqual([]);
	// Preact can set innerHTML, which nothing of ours asks it to. A kind that is new here is looked at first.
	const kinds = new Set(warnings.map(({ code }) => code));
	expect([...kinds].sort()).toEqual(["UNSAFE_VAR_ASSIGNMENT"]);
});
