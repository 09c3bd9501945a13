import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addAnnotation, annotationById, changeAnnotation, deleteAnnotation } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { documentById } from "./documents";
import { purge } from "./purge";
import { act, moment, page, pageAt, passage, urn } from "./sample";

const days = (count: number, from = moment(100)) => new Date(Date.parse(from) + count * 86_400_000);

beforeEach(() => Dexie.delete("tifa"));
afterEach(closeDatabase);

test("what was deleted 30 days ago goes, with its document where nothing else is on it; what stands stays", async () => {
	const { document } = await addAnnotation(page("a"), passage(urn(1)), act(0));
	await addAnnotation(page("a"), passage(urn(2)), act(0));
	const other = await addAnnotation(pageAt("https://www.mfa.gov.cn/x.shtml", "b"), passage(urn(3)), act(0));
	await deleteAnnotation(urn(1), act(100));
	await deleteAnnotation(urn(3), act(100));
	await purge(days(29));
	expect(await annotationById(urn(1))).toMatchObject({ deleted: moment(100) });
	await purge(days(31));
	expect(await annotationById(urn(1))).toBeNull();
	expect(await annotationById(urn(2))).toMatchObject({ deleted: null });
	expect(await documentById(document)).not.toBeNull();
	expect(await documentById(other.document)).toBeNull();
});

test("edits go as old, later ones stay", async () => {
	await addAnnotation(page("a"), passage(urn(1)), act(0));
	const later = { ...act(0), moment: days(20).toISOString() };
	const edit = await changeAnnotation(urn(1), { colour: "red" }, later);
	await purge(days(31));
	const { edits } = await openDatabase();
	expect((await edits.toArray()).map(({ id }) => id)).toEqual([edit]);
});
