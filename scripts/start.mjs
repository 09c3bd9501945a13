/** `npm start`: Tifa in a browser of its own on the sample page; without a display, the same tour as pictures. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { hasDisplay } from "./browsers.mjs";
import { root, setup } from "./setup.mjs";

try {
	setup();
	console.log("Building …");
	execFileSync(process.execPath, [join(root, "node_modules/wxt/bin/wxt.mjs"), "build", "--level", "warn"], {
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
	});
	const { runnerImport } = await import("vite");
	const load = (/** @type {string} */ file) => runnerImport(join(root, file), { root, configFile: false });
	/** @type {{ module: any }} What a file of ours exports is known only once it is loaded. */
	const { module } = await load(hasDisplay() ? "scripts/open-sample.ts" : "scripts/tour.ts");
	await module.start(join(root, ".output/chrome-mv3"), root);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
