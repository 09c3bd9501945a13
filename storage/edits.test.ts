import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addAnnotation, annotationById, changeAnnotation, deleteAnnotation } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { redo, undo } from "./edits";
import { act, moment, page, passage, urn } from "./sample";

const id = urn(1);

beforeEach(async () => {
	await Dexie.delete("tifa");
	await addAnnotation(page("a"), passage(id), act(0));
});
afterEach(closeDatabase);

async function editCount() {
	return (await openDatabase()).edits.count();
}

describe("undo", () => {
	it("takes back what made an annotation, and redo brings it back as it was", async () => {
		await undo(id, moment(1));
		expect(await annotationById(id)).toMatchObject({ deleted: moment(1) });
		await redo(id, moment(2));
		expect(await annotationById(id)).toMatchObject({ ...passage(id), modified: moment(2), deleted: null });
	});

	it("takes back a deletion", async () => {
		const edit = await deleteAnnotation(id, act(1));
		await undo(edit, moment(2));
		expect(await annotationById(id)).toMatchObject({ deleted: null });
	});

	it("takes a passage that was placed anew back to where it stood, with whose words it was", async () => {
		const { selectors, role, speaker } = passage(id);
		const placed = { selectors: passage(id, 40).selectors, role: "question", speaker: "路透社" } as const;
		const edit = await changeAnnotation(id, { passage: placed }, act(1));
		await changeAnnotation(id, { note: "甲" }, act(2));
		expect(await annotationById(id)).toMatchObject(placed);
		await undo(edit, moment(3));
		expect(await annotationById(id)).toMatchObject({ selectors, role, speaker, note: "甲" });
		await redo(edit, moment(4));
		expect(await annotationById(id)).toMatchObject({ ...placed, note: "甲" });
	});

	it("leaves what later edits changed", async () => {
		const coloured = await changeAnnotation(id, { colour: "red" }, act(1));
		await changeAnnotation(id, { note: "甲" }, act(2));
		await undo(coloured, moment(3));
		expect(await annotationById(id)).toMatchObject({ colour: "yellow", note: "甲" });
		await redo(coloured, moment(4));
		expect(await annotationById(id)).toMatchObject({ colour: "red", note: "甲" });
	});

	it("does nothing more when it is repeated", async () => {
		const edit = await changeAnnotation(id, { note: "甲" }, act(1));
		await undo(edit, moment(2));
		await undo(edit, moment(3));
		expect(await annotationById(id)).toMatchObject({ note: "", modified: moment(2) });
	});

	it("works after the database was closed and opened again", async () => {
		const edit = await changeAnnotation(id, { note: "甲" }, act(1));
		closeDatabase();
		await undo(edit, moment(2));
		expect(await annotationById(id)).toMatchObject({ note: "" });
	});

	it("refuses an edit that is not there", async () => {
		await expect(undo(urn(9), moment(1))).rejects.toMatchObject({ why: "gone" });
	});
});

describe("typing", () => {
	it("is one edit while one hand goes on", async () => {
		const first = await changeAnnotation(id, { note: "甲" }, act(1));
		expect(await changeAnnotation(id, { note: "甲乙" }, act(25))).toBe(first);
		expect(await changeAnnotation(id, { note: "甲乙丙" }, act(50))).toBe(first);
		await undo(first, moment(60));
		expect(await annotationById(id)).toMatchObject({ note: "" });
	});

	it("is another edit after a long pause, an undo, or other fields", async () => {
		const first = await changeAnnotation(id, { note: "甲" }, act(1));
		const later = await changeAnnotation(id, { note: "甲乙" }, act(31));
		expect(later).not.toBe(first);
		await undo(later, moment(32));
		const again = await changeAnnotation(id, { note: "丙" }, act(33));
		expect(again).not.toBe(later);
		expect(await changeAnnotation(id, { tags: ["t"] }, act(34))).not.toBe(again);
		expect(await editCount()).toBe(5);
	});

	it("of two hands stays two edits: the later wins, the earlier can be got back", async () => {
		await changeAnnotation(id, { note: "one" }, act(1, "tab 1"));
		const second = await changeAnnotation(id, { note: "two" }, act(2, "tab 2"));
		expect(await annotationById(id)).toMatchObject({ note: "two" });
		await undo(second, moment(3));
		expect(await annotationById(id)).toMatchObject({ note: "one" });
	});
});
