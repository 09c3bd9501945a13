import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { bigLibrary, storeBigLibrary } from "../../bench/big-library";
import { addAnnotation, changeAnnotation, deleteAnnotation } from "../annotations";
import { closeDatabase, openDatabase } from "../database";
import { act, facts, page, passage, urn } from "../sample";
import { find, type Meanings } from "./find";
import { catchUp, openIndex, storeIndex } from "./keep";
import type { LibraryIndex } from "./library-index";
import { parseQuery } from "./query";

const meanings: Meanings = { colourCalled: () => null, formsOf: () => [] };
const signal = new AbortController().signal;
const told = vi.fn();
const open = () => openIndex(told, signal);
const found = (index: LibraryIndex, line: string) =>
	find(index, parseQuery(line), "created", meanings).map(({ id }) => id);

beforeEach(async () => {
	await Dexie.delete("tifa");
	told.mockClear();
});
afterEach(closeDatabase);

test("is built once with word of its progress, and then read", async () => {
	await storeBigLibrary(1500);
	const first = await open();
	expect(told.mock.calls.map(([{ done, of }]) => [done, of])).toEqual([
		[1000, 1500],
		[1500, 1500],
	]);
	told.mockClear();
	const second = await open();
	expect(told).not.toHaveBeenCalled();
	expect(second.index.size).toBe(1500);
	expect(found(second.index, "互惠安排")).toEqual(found(first.index, "互惠安排"));
	expect([...second.index.headings]).toEqual([...first.index.headings]);
});

test("takes in what was written while nobody looked, and while it is open", async () => {
	await addAnnotation(page("a"), passage(urn(1)), act(0));
	await open();
	await addAnnotation(page("a"), passage(urn(2)), act(1));
	await changeAnnotation(urn(1), { note: "措辞" }, act(2));
	const later = await open();
	expect(told).toHaveBeenCalledTimes(1);
	expect(found(later.index, "措辞")).toEqual([urn(1)]);
	expect(found(later.index, facts.title)).toHaveLength(2);
	await deleteAnnotation(urn(1), act(3));
	expect(await catchUp(later)).toEqual([urn(1)]);
	expect(found(later.index, "")).toEqual([urn(2)]);
	expect(await catchUp(later)).toEqual([]);
});

test("what is written with an old clock is taken in too", async () => {
	await addAnnotation(page("a"), passage(urn(1)), act(100));
	await open();
	await changeAnnotation(urn(1), { note: "先前" }, act(1));
	expect(found((await open()).index, "先前")).toEqual([urn(1)]);
});

test("two windows store without undoing one another", async () => {
	await addAnnotation(page("a"), passage(urn(1)), act(0));
	const one = await open();
	const other = await open();
	await addAnnotation(page("a"), passage(urn(2)), act(1));
	await catchUp(one);
	await storeIndex(one);
	await storeIndex(other);
	expect(await catchUp(other)).toBe("too much");
	expect((await open()).index.size).toBe(2);
	expect(told).toHaveBeenCalledTimes(1);
});

test("another version's is built anew, and so is everything after the tables were emptied", async () => {
	await addAnnotation(page("a"), passage(urn(1)), act(0));
	await open();
	const { search, annotations } = await openDatabase();
	await search.update("meta", { value: { version: 0, until: 0, chunks: 1 } });
	await open();
	expect(told).toHaveBeenCalledTimes(2);
	await annotations.clear();
	expect((await open()).index.size).toBe(0);
});

test("building stops when it is told to, and nothing is stored", async () => {
	await storeBigLibrary(1500);
	const stop = new AbortController();
	await expect(openIndex(() => stop.abort(), stop.signal)).rejects.toThrow();
	expect(await (await openDatabase()).search.count()).toBe(0);
});

test("a big library's notes are what they were", async () => {
	await storeBigLibrary(40);
	const { index } = await open();
	const notes = bigLibrary(40).annotations.filter(({ note }) => note !== "");
	expect(found(index, "has:note")).toHaveLength(notes.length);
});
