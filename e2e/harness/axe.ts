/** What axe-core finds on a page, in light and in dark: nothing is what it should find. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "puppeteer-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One line for each element that breaks a rule of axe, best practices among them; frames are asked by themselves. */
export async function faultsIn(part: Page | Frame): Promise<string[]> {
	const page = "page" in part ? part.page() : part;
	const faults: string[] = [];
	for (const value of ["light", "dark"]) {
		await page.emulateMediaFeatures([
			{ name: "prefers-color-scheme", value },
			// A piece that still fades in has no contrast of its own yet.
			{ name: "prefers-reduced-motion", value: "reduce" },
		]);
		// A value of an expression: our pages' policy lets no page run a script of this kind, and needs not.
		await part.evaluate(source);
		faults.push(...(await part.evaluate(findFaults, part !== page)).map((fault) => `${value}: ${fault}`));
	}
	return faults;
}

/** Runs in the page. Of a frame no heading of its own is asked: it stands in a page that has one. */
async function findFaults(isFrame: boolean): Promise<string[]> {
	const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
	const rules = { "page-has-heading-one": { enabled: !isFrame } };
	const { violations } = await axe.run(document, { iframes: false, resultTypes: ["violations"], rules });
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
	);
}

/** Loads one of our pages anew so that our roots in it are open to axe; they are closed otherwise. */
export async function openRoots(page: Page): Promise<void> {
	await page.evaluateOnNewDocument(() => {
		const attach = Element.prototype.attachShadow;
		Element.prototype.attachShadow = function (init) {
			return attach.call(this, { ...init, mode: "open" });
		};
	});
	await page.reload();
	await page.bringToFront();
}
