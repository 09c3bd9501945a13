import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
	addAnnotation,
	annotationById,
	annotationsOf,
	changeAnnotation,
	deleteAnnotation,
	knownTags,
	noteDocument,
} from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { everything } from "./library";
import { act, facts, moment, page, passage, urn } from "./sample";

beforeEach(() => Dexie.delete("tifa"));
afterEach(closeDatabase);

async function edits() {
	return (await openDatabase()).edits.orderBy("at").toArray();
}

describe("adding", () => {
	it("keeps the document with its first annotation, and the edit that made it", async () => {
		const { document, edit } = await addAnnotation(page("a"), passage(urn(1)), act(0));
		const all = await everything();
		expect(all.documents.map(({ id, keys, read }) => ({ id, keys, read }))).toEqual([
			{ id: document, keys: ["a"], read: moment(0) },
		]);
		expect(all.annotations).toEqual([
			{ ...passage(urn(1)), document, page: facts.url, created: moment(0), modified: moment(0), deleted: null },
		]);
		expect(await edits()).toEqual([
			expect.objectContaining({ id: edit, of: "annotation", subject: urn(1), before: null, undone: false }),
		]);
	});

	it("writes a repeated message once", async () => {
		const first = await addAnnotation(page("a"), passage(urn(1)), act(0));
		const second = await addAnnotation(page("a"), passage(urn(1)), act(5));
		expect(second).toEqual(first);
		expect(await edits()).toHaveLength(1);
		expect((await annotationById(urn(1)))?.modified).toBe(moment(0));
	});

	it("gives a document's annotations in the order of the text, its own note first", async () => {
		const { document } = await addAnnotation(page("a"), passage(urn(1), 30), act(0));
		await addAnnotation(page("a"), passage(urn(2), 10), act(1));
		await noteDocument(page("a"), urn(3), { note: "n" }, act(2));
		expect((await annotationsOf(document)).map(({ id }) => id)).toEqual([urn(3), urn(2), urn(1)]);
	});
});

describe("changing", () => {
	it("changes what is named and leaves the rest", async () => {
		await addAnnotation(page("a"), passage(urn(1)), act(0));
		await changeAnnotation(urn(1), { note: "甲" }, act(1));
		await changeAnnotation(urn(1), { colour: "blue", tags: ["议题"] }, act(2));
		expect(await annotationById(urn(1))).toMatchObject({
			note: "甲",
			colour: "blue",
			tags: ["议题"],
			modified: moment(2),
		});
	});

	it("makes no edit of a change that changes nothing, and names the last one", async () => {
		await addAnnotation(page("a"), passage(urn(1)), act(0));
		const edit = await changeAnnotation(urn(1), { note: "甲" }, act(1));
		expect(await changeAnnotation(urn(1), { note: "甲" }, act(100))).toBe(edit);
		expect(await edits()).toHaveLength(2);
		expect((await annotationById(urn(1)))?.modified).toBe(moment(1));
	});

	it("refuses what is not there or deleted", async () => {
		await expect(changeAnnotation(urn(9), { note: "x" }, act(0))).rejects.toMatchObject({ why: "gone" });
		await addAnnotation(page("a"), passage(urn(1)), act(0));
		await deleteAnnotation(urn(1), act(1));
		await expect(changeAnnotation(urn(1), { note: "x" }, act(2))).rejects.toMatchObject({ why: "gone" });
		expect(await edits()).toHaveLength(2);
	});
});

describe("deleting", () => {
	it("marks, shows nowhere, and is written once", async () => {
		const { document } = await addAnnotation(page("a"), passage(urn(1)), act(0));
		const edit = await deleteAnnotation(urn(1), act(1));
		expect(await deleteAnnotation(urn(1), act(2))).toBe(edit);
		expect(await annotationsOf(document)).toEqual([]);
		expect((await everything()).annotations).toEqual([]);
		const stored = await (await openDatabase()).annotations.get(urn(1));
		expect(stored?.deleted).toBe(moment(1));
	});
});

describe("the note on a document", () => {
	it("is one, whoever begins it", async () => {
		const { document } = await noteDocument(page("a"), urn(1), { note: "甲" }, act(0));
		await noteDocument(page("a"), urn(2), { tags: ["t"] }, act(1));
		expect(await annotationsOf(document)).toMatchObject([{ on: "document", id: urn(1), note: "甲", tags: ["t"] }]);
	});

	it("is shown nowhere while it is empty, and can be written again", async () => {
		const { document } = await noteDocument(page("a"), urn(1), { note: "甲" }, act(0));
		await noteDocument(page("a"), urn(1), { note: "" }, act(1));
		expect(await annotationsOf(document)).toEqual([]);
		await noteDocument(page("a"), urn(1), { note: "乙" }, act(2));
		expect(await annotationsOf(document)).toMatchObject([{ id: urn(1), note: "乙" }]);
	});

	it("does not come back by a late message once it is deleted", async () => {
		await noteDocument(page("a"), urn(1), { note: "甲" }, act(0));
		await deleteAnnotation(urn(1), act(1));
		await expect(noteDocument(page("a"), urn(1), { note: "甲" }, act(2))).rejects.toMatchObject({ why: "gone" });
	});
});

describe("tags", () => {
	it("come the most used first, without those of deleted annotations alone", async () => {
		for (const [number, tags] of [
			[1, ["乙", "甲"]],
			[2, ["甲"]],
			[3, ["丙"]],
		] as const) {
			await addAnnotation(page("a"), { ...passage(urn(number)), tags: [...tags] }, act(number));
		}
		await deleteAnnotation(urn(3), act(4));
		expect(await knownTags()).toEqual(["甲", "乙"]);
	});
});

describe("a corrupt record", () => {
	it("is skipped and counted in the log, without its content", async () => {
		const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
		const { document } = await addAnnotation(page("a"), passage(urn(1)), act(0));
		await addAnnotation(page("a"), passage(urn(2)), act(1));
		const { annotations } = await openDatabase();
		// @ts-expect-error: a colour that no schema knows
		await annotations.update(urn(1), { colour: "secret" });
		expect((await annotationsOf(document)).map(({ id }) => id)).toEqual([urn(2)]);
		expect(warn).toHaveBeenCalledWith("storage: 1 of 2 records skipped (colour)");
		warn.mockRestore();
	});
});
