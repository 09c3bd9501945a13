import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAnnotation, annotationById, changeAnnotation, knownTags } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { earlierOf } from "./earlier";
import { redoBatch, undo, undoBatch } from "./edits";
import { changeMany, deleteMany, mergeTags } from "./many";
import { act, moment, page, passage, urn } from "./sample";

const batch = urn(900);
const ids = [urn(1), urn(2), urn(3)];

beforeEach(async () => {
	await Dexie.delete("tifa");
	for (const [index, id] of ids.entries()) {
		await addAnnotation(page("a"), { ...passage(id), tags: index < 2 ? ["a", "b"] : [] }, act(0));
	}
});
afterEach(closeDatabase);

const all = () => Promise.all(ids.map(annotationById));
const tags = async () => (await all()).map((annotation) => annotation?.tags);

describe("an act on many", () => {
	it("recolours and tags, and is undone and done again as one", async () => {
		expect(await changeMany({ ids, batch, change: { colour: "red" }, addTags: ["c"], removeTags: ["a"] }, act(1))).toBe(
			batch,
		);
		expect(await all()).toMatchObject(ids.map(() => ({ colour: "red", modified: moment(1) })));
		expect(await tags()).toEqual([["b", "c"], ["b", "c"], ["c"]]);
		await undoBatch(batch, moment(2));
		expect(await all()).toMatchObject(ids.map(() => ({ colour: "yellow", modified: moment(2) })));
		expect(await tags()).toEqual([["a", "b"], ["a", "b"], []]);
		await redoBatch(batch, moment(3));
		expect(await tags()).toEqual([["b", "c"], ["b", "c"], ["c"]]);
	});

	it("deletes, and undoing leaves what was changed since", async () => {
		await deleteMany(ids.slice(0, 2), batch, act(1));
		expect(await all()).toMatchObject([{ deleted: moment(1) }, { deleted: moment(1) }, { deleted: null }]);
		await undoBatch(batch, moment(2));
		await undoBatch(batch, moment(3));
		expect(await all()).toMatchObject(ids.map(() => ({ deleted: null })));
		expect((await annotationById(urn(1)))?.modified).toBe(moment(2));
	});

	it("writes once where its message is repeated, and nothing where nothing changes", async () => {
		await changeMany({ ids, batch, addTags: ["c"] }, act(1));
		await changeMany({ ids, batch, addTags: ["c"] }, act(2));
		expect((await annotationById(urn(1)))?.modified).toBe(moment(1));
		await changeMany({ ids, batch: urn(901), addTags: ["c"] }, act(3));
		expect((await annotationById(urn(1)))?.modified).toBe(moment(1));
		expect(await (await openDatabase()).edits.count()).toBe(6);
	});

	it("may come in parts, which are undone together", async () => {
		await deleteMany(ids.slice(0, 2), batch, act(1));
		await deleteMany(ids.slice(1), batch, act(2));
		expect(await all()).toMatchObject([{ deleted: moment(1) }, { deleted: moment(1) }, { deleted: moment(2) }]);
		await undoBatch(batch, moment(3));
		expect(await all()).toMatchObject(ids.map(() => ({ deleted: null })));
	});

	it("refuses where none is left, and an unknown batch", async () => {
		await deleteMany(ids, batch, act(1));
		await expect(changeMany({ ids, batch: urn(901), addTags: ["c"] }, act(2))).rejects.toMatchObject({ why: "gone" });
		await expect(undoBatch(urn(902), moment(3))).rejects.toMatchObject({ why: "gone" });
	});

	it("leaves the typing before it an edit of its own", async () => {
		await changeAnnotation(urn(1), { note: "甲" }, act(1));
		await changeMany({ ids, batch, addTags: ["c"] }, act(2));
		const typed = await changeAnnotation(urn(1), { note: "甲乙" }, act(3));
		await undo(typed, moment(4));
		expect(await annotationById(urn(1))).toMatchObject({ note: "甲", tags: ["a", "b", "c"] });
	});
});

describe("tags", () => {
	it("get a new name everywhere", async () => {
		await mergeTags(["a"], "z", batch, act(1));
		expect(await tags()).toEqual([["z", "b"], ["z", "b"], []]);
	});

	it("are merged into one, in the place of the first, and parted again by undo", async () => {
		await mergeTags(["b", "a"], "b", batch, act(1));
		expect(await tags()).toEqual([["b"], ["b"], []]);
		expect(await knownTags()).toEqual(["b"]);
		await undoBatch(batch, moment(2));
		expect(await tags()).toEqual([["a", "b"], ["a", "b"], []]);
	});
});

describe("words written over", () => {
	it("by another hand can be got back, by the same hand they were meant to go", async () => {
		await changeAnnotation(urn(1), { note: "one" }, act(1, "tab 1"));
		expect(await earlierOf(urn(1))).toBeNull();
		await changeAnnotation(urn(1), { note: "two" }, act(2, "tab 2"));
		const earlier = await earlierOf(urn(1));
		expect(earlier).toMatchObject({ note: "one", at: moment(2) });
		await undo(earlier?.edit ?? "", moment(3));
		expect(await annotationById(urn(1))).toMatchObject({ note: "one" });
		expect(await earlierOf(urn(1))).toBeNull();
		await changeAnnotation(urn(2), { note: "one" }, act(1, "tab 1"));
		await changeAnnotation(urn(2), { note: "two" }, act(60, "tab 1"));
		expect(await earlierOf(urn(2))).toBeNull();
	});

	it("are not told where the note only grew", async () => {
		await changeAnnotation(urn(1), { note: "one" }, act(1, "tab 1"));
		await changeAnnotation(urn(1), { note: "one and two" }, act(2, "tab 2"));
		expect(await earlierOf(urn(1))).toBeNull();
	});
});
