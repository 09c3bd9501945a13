/** `npm run pictures`: the pictures of README and stores, taken in the built extension on the sample pages. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { highlightIn, toolbarName } from "../e2e/harness/article";
import { sample, samplePages } from "../e2e/harness/pages";
import { control, highlightNames, highlights, noteFrame, placeOf, select } from "../e2e/harness/reading";
import { startTifa } from "../e2e/harness/tifa";
import { waitFor } from "../e2e/harness/wait";

const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");
/** What both stores take. */
const store = { width: 1280, height: 800 };

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const tifa = await startTifa({ extension: join(root, ".output/chrome-mv3"), pages: samplePages() });

async function take(page: Page, name: string): Promise<void> {
	await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
	console.log(`docs/pictures/${name}.png`);
}

async function still(page: Page): Promise<void> {
	// A card that is still fading in lets the text show through in its picture.
	await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
}

function shows(page: Page, words: string): Promise<unknown> {
	return waitFor(() => page.evaluate((text) => document.body.innerText.includes(text), words), `“${words}”`);
}

try {
	const page = await tifa.open(sample.zh);
	await page.setViewport(store);
	await still(page);
	await waitFor(async () => (await highlightNames(page)).some((name) => name.startsWith("tifa-term-")), "key terms");
	for (const [passage, key, colour] of [
		["共同关心的国际地区问题", "3", "green"],
		["正式访问", "4", "blue"],
	] as const) {
		await highlightIn(page, passage, key, colour);
		await page.keyboard.press("Escape");
	}

	const { x, y } = await placeOf(page, "全面战略伙伴关系");
	await page.mouse.move(x, y, { steps: 5 });
	await control(page, "button", "Pin");
	await take(page, "1-key-terms");
	await page.keyboard.press("Escape");
	await page.mouse.move(1, 1);

	const passage = "政治互信不断加深，务实合作成果丰硕";
	await select(page, passage);
	await control(page, "toolbar", toolbarName);
	await take(page, "2-toolbar");

	const note = "The set phrase for relations that go well; compare last year’s visit.";
	await page.keyboard.press("1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
	await page.keyboard.press("n");
	const frame = await noteFrame(page);
	await (await control(frame, "textbox", "Note")).type(note);
	await (await control(frame, "combobox", "Tags")).type("relations,set phrase,");
	await waitFor(() => frame.evaluate(() => document.body.innerText.includes("Saved")), "the note saved");
	await take(page, "3-note");
	await (await control(frame, "button", "Done")).click();
	await waitFor(async () => (await highlights(page, "tifa-noted-yellow")).length === 1, "the note's line");
	await page.keyboard.press("Escape");

	const popup = await tifa.popup(page);
	await shows(popup, note);
	await take(popup, "4-popup");
	await popup.close();

	const panel = await tifa.panel(page);
	await shows(panel, note);
	await (await control(panel, "tab", "Questions")).click();
	await take(panel, "5-side-panel");
	await panel.close();

	const library = await tifa.openOwn("library.html");
	await library.setViewport(store);
	await still(library);
	await shows(library, note);
	await library.focus(".rows");
	await library.keyboard.press("ArrowDown");
	await library.keyboard.press("Enter");
	await library.waitForSelector(".document-view");
	await take(library, "6-library");
	await library.close();
} finally {
	await tifa.close();
}
