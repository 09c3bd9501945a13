import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nothingKept } from "../records/kept";
import type { OwnTermDraft } from "../records/own-term";
import { compiledLists, ownTermsVersion } from "./compiled";
import { closeDatabase, openDatabase } from "./database";
import { redo, undo, undoBatch } from "./edits";
import { mergeIn } from "./merge";
import {
	deleteList,
	deleteTerm,
	putList,
	putTerm,
	putTermNote,
	termCounts,
	termLists,
	termNoteOf,
	termNotes,
	termsOf,
	termsWith,
	termWithList,
} from "./own-terms";
import { act, moment, urn } from "./sample";

const [one, two, three] = [urn(1), urn(2), urn(3)];

function draft(id: string, wording: string, list = one): OwnTermDraft {
	return {
		id,
		list,
		wording,
		lang: "zh-Hans",
		also: [],
		renderings: [{ lang: "en", text: `${wording} in English`, status: null, context: "", contextSource: "" }],
		pinyin: "",
		definition: "",
		partOfSpeech: "",
		subject: "",
		note: "",
		tags: [],
	};
}

const list = (id: string, name: string, rank: number, on = true) => ({ id, name, rank, on });
const names = async () => (await termLists()).map(({ name }) => name);
const wordings = async (of = one) => (await termsOf(of)).map(({ wording }) => wording);

beforeEach(async () => {
	await Dexie.delete("tifa");
	await putList(list(one, "甲", 0), act(0));
	await putTerm(draft(urn(11), "双方"), undefined, act(1));
	await putTerm(draft(urn(12), "一贯"), undefined, act(2));
});
afterEach(closeDatabase);

describe("lists", () => {
	it("stand in the order of their places, and make room", async () => {
		await putList(list(two, "乙", 1), act(3));
		await putList(list(three, "丙", 0), act(4));
		expect(await names()).toEqual(["丙", "甲", "乙"]);
		await putList(list(three, "丙", 2), act(5));
		expect(await names()).toEqual(["甲", "乙", "丙"]);
		expect((await termLists()).map(({ rank }) => rank)).toEqual([0, 1, 2]);
	});

	it("are renamed and switched off, undone and done again", async () => {
		const edit = await putList(list(one, "新", 0, false), act(3));
		expect(await termLists()).toMatchObject([{ name: "新", on: false, created: moment(0) }]);
		await undo(edit, moment(4));
		expect(await termLists()).toMatchObject([{ name: "甲", on: true }]);
		await redo(edit, moment(5));
		expect(await names()).toEqual(["新"]);
	});

	it("go with their terms, and come back with those that went with them", async () => {
		await deleteTerm(urn(12), act(3));
		const batch = await deleteList(one, urn(900), act(4));
		await deleteList(one, urn(900), act(5));
		expect(await names()).toEqual([]);
		expect(await wordings()).toEqual([]);
		await expect(putTerm(draft(urn(13), "新"), undefined, act(6))).rejects.toMatchObject({ why: "gone" });
		await undoBatch(batch, moment(7));
		expect(await names()).toEqual(["甲"]);
		expect(await wordings()).toEqual(["双方"]);
	});

	it("are counted", async () => {
		await deleteTerm(urn(12), act(3));
		expect([...(await termCounts())]).toEqual([[one, 1]]);
	});
});

