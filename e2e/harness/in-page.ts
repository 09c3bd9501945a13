/**
 * A module of ours in a plain page of a real browser, without the extension: for what needs a DOM and nothing else.
 *
 *     const page = await inPage<typeof import("./read-text")>(import.meta, "./read-text");
 *     await page.show("<p>中国</p>");
 *     const plain = await page.run(({ readText }) => readText(document.body).plain);
 *     afterAll(page.close);
 */
import { fileURLToPath } from "node:url";
import type { JSHandle, Page } from "puppeteer-core";
import { build } from "vite";
import { startBrowser } from "./browser";
import { serve } from "./server";

export interface InPage<Module> {
	readonly page: Page;
	/** Replaces what is in the body. */
	show(html: string): Promise<void>;
	/**
	 * Runs a function in the page with the module's exports first. Only its text gets there: whatever else it needs
	 * comes as a further argument that JSON can carry.
	 */
	run<Arguments extends unknown[], Result>(
		act: (module: Module, ...rest: Arguments) => Result,
		...rest: Arguments
	): Promise<Awaited<Result>>;
	close(): Promise<void>;
}

/** Bundles `module`, named from the test's own place, and opens a page of its own host that holds it. */
export async function inPage<Module>(from: ImportMeta, module: string): Promise<InPage<Module>> {
	const script = await bundle(fileURLToPath(new URL(`${module}.ts`, from.url)));
	const url = "http://plain.example/";
	const site = await serve(new Map([["plain.example/", "<!DOCTYPE html><html><head></head><body></body></html>"]]));
	const started = await startBrowser({ port: site.port });
	const [page = await started.browser.newPage()] = await started.browser.pages();
	await page.goto(url);
	// The bundle is one expression whose value is the module; the type is the caller's word for it.
	const held = (await page.evaluateHandle(script)) as JSHandle<Module>;
	return {
		page,
		show: (html) =>
			page.evaluate((text) => {
				document.body.innerHTML = text;
			}, html),
		run: (act, ...rest) =>
			page.evaluate(
				// puppeteer's types unwrap handles from arguments in a way that generics cannot follow.
				act as (...all: unknown[]) => unknown,
				held,
				...rest,
			) as never,
		close: async () => {
			await started.close();
			await site.close();
		},
	};
}

/** The module in the file `entry` and all it imports, as one expression for a page. */
export async function bundle(entry: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: "warn",
		build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "held" } },
	});
	const output = Array.isArray(built) ? built[0] : built;
	if (!output || !("output" in output)) throw new Error(`nothing was built from ${entry}`);
	return `(() => { ${output.output[0].code}; return held; })()`;
}
