/** The main job as pictures and files in tour/, for where there is no display. */
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Page } from "puppeteer-core";
import { sample, samplePages } from "../e2e/harness/pages";
import { control, highlightNames, highlights, noteFrame, placeOf, select } from "../e2e/harness/reading";
import { startTifa, type Tifa } from "../e2e/harness/tifa";
import { waitFor } from "../e2e/harness/wait";

const passage = "政治互信不断加深，务实合作成果丰硕";
const note = "The sample’s set phrase for relations that go well.";

/** `extension` is the built extension's folder, `root` the project's. Throws at the first step that does not work. */
export async function start(extension: string, root: string): Promise<void> {
	const folder = join(root, "tour");
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const tifa = await startTifa({ extension, pages: samplePages() });
	const lines: string[] = [];
	let pictures = 0;
	const tell = (file: string, what: string) => {
		lines.push(`- \`${file}\`: ${what}`);
		console.log(`  tour/${file}: ${what}`);
	};
	try {
		console.log("No display here: the tour is taken without one.");
		await tour(
			tifa,
			async (page, name, what) => {
				pictures += 1;
				const file = `${pictures}-${name}.png`;
				await page.screenshot({ path: join(folder, file) as `${string}.png` });
				tell(file, what);
			},
			async (download, what) => {
				const file = basename(download);
				await copyFile(download, join(folder, file));
				tell(file, what);
			},
		);
	} finally {
		await writeFile(join(folder, "README.md"), `# Tifa, step by step\n\n${lines.join("\n")}\n`);
		await tifa.close();
	}
	console.log("Where there is a display, npm start opens a browser in which all this can be tried.");
}

type Picture = (page: Page, name: string, what: string) => Promise<void>;
type File = (download: string, what: string) => Promise<void>;

async function tour(tifa: Tifa, picture: Picture, file: File): Promise<void> {
	const page = await tifa.open(sample.zh);
	// A card that is still fading in lets the text show through in its picture.
	await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
	await waitFor(async () => (await highlightNames(page)).some((name) => name.startsWith("tifa-term-")), "key terms");
	await picture(page, "key-terms", "the sample transcript with its key terms underlined, a line style a group");

	const { x, y } = await placeOf(page, "全面战略伙伴关系");
	await page.mouse.move(x, y, { steps: 5 });
	await control(page, "button", "Pin");
	await picture(page, "card", "the card of the term under the pointer: pinyin, official English, category, source");
	await page.keyboard.press("Escape");

	await select(page, passage);
	await control(page, "button", "Highlight in yellow");
	await picture(page, "toolbar", "a passage is selected, and the toolbar shows");

	await page.keyboard.press("1");
	await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).length === 1, "the passage painted");
	await picture(page, "highlight", "key 1: the passage is highlighted in yellow, and kept");

	await page.keyboard.press("n");
	const frame = await noteFrame(page);
	await (await control(frame, "textbox", "Note")).type(note);
	await (await control(frame, "combobox", "Tags")).type("relations,");
	await waitFor(() => frame.evaluate(() => document.body.innerText.includes("Saved")), "the note saved");
	await picture(page, "note", "key n: a note and a tag, in a frame that the page cannot read; it saves itself");
	await (await control(frame, "button", "Done")).click();
	await waitFor(async () => (await highlights(page, "tifa-noted-yellow")).length === 1, "the note's line");

	const popup = await tifa.popup(page);
	await waitFor(() => popup.evaluate((text) => document.body.innerText.includes(text), note), "the popup's list");
	await picture(popup, "popup", "the popup: title, date, key terms by group, this page's annotations");
	await popup.close();

	const library = await tifa.library();
	await waitFor(() => library.evaluate((text) => document.body.innerText.includes(text), note), "the library's list");
	await picture(library, "library", "the library: every document and annotation");
	for (const [format, name] of [
		["Markdown", /\.md$/],
		["JSON", /\.json$/],
	] as const) {
		await (await control(library, "button", "Export")).click();
		await (await control(library, "menuitem", format)).click();
		await file(await tifa.downloaded(name), `the export to ${format}, as the library saved it`);
	}

	await page.bringToFront();
	await page.reload();
	await waitFor(
		async () => (await highlights(page, "tifa-noted-yellow")).length === 1,
		"the annotation after a reload",
	);
	await select(page, passage);
	await picture(page, "reloaded", "after a reload the annotation is there again");
}
