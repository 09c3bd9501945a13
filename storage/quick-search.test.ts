import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAnnotation, changeAnnotation, deleteAnnotation } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { quickSearch, withDocuments } from "./quick-search";
import { act, moment, page, passage, urn } from "./sample";

beforeEach(async () => {
	await Dexie.delete("tifa");
});
afterEach(closeDatabase);

const never = new AbortController().signal;

async function found(words: string, limit = 50): Promise<readonly string[]> {
	let last: readonly string[] = [];
	await quickSearch(
		words,
		limit,
		({ ids }) => {
			last = ids;
		},
		never,
	);
	return last;
}

test("finds quotes, notes and tags, the newest first, whatever the case and the script", async () => {
	await addAnnotation(page("k"), passage(urn(1)), act(1));
	await addAnnotation(page("k"), passage(urn(2)), act(2));
	await changeAnnotation(urn(1), { note: "臺灣 QUESTION", tags: ["军售"] }, act(3));
	expect(await found("交换")).toEqual([urn(1), urn(2)]);
	expect(await found("台湾 question")).toEqual([urn(1)]);
	expect(await found("#军售")).toEqual([urn(1)]);
	expect(await found("  ")).toEqual([]);
	expect(await found("没有")).toEqual([]);
});

test("finds nothing deleted, and no row that is none", async () => {
	await addAnnotation(page("k"), passage(urn(1)), act(1));
	await addAnnotation(page("k"), passage(urn(2)), act(2));
	await deleteAnnotation(urn(1), act(3));
	const { annotations } = await openDatabase();
	// A row as a broken import might have left it.
	await annotations.put({ id: urn(3), on: "passage", note: "交换", modified: moment(4), deleted: null } as never);
	expect(await found("交换")).toEqual([urn(2)]);
});

test("finds every row once, however many have one time", async () => {
	const { annotations } = await openDatabase();
	const template = {
		...passage(urn(1)),
		document: urn(0),
		page: "https://a.example/",
		created: moment(0),
		deleted: null,
	};
	await fc.assert(
		fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 900 }), async (times) => {
			await annotations.clear();
			const rows = times.map((time, index) => ({ ...template, id: urn(index), modified: moment(time) }));
			await annotations.bulkPut(rows);
			const ids = await found("交换", Number.POSITIVE_INFINITY);
			expect(new Set(ids).size).toBe(times.length);
			expect(ids).toHaveLength(times.length);
			const order = ids.map((id) => times[Number(id.slice(-12))] ?? 0);
			expect(order).toEqual(order.toSorted((a, b) => b - a));
		}),
		{ numRuns: 20 },
	);
});

test("stops at the limit, and when it is told to", async () => {
	for (let n = 1; n <= 5; n += 1) await addAnnotation(page("k"), passage(urn(n)), act(n));
	expect(await found("交换", 2)).toEqual([urn(5), urn(4)]);
	const life = new AbortController();
	life.abort();
	await quickSearch("交换", 50, () => expect.unreachable(), life.signal);
});

test("gives what was found with its document, and leaves out what has gone", async () => {
	await addAnnotation(page("k"), passage(urn(1)), act(1));
	await addAnnotation(page("k"), passage(urn(2)), act(2));
	await deleteAnnotation(urn(2), act(3));
	const rows = await withDocuments([urn(2), urn(1), urn(9)]);
	expect(rows.map(({ annotation, document }) => [annotation.id, document.keys])).toEqual([[urn(1), ["k"]]]);
});
