import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addAnnotation, annotationsOf, deleteAnnotation, noteDocument } from "./annotations";
import { joinDocuments, partCopy } from "./copies";
import { closeDatabase, openDatabase } from "./database";
import { documentById, joinDocument } from "./documents";
import { undo } from "./edits";
import { act, facts, moment, pageAt, passage, urn } from "./sample";

const ministry = facts.url;
const mirror = "http://ls.china-embassy.gov.cn/fyrth/202601/t20260105_11800002.htm";

let whole: string;

/** A document of two copies that met by their title; three annotations, of which one is deleted, stand on the mirror. */
beforeEach(async () => {
	await Dexie.delete("tifa");
	whole = (await addAnnotation(pageAt(ministry, "n1", "t", "h1"), passage(urn(1), 5), act(0))).document;
	const second = pageAt(mirror, "n2", "t");
	await joinDocument(second, moment(1));
	await addAnnotation(second, passage(urn(2), 9), act(2));
	await addAnnotation(second, passage(urn(3), 20), act(3));
	await deleteAnnotation(urn(3), act(4));
	await noteDocument(second, urn(4), { note: "n" }, act(5));
});
afterEach(() => {
	closeDatabase();
	vi.restoreAllMocks();
});

async function ids(document: string): Promise<string[]> {
	return (await annotationsOf(document)).map(({ id }) => id);
}

async function all() {
	const { documents, annotations } = await openDatabase();
	return { documents: await documents.toArray(), annotations: await annotations.toArray() };
}

/** Lets a transaction fail after its documents are written. */
function failAtAnnotations() {
	const put = IDBObjectStore.prototype.put;
	vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...row) {
		if (this.name === "annotations") throw new DOMException("full", "QuotaExceededError");
		return put.apply(this, row);
	});
}

describe("parting", () => {
	it("takes the copy, its keys and what was written on it into a document of its own", async () => {
		const made = await partCopy(whole, mirror, act(10));
		expect(await documentById(whole)).toMatchObject({
			url: ministry,
			copies: [{ url: ministry, keys: ["n1", "t", "h1"] }],
			keys: ["n1", "t", "h1"],
			apart: ["n2", "t"],
			read: moment(0),
		});
		expect(await documentById(made)).toMatchObject({
			url: mirror,
			copies: [{ url: mirror, keys: ["n2", "t"] }],
			keys: ["n2", "t"],
			apart: ["n1", "t", "h1"],
			created: moment(10),
		});
		expect(await ids(whole)).toEqual([urn(1)]);
		expect(await ids(made)).toEqual([urn(4), urn(2)]);
	});

	it("takes deleted annotations along, so that they come back where they belong", async () => {
		const made = await partCopy(whole, mirror, act(10));
		await undo(urn(3), moment(11));
		const { annotations } = await openDatabase();
		expect((await annotations.get(urn(3)))?.document).toBe(made);
	});

	it("reads the text of the new document when its page is met again, and leaves that of the other", async () => {
		const made = await partCopy(whole, mirror, act(10));
		expect(await documentById(made)).toMatchObject({ title: facts.title, read: null });
		const page = pageAt(mirror, "n2", "t");
		await joinDocument({ ...page, facts: { ...page.facts, title: "另一篇" } }, moment(11));
		expect(await documentById(made)).toMatchObject({ title: "另一篇", read: moment(11), modified: moment(11) });
		expect(await documentById(whole)).toMatchObject({ title: facts.title, read: moment(0) });
	});

	it("lets the kept text go with the copy that it was read from", async () => {
		const made = await partCopy(whole, ministry, act(10));
		expect(await documentById(made)).toMatchObject({ url: ministry, read: moment(0) });
		expect(await documentById(whole)).toMatchObject({ url: mirror, read: null });
		expect(await ids(made)).toEqual([urn(1)]);
	});

	it("refuses an address that is no copy, the only copy, and a document that is gone", async () => {
		const before = await all();
		const gone = { why: "gone" };
		await expect(partCopy(whole, "https://www.mfa.gov.cn/", act(10))).rejects.toMatchObject(gone);
		await expect(partCopy(urn(99), mirror, act(10))).rejects.toMatchObject(gone);
		expect(await all()).toEqual(before);
		const made = await partCopy(whole, mirror, act(10));
		await expect(partCopy(made, mirror, act(11))).rejects.toMatchObject(gone);
	});

	it("leaves all as it was where it fails in the middle", async () => {
		const before = await all();
		failAtAnnotations();
		await expect(partCopy(whole, mirror, act(10))).rejects.toMatchObject({ why: "full" });
		vi.restoreAllMocks();
		expect(await all()).toEqual(before);
	});
});

describe("joining", () => {
	it("undoes parting, but for the moments", async () => {
		const before = await all();
		const made = await partCopy(whole, mirror, act(10));
		expect(await joinDocuments(whole, made, act(11))).toBe(whole);
		const timeless = ({ documents, annotations }: typeof before) =>
			[...documents, ...annotations].map((record) => ({ ...record, modified: "" }));
		expect(timeless(await all())).toEqual(timeless(before));
	});

	it("keeps both notes, and a change goes to the one that is meant", async () => {
		const made = await partCopy(whole, mirror, act(10));
		const first = pageAt(ministry, "n1");
		await noteDocument(first, urn(5), { note: "m" }, act(11));
		await joinDocuments(whole, made, act(12));
		await noteDocument(first, urn(5), { note: "m2" }, act(13));
		const notes = (await annotationsOf(whole)).filter(({ on }) => on === "document");
		expect(notes.map(({ id, note }) => [id, note])).toEqual([
			[urn(4), "n"],
			[urn(5), "m2"],
		]);
	});

	it("keeps the doubt about a key that a third document was parted with", async () => {
		const third = "http://ls.china-embassy.gov.cn/fyrth/202601/t20260105_11800003.htm";
		await joinDocument(pageAt(third, "n3", "t"), moment(6));
		const second = await partCopy(whole, mirror, act(10));
		const last = await partCopy(whole, third, act(11));
		await joinDocuments(whole, second, act(12));
		expect(await documentById(whole)).toMatchObject({ keys: ["n1", "t", "h1", "n2"], apart: ["t", "n3"] });
		await joinDocuments(whole, last, act(13));
		expect(await documentById(whole)).toMatchObject({ keys: ["n1", "t", "h1", "n2", "n3"], apart: [] });
	});

	it("refuses a document with itself or with one that is gone", async () => {
		const before = await all();
		await expect(joinDocuments(whole, whole, act(10))).rejects.toMatchObject({ why: "gone" });
		await expect(joinDocuments(whole, urn(99), act(10))).rejects.toMatchObject({ why: "gone" });
		expect(await all()).toEqual(before);
	});

	it("leaves all as it was where it fails in the middle", async () => {
		const made = await partCopy(whole, mirror, act(10));
		const before = await all();
		failAtAnnotations();
		await expect(joinDocuments(whole, made, act(11))).rejects.toMatchObject({ why: "full" });
		vi.restoreAllMocks();
		expect(await all()).toEqual(before);
	});
});