describe("terms", () => {
	it("stand in the order of their wordings", async () => {
		expect(await wordings()).toEqual(["一贯", "双方"]);
	});

	it("are changed, and written once where nothing changes", async () => {
		const edit = await putTerm({ ...draft(urn(11), "双方"), note: "n" }, undefined, act(3));
		expect(await putTerm({ ...draft(urn(11), "双方"), note: "n" }, undefined, act(4))).toBe(edit);
		expect(await termWithList(urn(11))).toMatchObject({
			term: { note: "n", created: moment(1), modified: moment(3) },
			list: { name: "甲" },
		});
		await undo(edit, moment(5));
		expect((await termWithList(urn(11)))?.term.note).toBe("");
	});

	it("are deleted, and come back", async () => {
		const edit = await deleteTerm(urn(11), act(3));
		expect(await deleteTerm(urn(11), act(4))).toBe(edit);
		expect(await termWithList(urn(11))).toBeNull();
		await expect(putTerm(draft(urn(11), "双方"), undefined, act(4))).rejects.toMatchObject({ why: "gone" });
		await undo(edit, moment(5));
		expect(await wordings()).toEqual(["一贯", "双方"]);
	});

	it("are made together with a new list, or not at all", async () => {
		await expect(putTerm(draft(urn(13), "丙", two), undefined, act(3))).rejects.toMatchObject({ why: "gone" });
		await putTerm(draft(urn(13), "丙", two), "新表", act(3));
		expect(await termLists()).toMatchObject([{ name: "甲" }, { name: "新表", on: true, rank: 1 }]);
		expect(await wordings(two)).toEqual(["丙"]);
	});

	it("are found by any form or rendering, folded", async () => {
		const terms = await termsOf(one);
		const found = (words: string) => termsWith(terms, words).map(({ wording }) => wording);
		expect(found("雙方")).toEqual(["双方"]);
		expect(found(" IN ENGLISH ")).toEqual(["一贯", "双方"]);
		expect(found("无")).toEqual([]);
	});
});

describe("notes on built-in terms", () => {
	it("are written, changed and undone", async () => {
		await putTermNote("一个中国原则", "first", act(3));
		const edit = await putTermNote("一个中国原则", "second", act(4));
		expect(await putTermNote("一个中国原则", "second", act(5))).toBe(edit);
		expect(await termNoteOf("一个中国原则")).toBe("second");
		await undo(edit, moment(6));
		expect([...(await termNotes())]).toEqual([["一个中国原则", "first"]]);
		await putTermNote("一个中国原则", "", act(7));
		expect((await termNotes()).size).toBe(0);
	});
});

describe("what is compiled", () => {
	const compile = (terms: readonly { wording: string }[]) => terms.map(({ wording }) => wording).join(" ");

	it("is made once, and anew after every change", async () => {
		let made = 0;
		const counted = () => String(made++);
		const version = await ownTermsVersion();
		await compiledLists(counted);
		expect(await compiledLists(counted)).toEqual(["0"]);
		await putTermNote("一个中国原则", "no term of the reader's", act(3));
		expect(await ownTermsVersion()).toBe(version);
		await deleteTerm(urn(11), act(3));
		expect(await ownTermsVersion()).not.toBe(version);
		expect(await compiledLists(counted)).toEqual(["1"]);
	});

	it("follows what an import brings, however old", async () => {
		await compiledLists(compile);
		const brought = { ...draft(urn(13), "旧"), created: moment(-9), modified: moment(-9), deleted: null };
		const taken = { ...nothingKept, terms: [brought], undated: new Set<string>() };
		await mergeIn(taken, { isSame: () => false, moment: moment(3), newId: act(3).newId });
		expect(await compiledLists(compile)).toEqual(["旧 双方 一贯"]);
	});

	it("has the lists that are on, by rank, without what is deleted", async () => {
		await putTerm(draft(urn(13), "丙", two), "新表", act(3));
		await putList(list(two, "新表", 0), act(4));
		await deleteTerm(urn(12), act(5));
		expect(await compiledLists(compile)).toEqual(["丙", "双方"]);
		await putList(list(one, "甲", 1, false), act(6));
		expect(await compiledLists(compile)).toEqual(["丙"]);
		await putList(list(two, "新表", 0, false), act(7));
		expect(await ownTermsVersion()).toBe("");
		expect(await compiledLists(compile)).toEqual([]);
	});

	it("is made anew where the row is damaged", async () => {
		await (await openDatabase()).compiled.put({ name: "lists", value: 7 });
		expect(await compiledLists(compile)).toEqual(["双方 一贯"]);
	});
});
