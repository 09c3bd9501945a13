/** What may go wrong with what is kept: a clear word, nothing acknowledged lost, and a way on. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync } from "node:fs";
import { mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserName } from "./harness/browser";
import { stopper } from "./harness/emulate";
import { launch, type Tifa } from "./harness/launch";
import { sample, samplePages } from "./harness/pages";
import { control, highlightNames, highlights, noteFrame, select, told } from "./harness/reading";
import { waitFor } from "./harness/wait";

/** Passages of the sample, one for each write; no two overlap. */
const passages = ["正式访问", "全面战略伙伴关系", "相互尊重、平等相待", "核心利益中的核心", "强烈不满", "第一时间"];

async function openRead(tifa: Tifa): Promise<Page> {
	const page = await tifa.open(sample.zh);
	await waitFor(async () => (await highlightNames(page)).length > 0, "the page read");
	return page;
}

async function press(page: Page, passage: string, key: "1" | "n"): Promise<void> {
	await select(page, passage);
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press(key);
}

const marks = async (page: Page) => (await highlights(page, "tifa-mark-yellow")).length;

function areMarked(page: Page, count: number): Promise<unknown> {
	return waitFor(async () => (await marks(page)) === count, `${count} marks`);
}

/** Waits for a sentence that stands anywhere on the page, our closed root included. */
function isSaid(page: Page, words: string): Promise<unknown> {
	return waitFor(async () => (await told(page)).includes(words), `“${words}” on the page`);
}

function says(page: { evaluate: Page["evaluate"] }, words: string): Promise<unknown> {
	return waitFor(() => page.evaluate((text) => document.body.textContent?.includes(text), words), `“${words}”`);
}

interface Stored {
	annotations: { id: string; document: string; note: string }[];
	edits: { id: string; after: { id: string } }[];
	documents: { id: string }[];
}

/** All rows as the database has them, read past all of our own code in one of our pages or in the background. */
async function stored(evaluate: (script: string) => Promise<unknown>): Promise<Stored> {
	const read = `new Promise((resolve, reject) => {
		const opening = indexedDB.open("tifa");
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const names = ["annotations", "edits", "documents"];
			const transaction = opening.result.transaction(names);
			const rows = names.map((name) => transaction.objectStore(name).getAll());
			transaction.oncomplete = () => {
				opening.result.close();
				resolve(Object.fromEntries(names.map((name, index) => [name, rows[index].result])));
			};
		};
	})`;
	return (await evaluate(read)) as Stored;
}

/** Whether every annotation has its document, and what made it: nothing half-written. */
function isWhole({ annotations, edits, documents }: Stored): boolean {
	const known = new Set(documents.map(({ id }) => id));
	const made = new Set(edits.map(({ after }) => after.id));
	return annotations.every(({ id, document }) => known.has(document) && made.has(id));
}

describe("the browser killed right after a passage shows as saved", () => {
	/** 50 take over two minutes: `TIFA_KILLS=50` for a release, ten with every change. Firefox takes longest to start. */
	const kills = Number(process.env["TIFA_KILLS"] ?? (browserName === "firefox" ? 3 : 10));
	let profile: string;
	beforeAll(async () => {
		profile = await mkdtemp(join(process.env["TIFA_PROFILES"] ?? tmpdir(), "tifa-killed-"));
	});
	afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

	it(`loses nothing and leaves nothing half-written, ${kills} times`, { timeout: kills * 20_000 }, async () => {
		for (let kill = 0; kill < kills; kill += 1) {
			const tifa = await launch({ profile, pages: samplePages() });
			const page = await openRead(tifa);
			await areMarked(page, kill);
			const rows = await stored(tifa.inBackground);
			expect(rows.annotations).toHaveLength(kill);
			expect(isWhole(rows)).toBe(true);
			// A fresh passage each time: single characters of the text in their order.
			await markCharacter(page, kill);
			await areMarked(page, kill + 1);
			await tifa.kill();
		}
		const tifa = await launch({ profile, pages: samplePages() });
		await areMarked(await openRead(tifa), kills);
		await tifa.close();
	});
});

