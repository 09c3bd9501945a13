import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COPY_COUNT, KEY_COUNT } from "../records/limits";
import { addAnnotation, changeAnnotation, deleteAnnotation } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { annotationCounts, documentById, documentOf, joinDocument, recentDocuments } from "./documents";
import { act, byFirstKey, facts, moment, page, pageAt, passage, urn } from "./sample";

beforeEach(() => Dexie.delete("tifa"));
afterEach(closeDatabase);

const documentByKeys = (keys: string[]) => documentOf({ url: facts.url, keys }, byFirstKey);

async function annotate(number: number, ...keys: string[]): Promise<string> {
	return (await addAnnotation(page(...keys), passage(urn(number)), act(number))).document;
}

describe("a document", () => {
	it("is not kept before its first annotation", async () => {
		expect(await joinDocument(page("a"), moment(0))).toBeNull();
		expect(await documentByKeys(["a"])).toBeNull();
	});

	it("is found by any of its keys, and by its id", async () => {
		const id = await annotate(1, "a", "b");
		expect(await documentByKeys(["x", "b"])).toMatchObject({ id });
		expect(await documentById(id)).toMatchObject({ keys: ["a", "b"] });
		expect(await documentById(urn(9))).toBeNull();
	});

	it("is joined by a page with a new key", async () => {
		const id = await annotate(1, "a");
		expect(await joinDocument(page("b", "a"), moment(5))).toMatchObject({ id, keys: ["a", "b"] });
		expect(await documentByKeys(["b"])).toMatchObject({ id });
		expect(await annotate(2, "b")).toBe(id);
	});

	it("is the one that is chosen where a page's keys name two, and remembers all that the page brought", async () => {
		const strong = await annotate(1, "a");
		const weak = await annotate(2, "b");
		expect(await joinDocument(page("b", "a", "c"), moment(5))).toMatchObject({ id: weak, keys: ["b", "a", "c"] });
		expect(await documentById(strong)).toMatchObject({ keys: ["a"] });
	});
});

describe("copies", () => {
	const mirror = "http://ls.china-embassy.gov.cn/fyrth/202601/t20260105_11800001.htm";

	it("are one an address, each with what the page there brought", async () => {
		const id = await annotate(1, "a", "t");
		await joinDocument(pageAt(mirror, "a"), moment(5));
		await joinDocument(pageAt(mirror, "a", "h"), moment(6));
		expect(await documentById(id)).toMatchObject({
			url: facts.url,
			keys: ["a", "t", "h"],
			copies: [
				{ url: facts.url, keys: ["a", "t"] },
				{ url: mirror, keys: ["a", "h"] },
			],
		});
	});

	it("are no more than the limits allow, and the record stays sound", async () => {
		const id = await annotate(1, "a");
		for (let number = 0; number < KEY_COUNT + 5; number += 1) await joinDocument(page("a", `h${number}`), moment(2));
		for (let number = 0; number < COPY_COUNT + 5; number += 1) {
			await joinDocument(pageAt(`${mirror}?${number}`, "a"), moment(2));
		}
		const document = await documentById(id);
		expect(document?.copies).toHaveLength(COPY_COUNT);
		expect(document?.keys).toHaveLength(KEY_COUNT);
	});

	it("that bring nothing new write nothing", async () => {
		const id = await annotate(1, "a");
		await joinDocument(page("a"), moment(5));
		expect(await documentById(id)).toMatchObject({ modified: moment(1) });
	});
});

describe("recent documents", () => {
	it("come by their annotations' last change, with how many there are, none without any", async () => {
		const a = await annotate(1, "a");
		const b = await annotate(2, "b");
		await annotate(3, "c");
		await annotate(4, "b");
		await deleteAnnotation(urn(3), act(5));
		const listed = async (limit: number) =>
			(await recentDocuments(limit)).map(({ document, annotations }) => [document.id, annotations]);
		expect(await listed(10)).toEqual([
			[b, 2],
			[a, 1],
		]);
		// The deleted one's document stands first by time: a slice of one has to go on past it.
		expect(await listed(1)).toEqual([[b, 2]]);
		await changeAnnotation(urn(1), { note: "甲" }, act(6));
		expect(await listed(1)).toEqual([[a, 1]]);
	});
});

describe("counts for a list of links", () => {
	it("name the asked keys of annotated documents only", async () => {
		await annotate(1, "a", "b");
		await annotate(2, "a");
		await annotate(3, "c");
		await deleteAnnotation(urn(3), act(4));
		expect(await annotationCounts(["a", "c", "x"])).toEqual({ a: 2 });
	});

	it("stand where a record is broken", async () => {
		await annotate(1, "a");
		const document = await annotate(2, "a");
		const { annotations } = await openDatabase();
		// @ts-expect-error: half a record
		await annotations.put({ id: urn(2), document, deleted: null, note: "", tags: undefined });
		expect(await annotationCounts(["a"])).toEqual({ a: 1 });
		expect(await recentDocuments(1)).toMatchObject([{ annotations: 1 }]);
	});
});
