/** Fills the library of a running extension for benches and browser tests. */
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { bundle } from "../e2e/harness/in-page";

/** Puts a library of `count` annotations into the database of `page`, one of the extension's own pages. */
export async function fillLibrary(page: Page, count: number): Promise<void> {
	const script = await bundle(join(import.meta.dirname, "big-library.ts"));
	await page.evaluate(`${script}.storeBigLibrary(${count})`);
}
