import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAnnotation, changeAnnotation } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { act, page, passage, urn } from "./sample";

beforeEach(() => Dexie.delete("tifa"));
afterEach(closeDatabase);

const log = async () => (await (await openDatabase()).changed.toArray()).map(({ of, ids }) => [of, ids]);

test("each write of documents and annotations is logged, in order; settings are not", async () => {
	const { document } = await addAnnotation(page("a"), passage(urn(1)), act(0));
	const made = await log();
	expect(made).toContainEqual(["annotations", [urn(1)]]);
	expect(made).toContainEqual(["documents", [document]]);
	await changeAnnotation(urn(1), { note: "x" }, act(1));
	expect((await log()).slice(made.length)).toContainEqual(["annotations", [urn(1)]]);
});

test("so is what is written past the repositories, and clearing means everything", async () => {
	const database = await openDatabase();
	const { annotations, changed, settings } = database;
	await settings.put({ name: "mentions", value: "all" });
	expect(await log()).toEqual([]);
	// @ts-expect-error: only its id matters here
	await annotations.put({ id: urn(7) });
	await annotations.delete(urn(7));
	await annotations.clear();
	expect(await log()).toEqual([
		["annotations", [urn(7)]],
		["annotations", [urn(7)]],
		["annotations", null],
	]);
	await changed.clear();
	// @ts-expect-error: only its id matters here
	await annotations.put({ id: urn(8) });
	expect((await changed.toArray())[0]?.at).toBe(4);
});

test("a write that fails leaves no line", async () => {
	const database = await openDatabase();
	const failing = database.transaction("rw", [database.annotations], async () => {
		// @ts-expect-error: only its id matters here
		await database.annotations.put({ id: urn(9) });
		throw new Error("no");
	});
	await expect(failing).rejects.toThrow("no");
	expect(await log()).toEqual([]);
});