/** Marks the `index`th of the text's two-character passages, ten apart, by range and key. */
async function markCharacter(page: Page, index: number): Promise<void> {
	await page.evaluate((at) => {
		const walker = document.createTreeWalker(
			document.querySelector("#News_Body_Txt_A") ?? document,
			NodeFilter.SHOW_TEXT,
		);
		let passed = 0;
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.nodeValue ?? "";
			for (let start = 0; start + 2 <= text.length; start += 10) {
				if (!/^[\u4e00-\u9fff]{2}$/.test(text.slice(start, start + 2))) continue;
				if (passed === at) {
					getSelection()?.setBaseAndExtent(node, start, node, start + 2);
					node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
					return;
				}
				passed += 1;
			}
		}
	}, index);
	await page.keyboard.press("Shift");
	await control(page, "toolbar", "Tifa, the selected text");
	await page.keyboard.press("1");
}

describe("in a running browser", () => {
	let tifa: Tifa;
	let page: Page;
	beforeAll(async () => {
		tifa = await launch();
		page = await openRead(tifa);
	});
	afterAll(() => tifa.close());

	it("writes with strict durability", async () => {
		// Every put passes here, whoever opened the transaction that it belongs to.
		await tifa.inBackground(`(() => {
			self.seen = [];
			const { put } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.put = function (...all) {
				self.seen.push(this.transaction.durability);
				return put.apply(this, all);
			};
		})()`);
		await press(page, passages[0] ?? "", "1");
		await areMarked(page, 1);
		const seen = (await tifa.inBackground("self.seen")) as string[];
		expect(seen.length).toBeGreaterThan(0);
		expect(new Set(seen)).toEqual(new Set(["strict"]));
	});

	it("says that the disk is full, keeps the text, and saves it once there is room", async () => {
		const before = await marks(page);
		await tifa.inBackground(`(() => {
			self.put = IDBObjectStore.prototype.put;
			self.full = () => { throw new DOMException("no room", "QuotaExceededError"); };
		})()`);
		const setFull = (isFull: boolean) =>
			tifa.inBackground(`(() => { IDBObjectStore.prototype.put = self.${isFull ? "full" : "put"}; })()`);
		await setFull(true);
		await press(page, "上海合作组织", "1");
		await isSaid(page, "Not saved: the disk is full.");
		expect(await marks(page)).toBe(before);
		await setFull(false);
		await press(page, "上海合作组织", "n");
		const frame = await noteFrame(page);
		await control(frame, "textbox", "Note");
		await setFull(true);
		await (await control(frame, "textbox", "Note")).type("还在这里");
		await says(frame, "Not saved: the disk is full. Your text is still here.");
		await control(frame, "button", "Copy");
		expect(await frame.$eval("textarea", ({ value }) => value)).toBe("还在这里");
		await setFull(false);
		await (await control(frame, "button", "Try again")).click();
		await says(frame, "Saved");
		expect((await stored(tifa.inBackground)).annotations.map(({ note }) => note)).toContain("还在这里");
		await (await control(frame, "button", "Done")).click();
	});

	it("shows all that is sound beside records that are not", async () => {
		const before = await marks(page);
		await tifa.inBackground(`new Promise((resolve) => {
			const opening = indexedDB.open("tifa");
			opening.onsuccess = () => {
				const transaction = opening.result.transaction(["annotations", "documents"], "readwrite");
				const annotations = transaction.objectStore("annotations");
				const documents = transaction.objectStore("documents");
				documents.getAll().onsuccess = ({ target }) => {
					annotations.put({ id: "broken 1", document: target.result[0].id, modified: 5, on: "passage" });
					annotations.put({ id: "broken 2", document: target.result[0].id, tags: "no list", deleted: null });
					documents.put({ id: "broken 3", keys: target.result[0].keys });
				};
				transaction.oncomplete = () => { opening.result.close(); resolve(); };
			};
		})`);
		await page.reload();
		await areMarked(page, before);
		const popup = await tifa.popup(page);
		await says(popup, "还在这里");
		await popup.close();
		await press(page, "单边主义", "1");
		await areMarked(page, before + 1);
		expect((await stored(tifa.inBackground)).annotations.map(({ id }) => id)).toContain("broken 1");
	});
});

async function stopAfter(turns: number, stop: () => Promise<void>): Promise<void> {
	for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
	await stop();
}

