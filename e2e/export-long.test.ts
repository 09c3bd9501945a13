/** Exports that take long: the reader sees how far they are, stops them, and gets no half of a file. */
import { readdirSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fillLibrary } from "../bench/fill-library";
import { launch, type Tifa } from "./harness/launch";
import { control, hasControl } from "./harness/reading";
import { waitFor } from "./harness/wait";

/** Enough to take seconds on a processor that is made this many times slower. */
const ANNOTATIONS = 10_000;
const SLOWER = 20;

let tifa: Tifa;
let library: Page;
beforeAll(async () => {
	tifa = await launch();
	library = await tifa.library();
	await fillLibrary(library, ANNOTATIONS);
	await library.reload();
});
afterAll(() => tifa.close());

/** What the dialog says beside its buttons. */
const said = () => library.$eval(".export [role=status]", ({ textContent }) => textContent ?? "");

/** Stops in the page, which no wait of the test's comes too late for; what was said then is kept as the window's name. */
function stopOnceOffered(): Promise<void> {
	return library.evaluate(() => {
		const observer = new MutationObserver(() => {
			const stop = [...document.querySelectorAll("dialog button")].find(({ textContent }) => textContent === "Stop");
			if (!(stop instanceof HTMLElement)) return;
			observer.disconnect();
			window.name = document.querySelector(".export [role=status]")?.textContent ?? "";
			stop.click();
		});
		observer.observe(document.body, { subtree: true, childList: true, characterData: true });
	});
}

it.each(["Word", "Markdown", "W3C", "Key terms"])("%s tells how far it is, and stops", async (format) => {
	await (await control(library, "button", "Export")).click();
	await (await control(library, "menuitem", "Other formats…")).click();
	await control(library, "dialog", "Export");
	const name = format === "W3C" ? "Web Annotation" : format;
	await (await library.waitForSelector(`::-p-xpath(//label[span="${name}"]/input)`))?.click();
	await stopOnceOffered();
	await library.emulateCPUThrottling(SLOWER);
	await (await control(library, "button", "Save file")).click();
	await waitFor(async () => (await said()) === "Stopped. Nothing was saved.", "that it was stopped");
	await library.emulateCPUThrottling(null);
	expect(await library.evaluate(() => window.name)).toMatch(/^Writing [\d,]+ of 10,000…$/);
	expect(await hasControl(library, "button", "Save file")).toBe(true);
	expect(readdirSync(tifa.downloads)).toEqual([]);
	await library.keyboard.press("Escape");
	await waitFor(() => library.evaluate(() => document.querySelector("dialog") === null), "the dialog gone");
});
