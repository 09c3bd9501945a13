import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keptLibraries } from "../../../exchange/backup/arbitrary";
import { readBackup } from "../../../exchange/backup/read";
import { backupText } from "../../../exchange/backup/write";
import { linesOf, openBytes } from "../../../exchange/in/bytes";
import type { Incoming } from "../../../exchange/in/incoming";
import { isSameDocument } from "../../../exchange/in/same-document";
import { library } from "../../../exchange/sample";
import { nothingKept } from "../../../records/kept";
import { closeDatabase, openDatabase } from "../../../storage/database";
import { undoBatch } from "../../../storage/edits";
import { everything } from "../../../storage/library";
import { mergeIn, previewMerge, type Taken } from "../../../storage/merge";
import { moment, urn } from "../../../storage/sample";
import { setSettings } from "../../../storage/settings";
import { backupFile } from "./backup-file";

beforeEach(() => Dexie.delete("tifa"));
afterEach(() => {
	closeDatabase();
	vi.restoreAllMocks();
});

const now = new Date("2026-01-07T09:30:00.000Z");
const nothing: Taken = { ...nothingKept, undated: new Set() };
const never = new AbortController().signal;
let made = 5_000;
const newId = () => {
	made += 1;
	return urn(made);
};
const act = { isSame: isSameDocument, moment: moment(0), newId };

async function emptied() {
	const database = await openDatabase();
	await Promise.all(database.tables.map((table) => table.clear()));
}

async function textOf(file: Promise<{ file: Blob }>): Promise<string> {
	return (await file).file.text();
}

async function read(file: Blob): Promise<Incoming> {
	return readBackup(linesOf((await openBytes(file)).all, never));
}

/** All lines but the first, which has the date. */
function body(text: string): string[] {
	return text.split("\n").slice(1);
}

describe("a backup file", () => {
	it("taken in and written again is the same but for its date; a second time nothing changes", async () => {
		await fc.assert(
			fc.asyncProperty(keptLibraries, async (kept) => {
				await emptied();
				const text = backupText(kept, now);
				const incoming = await read(new Blob([text]));
				await mergeIn(incoming, act);
				const written = await textOf(backupFile(new Date(0), never));
				expect(body(written)).toEqual(body(text));
				const again = await mergeIn(await read(new Blob([written])), act);
				expect(again.batch).toBeNull();
				for (const count of Object.values(again.counts)) expect(count).toMatchObject({ added: 0, newer: 0 });
				expect(body(await textOf(backupFile(now, never)))).toEqual(body(text));
			}),
			{ numRuns: 40 },
		);
	}, 60_000);

	it("of two machines gives the same whichever is taken in first", async () => {
		const shaken = fc.tuple(keptLibraries, fc.infiniteStream(fc.nat(3)));
		await fc.assert(
			fc.asyncProperty(shaken, async ([kept, dice]) => {
				const roll = () => Number(dice.next().value);
				// The same records, some missing and some changed on either machine.
				const machine = (): Taken => ({
					...kept,
					undated: new Set(),
					settings: {},
					annotations: kept.annotations.flatMap((annotation) =>
						roll() === 0 ? [] : [{ ...annotation, note: `note ${roll()}`, modified: moment(roll()) }],
					),
					terms: kept.terms.flatMap((term) =>
						roll() === 0 ? [] : [{ ...term, deleted: roll() ? null : moment(2), modified: moment(roll()) }],
					),
				});
				const [one, other] = [machine(), machine()];
				const inOrder = async (machines: Taken[]) => {
					await emptied();
					for (const each of machines) await mergeIn(each, act);
					return body(await textOf(backupFile(now, never)));
				};
				expect(await inOrder([one, other])).toEqual(await inOrder([other, one]));
			}),
			{ numRuns: 30 },
		);
	}, 60_000);

	it("holds what stands here, without what is true of this machine only", async () => {
		await mergeIn({ ...nothing, ...library }, act);
		await setSettings({ lastBackup: moment(0), mentions: "first" });
		const text = await textOf(backupFile(now, never));
		expect(text).not.toContain("lastBackup");
		expect(text).toContain('{"setting":{"name":"mentions","value":"first"}}');
		expect(await backupFile(now, never)).toMatchObject({ annotations: library.annotations.length, damaged: 0 });
	});

	it("leaves out a row that nothing can be made of, and counts it", async () => {
		await mergeIn({ ...nothing, ...library }, act);
		const { annotations } = await openDatabase();
		await annotations.update(library.annotations[0]?.id ?? "", { created: "never" });
		expect(await backupFile(now, never)).toMatchObject({ damaged: 1 });
	});

	it("is stopped by its reader", async () => {
		await mergeIn({ ...nothing, ...library }, act);
		const stop = new AbortController();
		await expect(backupFile(now, stop.signal, () => stop.abort())).rejects.toBeDefined();
	});

	it("packed with gzip reads in too", async () => {
		const packed = new Blob([backupText({ ...nothing, ...library }, now)])
			.stream()
			.pipeThrough(new CompressionStream("gzip"));
		const incoming = await read(await new Response(packed).blob());
		expect(incoming.annotations).toHaveLength(library.annotations.length);
	});
});

