/** Backing up and importing, as the reader does it. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bigLibrary } from "../bench/big-library";
import { backupText } from "../exchange/backup/write";
import { parseCsv } from "../exchange/csv-text";
import { library } from "../exchange/sample";
import { nothingKept } from "../records/kept";
import { stopper } from "./harness/emulate";
import { launch, type Tifa } from "./harness/launch";
import { sample } from "./harness/pages";
import { control, highlightNames, highlights, select } from "./harness/reading";
import { waitFor } from "./harness/wait";

/** How the sample page is known: its number. */
const keyOfSample = `prc:${/t\d+_\d+/.exec(sample.zh)?.[0]}`;

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

/** Drags the file over the room and lets it go there, as from the system's own window. */
async function drop(room: Page, name: string, content: string): Promise<void> {
	const part = await room.waitForSelector("section[aria-label=Import]");
	await part?.evaluate(
		(target, file, text) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], file));
			for (const type of ["dragover", "drop"])
				target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
		},
		name,
		content,
	);
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

	test("terms that come in are marked on pages that are open, and stand in files of key terms", async () => {
		const page = await tifa.open(sample.zh);
		await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
		const wording = await page.evaluate(
			() => document.querySelector("#News_Body_Txt_A p")?.textContent?.trim().slice(8, 13) ?? "",
		);
		const room = await tifa.openOwn("library.html#back-up");
		await drop(room, "mine.csv", `source,target\n${wording},a rendering of mine\n`);
		await press(room, "Preview");
		await press(room, "Import");
		await says(room, "2 added.");
		await waitFor(async () => (await highlights(page, "tifa-term-own")).includes(wording), "the term marked");
		await page.bringToFront();
		await select(page, wording);
		await control(page, "toolbar", "Tifa, the selected text");
		await page.keyboard.press("1");
		await waitFor(async () => (await highlights(page, "tifa-mark-yellow")).includes(wording), "the passage painted");
		const library = await tifa.library();
		await press(library, "Export");
		await (await control(library, "menuitem", "Other formats…")).click();
		await (await library.waitForSelector('::-p-xpath(//label[span="Key terms"]/input)'))?.click();
		await press(library, "Save file");
		const { rows } = parseCsv(readFileSync(await tifa.downloaded(/\.csv$/), "utf8"));
		expect(rows.filter(([term]) => term === wording)[0]?.slice(0, 4)).toEqual([
			wording,
			wording,
			"own",
			"a rendering of mine",
		]);
		expect(rows.some(([, , category]) => category === "stance")).toBe(true);
		await library.close();
		await room.bringToFront();
		await press(room, "Undo");
		await waitFor(async () => !(await highlights(page, "tifa-term-own")).includes(wording), "the term not marked");
		await room.close();
		await page.close();
	});

	test("an import goes on while the worker is stopped, and pages hear of it", async () => {
		const page = await tifa.open(sample.zh);
		await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
		const room = await tifa.openOwn("library.html#back-up");
		const stop = await stopper(room, tifa.stopBackground);
		const made = bigLibrary(3_000);
		const [passage] = made.annotations;
		const [document] = made.documents;
		if (passage?.on !== "passage" || !document) throw new Error("the big library has changed");
		const quote = { exact: "停止任何形式的官方往来", prefix: "", suffix: "" };
		const here = {
			...document,
			url: sample.zh,
			copies: [{ url: sample.zh, keys: [keyOfSample] }],
			keys: [keyOfSample],
		};
		const marked = {
			...passage,
			colour: "grey" as const,
			note: "",
			page: sample.zh,
			selectors: { ...passage.selectors, quote },
		};
		const kept = {
			...nothingKept,
			documents: made.documents.with(0, here),
			annotations: made.annotations.with(0, marked),
		};
		await choose(room, "large.jsonl", backupText(kept, new Date()));
		await says(room, "3,000 to add");
		await Promise.all([press(room, "Import"), stop()]);
		await says(room, "3,000 added.");
		await waitFor(async () => (await highlights(page, "tifa-mark-grey"))[0] === quote.exact, "the passage painted");
		await stop();
		await press(room, "Undo");
		await says(room, "What was added is deleted");
		await waitFor(async () => (await highlights(page, "tifa-mark-grey")).length === 0, "the passage gone");
		await room.close();
		await page.close();
	});

	test("one quiet line says when a backup is due, until there is one", async () => {
		const page = await tifa.open(sample.zh);
		await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
		await select(page, "相互尊重、平等相待");
		await control(page, "toolbar", "Tifa, the selected text");
		await page.keyboard.press("2");
		await waitFor(async () => (await highlights(page, "tifa-mark-red")).length > 0, "the passage painted");
		const library = await tifa.library();
		await library.evaluate(
			(value) =>
				new Promise<void>((done, fail) => {
					const opening = indexedDB.open("tifa");
					opening.onsuccess = () => {
						const writing = opening.result.transaction("settings", "readwrite");
						writing.objectStore("settings").put({ name: "lastBackup", value });
						writing.oncomplete = () => {
							opening.result.close();
							done();
						};
						writing.onerror = () => fail(writing.error);
					};
				}),
			new Date(Date.now() - 32 * 86_400_000).toISOString(),
		);
		await library.reload();
		await says(library, "Everything is on this computer only, and removing Tifa removes it. Last backup 32 days ago.");
		await (await control(library, "link", "Back up", "last")).click();
		await press(library, "Back up now");
		await says(library, "Last backup today. No changes since.");
		await library.evaluate(() => {
			location.hash = "";
		});
		await library.waitForSelector('main[aria-label="Annotations"]');
		expect(await library.evaluate(() => document.body.innerText)).not.toContain("Everything is on this computer only");
		await library.close();
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
							done(all.result.filter(({ deleted }) => deleted === null));
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