describe("on a disk of its own that is really full", () => {
	const why = whyNoDisk();
	let profile: string;
	let disk: string;
	beforeAll(async () => {
		if (why) return;
		profile = await mkdtemp(join(process.env["TIFA_PROFILES"] ?? tmpdir(), "tifa-full-"));
		// The database alone stands on it: a browser without room for its own files ends.
		disk = join(profile, "Default/IndexedDB");
		await mkdir(disk, { recursive: true });
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", disk]);
	});
	afterAll(async () => {
		if (why) return;
		execFileSync("umount", ["--lazy", disk]);
		await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
	});

	it.skipIf(why !== null)(`says so, keeps what was saved, and saves again once there is room${why ?? ""}`, async () => {
		const tifa = await launch({ profile, pages: samplePages() });
		const page = await openRead(tifa);
		await press(page, passages[0] ?? "", "1");
		await areMarked(page, 1);
		await page.keyboard.press("Escape");
		const filler = join(disk, "filler");
		await fillUp(filler);
		await press(page, passages[1] ?? "", "1");
		// Chromium calls a write that finds no room an UnknownError, as it does other troubles with its files.
		await isSaid(page, "Not saved: the library can’t be written; the disk may be full.");
		expect(await marks(page)).toBe(1);
		await page.keyboard.press("Escape");
		await rm(filler);
		await press(page, passages[1] ?? "", "1");
		await areMarked(page, 2);
		const rows = await stored(tifa.inBackground);
		expect(rows.annotations).toHaveLength(2);
		expect(isWhole(rows)).toBe(true);
		await tifa.close();
	});
});

/** Why a small disk cannot be made here, as the end of a test's name; null where it can. */
function whyNoDisk(): string | null {
	if (browserName !== "chromium") return " (skipped: it fills the folder where Chromium keeps databases)";
	if (process.platform !== "linux" || process.getuid?.() !== 0) return " (skipped: only Linux's root mounts a disk)";
	const folder = mkdtempSync(join(tmpdir(), "tifa-disk-"));
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
		execFileSync("umount", [folder]);
		return null;
	} catch {
		return " (skipped: this system lets nobody mount a disk)";
	} finally {
		rmdirSync(folder);
	}
}

/** Writes a file until its disk has no room for another byte. */
async function fillUp(path: string): Promise<void> {
	const file = await open(path, "w");
	try {
		for (const size of [1 << 20, 4096, 1]) {
			const block = Buffer.alloc(size);
			for (;;) {
				const isRoom = await file.write(block).then(
					({ bytesWritten }) => bytesWritten === size,
					(error: NodeJS.ErrnoException) => {
						if (error.code === "ENOSPC") return false;
						throw error;
					},
				);
				if (!isRoom) break;
			}
		}
	} finally {
		await file.close();
	}
}

it("answers a save in whose midst the worker is stopped, and writes it once", async () => {
	const tifa = await launch({ pages: samplePages() });
	// Rows are read in a page of ours: nothing but the page's message may wake the worker.
	const own = await tifa.library();
	const stop = await stopper(own, tifa.stopBackground);
	const page = await openRead(tifa);
	for (const [index, passage] of passages.entries()) {
		await select(page, passage);
		await control(page, "toolbar", "Tifa, the selected text");
		await Promise.all([page.keyboard.press("1"), stopAfter(index, stop)]);
		await areMarked(page, index + 1);
		const rows = await stored((script) => own.evaluate(script));
		expect(rows.annotations).toHaveLength(index + 1);
		expect(isWhole(rows)).toBe(true);
		// Its card may stand over the next passage.
		await page.keyboard.press("Escape");
	}
	await tifa.close();
});

it("refuses the database of a newer version, keeps it as it is, and says so", async () => {
	const tifa = await launch({ pages: samplePages() });
	await tifa.inBackground(`new Promise((resolve) => {
		indexedDB.deleteDatabase("tifa").onsuccess = () => {
			const opening = indexedDB.open("tifa", 9990);
			opening.onupgradeneeded = () => opening.result.createObjectStore("future");
			opening.onsuccess = () => { opening.result.close(); resolve(); };
		};
	})`);
	const page = await openRead(tifa);
	await press(page, passages[0] ?? "", "1");
	await isSaid(page, "newer Tifa");
	const popup = await tifa.popup(page);
	await says(popup, "newer Tifa");
	await popup.close();
	const library = await tifa.library();
	await says(library, "Your library was written by a newer Tifa");
	await control(library, "button", "Try again");
	const names = await tifa.inBackground(`indexedDB.databases()`);
	expect(names).toEqual([{ name: "tifa", version: 9990 }]);
	await tifa.close();
});