describe("taking in", () => {
	it("tells beforehand what it would do, and writes nothing then", async () => {
		const kept: Taken = { ...nothing, ...library };
		expect(await previewMerge(kept, isSameDocument)).toMatchObject({
			documents: { added: 2, newer: 0, same: 0 },
			annotations: { added: library.annotations.length, newer: 0, same: 0 },
		});
		expect(await everything()).toEqual({ documents: [], annotations: [] });
		await mergeIn(kept, act);
		const [first, ...rest] = library.annotations;
		if (!first) throw new Error("the sample has annotations");
		const changed = {
			...kept,
			annotations: [{ ...first, note: "later", modified: "2027-01-01T00:00:00.000Z" }, ...rest],
		};
		expect(await previewMerge(changed, isSameDocument)).toMatchObject({
			annotations: { added: 0, newer: 1, same: rest.length },
		});
	});

	it("joins a document that this library knows under another id, whichever was read first", async () => {
		const [own] = library.documents.slice(1);
		if (!own) throw new Error("the sample has two documents");
		const theirs = (created: string): Taken => ({
			...nothing,
			documents: [{ ...own, id: urn(900), created, modified: created }],
			annotations: library.annotations
				.filter(({ document }) => document === own.id)
				.slice(0, 1)
				.map((annotation) => ({ ...annotation, id: urn(901), document: urn(900) })),
		});
		for (const created of ["2025-01-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"]) {
			await emptied();
			await mergeIn({ ...nothing, ...library }, act);
			await mergeIn(theirs(created), act);
			const { documents, annotations } = await everything();
			expect(documents).toHaveLength(2);
			const ids = documents.map(({ id }) => id);
			for (const { document } of annotations) expect(ids).toContain(document);
			expect(ids.includes(own.id)).toBe(created > own.created);
		}
	});

	it("is taken back as one", async () => {
		await mergeIn({ ...nothing, ...library }, act);
		const [first] = library.annotations;
		if (!first) throw new Error("the sample has annotations");
		const later = { ...first, note: "theirs", modified: "2027-01-01T00:00:00.000Z" };
		const added = { ...first, id: urn(902), note: "new" };
		const { batch } = await mergeIn({ ...nothing, ...library, annotations: [later, added] }, act);
		expect((await everything()).annotations.map(({ note }) => note)).toContain("theirs");
		await undoBatch(batch ?? "", moment(9));
		const { annotations } = await everything();
		expect(annotations.find(({ id }) => id === first.id)?.note).toBe(first.note);
		expect(annotations.some(({ id }) => id === urn(902))).toBe(false);
	});

	it("keeps what the reader has set here, and takes what was never set", async () => {
		await setSettings({ mentions: "off" });
		await mergeIn({ ...nothing, settings: { mentions: "first", plain: true } }, act);
		const rows = await (await openDatabase()).settings.toArray();
		expect(rows).toEqual([
			{ name: "mentions", value: "off" },
			{ name: "plain", value: true },
		]);
	});

	it("writes nothing where the disk is full or the reader stops it", async () => {
		const stop = new AbortController();
		const stopped = mergeIn({ ...nothing, ...library }, { ...act, signal: stop.signal, progress: () => stop.abort() });
		await expect(stopped).rejects.toBeDefined();
		expect(await everything()).toEqual({ documents: [], annotations: [] });
		const put = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
			if (this.name === "annotations") throw new DOMException("full", "QuotaExceededError");
			return put.apply(this, row);
		});
		await expect(mergeIn({ ...nothing, ...library }, act)).rejects.toMatchObject({ why: "full" });
		vi.restoreAllMocks();
		expect(await everything()).toEqual({ documents: [], annotations: [] });
	});
});
