/** Backing up and importing, as the reader does it. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupText } from "../exchange/backup/write";
import { library } from "../exchange/sample";
import { nothingKept } from "../records/kept";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, highlights } from "./harness/reading";
import { waitFor } from "./harness/wait";

let tifa: Tifa;
beforeAll(async () => {
	tifa = await launch();
});
afterAll(() => tifa.close());

const folder = mkdtempSync(join(tmpdir(), "tifa-import-"));

async function choose(room: Page, name: string, content: string): Promise<void> {
	const file = join(folder, name);
	writeFileSync(file, content);
	const input = await waitFor(() => room.$("input[type=file]"), "the field for a file");
	// Its selector says what it is.
	await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

function says(room: Page, words: string): Promise<true> {
	return waitFor(() => room.evaluate((wanted) => document.body.innerText.includes(wanted), words), words);
}

async function press(room: Page, name: string): Promise<void> {
	await (await control(room, "button", name)).click();
}

describe("the room of backups", () => {
	test("what was backed up elsewhere comes in, goes out the same, and changes nothing a second time", async () => {
		const room = await tifa.openOwn("library.html#back-up");
		const text = backupText({ ...nothingKept, ...library }, new Date());
		await choose(room, "theirs.jsonl", text);
		await press(room, "Import");
		await says(room, "5 added.");
		await press(room, "Choose another file");
		await press(room, "Back up now");
		await says(room, "is in your downloads: 5 annotations.");
		await says(room, "Last backup today. No changes since.");
		const written = readFileSync(await tifa.downloaded(/^Tifa backup .*\.jsonl$/), "utf8");
		const lines = (of: string) => of.split("\n").filter((line) => !/^\{"(format|end|setting)":/.test(line));
		expect(lines(written)).toEqual(lines(text));
		await choose(room, "ours.jsonl", written);
		await says(room, "Nothing new.");
		await room.close();
	});

	test("an import shows on pages that are open, and is taken back", async () => {
		const page = await tifa.open(sample.zh);
		await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
		const room = await tifa.openOwn("library.html#back-up");
		const quote = { type: "TextQuoteSelector", exact: "停止任何形式的官方往来" };
		const annotation = {
			created: "2026-01-16T08:00:00.123456+00:00",
			updated: "2026-01-16T08:00:00.123456+00:00",
			uri: sample.zh,
			text: "From elsewhere",
			target: [{ source: sample.zh, selector: [quote] }],
		};
		const file = { export_date: "x", annotations: [annotation, { ...annotation, references: ["y"], text: "A reply" }] };
		await choose(room, "hypothesis.json", JSON.stringify(file));
		await says(room, "1 not read.");
		await press(room, "Show it");
		await says(room, "A reply to another annotation");
		expect(await highlights(page, "tifa-noted-yellow")).toEqual([]);
		await press(room, "Import");
		await says(room, "1 added, 1 not read.");
		await waitFor(async () => (await highlights(page, "tifa-noted-yellow"))[0] === quote.exact, "the passage painted");
		await press(room, "Undo");
		await waitFor(async () => (await highlights(page, "tifa-noted-yellow")).length === 0, "the passage gone");
		await room.close();
		await page.close();
	});

	test("a glossary in a table of somebody's is read as its reader says", async () => {
		const room = await tifa.openOwn("library.html#back-up");
		await choose(room, "ports.csv", "原文,英译,x\n停火,ceasefire,y\n泊位,berth,z\n");
		const third = await room.waitForSelector('select[aria-label="What column 3 holds"]');
		await third?.select("note");
		await press(room, "Preview");
		await says(room, "3 to add");
		await press(room, "Import");
		await says(room, "3 added.");
		const rows = await room.evaluate(
			() =>
				new Promise<unknown[]>((done, fail) => {
					const opening = indexedDB.open("tifa");
					opening.onerror = () => fail(opening.error);
					opening.onsuccess = () => {
						const all = opening.result.transaction("terms").objectStore("terms").getAll();
						all.onsuccess = () => {
							opening.result.close();
							done(all.result);
						};
					};
				}),
		);
		expect(rows).toHaveLength(2);
		expect(rows).toContainEqual(expect.objectContaining({ wording: "停火", lang: "zh-Hans", note: "y" }));
		await room.close();
	});

	test.each([
		["cut.json", '{\n"format":"tifa",\n"version":1,\n"doc', "breaks off or is damaged at line 4"],
		["newer.jsonl", '{"format":"tifa","version":9,"written":"x"}\n', "newer Tifa (format 9)"],
		["bomb.tbx", '<!DOCTYPE martif [<!ENTITY a "x">]><martif/>', "declares XML entities"],
		["broken.tbx", "<tbx>\n<text>", "no well-formed XML"],
		["deep.tbx", `<tbx>${"<a>".repeat(10_000)}`, "no well-formed XML"],
		["one.csv", "term\na\nb\n", "no two columns"],
		["empty.csv", "", "The file is empty."],
		["picture.png", "\x89PNG\0\0\0", "does not know this kind of file"],
	])("%s is refused with its reason", async (name, content, words) => {
		const room = await tifa.openOwn("library.html#back-up");
		await choose(room, name, content);
		await says(room, words);
		await control(room, "button", "Choose a file");
		await room.close();
	});
});
