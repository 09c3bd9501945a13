import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addAnnotation, annotationsOf, changeAnnotation } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { documentOf } from "./documents";
import { everything } from "./library";
import { act, byFirstKey, facts, page, passage, urn } from "./sample";
import { getSettings, setSettings } from "./settings";
import { watch } from "./watch";

beforeEach(() => Dexie.delete("tifa"));
afterEach(() => {
	closeDatabase();
	vi.restoreAllMocks();
});

/** Lets the next write to a table fail as a full disk does. */
function fillDisk(table: string) {
	const put = IDBObjectStore.prototype.put;
	vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
		if (this.name === table) throw new DOMException("full", "QuotaExceededError");
		return put.apply(this, row);
	});
}

describe("opening", () => {
	it("asks for strict durability in every transaction", async () => {
		const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
		await addAnnotation(page("a"), passage(urn(1)), act(0));
		const writes = transaction.mock.calls.filter(([, mode]) => mode === "readwrite");
		expect(writes.length).toBeGreaterThan(0);
		for (const [, , options] of writes) expect(options).toEqual({ durability: "strict" });
	});

	it("refuses where the browser opens none, and works again when it does", async () => {
		const open = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
			throw new DOMException("no", "InvalidStateError");
		});
		await expect(addAnnotation(page("a"), passage(urn(1)), act(0))).rejects.toMatchObject({ why: "unavailable" });
		open.mockRestore();
		await addAnnotation(page("a"), passage(urn(1)), act(0));
		expect((await everything()).annotations).toHaveLength(1);
	});

	it("leaves the database of a newer version alone", async () => {
		const newer = new Dexie("tifa");
		newer.version(99).stores({ other: "id" });
		await newer.open();
		newer.close();
		await expect(openDatabase()).rejects.toMatchObject({ why: "newer" });
		await expect(addAnnotation(page("a"), passage(urn(1)), act(0))).rejects.toMatchObject({ why: "newer" });
		expect(await indexedDB.databases()).toEqual([{ name: "tifa", version: 990 }]);
	});
});

describe("a full disk", () => {
	it("is said, and nothing of the write is kept", async () => {
		fillDisk("edits");
		await expect(addAnnotation(page("a"), passage(urn(1)), act(0))).rejects.toMatchObject({ why: "full" });
		vi.restoreAllMocks();
		expect(await everything()).toEqual({ documents: [], annotations: [] });
		expect(await documentOf({ url: facts.url, keys: ["a"] }, byFirstKey)).toBeNull();
	});

	it("leaves the annotation as it was", async () => {
		const { document } = await addAnnotation(page("a"), passage(urn(1)), act(0));
		fillDisk("edits");
		await expect(changeAnnotation(urn(1), { note: "x" }, act(1))).rejects.toMatchObject({ why: "full" });
		vi.restoreAllMocks();
		expect(await annotationsOf(document)).toMatchObject([{ note: "" }]);
	});
});

describe("settings", () => {
	it("are at their defaults, then as they were set; a broken one costs only itself", async () => {
		expect(await getSettings()).toMatchObject({ mentions: "all", offSites: [], lastColour: "yellow" });
		await setSettings({ mentions: "first", offSites: ["www.mfa.gov.cn"] });
		await (await openDatabase()).settings.put({ name: "offSites", value: 7 });
		expect(await getSettings()).toMatchObject({ mentions: "first", offSites: [], lastColour: "yellow" });
	});
});

describe("watching", () => {
	it("tells the value now and after each write, until it is stopped", async () => {
		const { document } = await addAnnotation(page("a"), passage(urn(1)), act(0));
		// A popup's first question is also what opens the database.
		closeDatabase();
		const stop = new AbortController();
		const seen: number[] = [];
		watch(
			() => annotationsOf(document),
			(annotations) => seen.push(annotations.length),
			(failure) => expect.fail(failure.message),
			stop.signal,
		);
		await vi.waitFor(() => expect(seen).toEqual([1]));
		await addAnnotation(page("a"), passage(urn(2)), act(1));
		await vi.waitFor(() => expect(seen).toEqual([1, 2]));
		stop.abort();
		await addAnnotation(page("a"), passage(urn(3)), act(2));
		expect(seen).toEqual([1, 2]);
	});

	it("tells why where the database does not open", async () => {
		vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
			throw new DOMException("no", "InvalidStateError");
		});
		const failed = vi.fn();
		watch(getSettings, () => {}, failed, new AbortController().signal);
		await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(expect.objectContaining({ why: "unavailable" })));
	});
});
