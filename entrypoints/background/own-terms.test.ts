import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { emptyTerm } from "../../components/term-draft";
import { closeDatabase } from "../../storage/database";
import { deleteTerm, putList, putTerm, termNoteOf, termWithList } from "../../storage/own-terms";
import { act, urn } from "../../storage/sample";
import { loadGlossary } from "../../terms/load";
import { readDocument } from "./documents";
import { claimNote, openTerm, openTermForm } from "./notes";
import { figuresOf, ownLists, writeTerm, writeTermNote } from "./own-terms";
import { factsOf, memorySession, noteAsker, ownAsker, pageAsker } from "./sample";
import type { Session } from "./session";

// Its library refuses to load outside a browser.
vi.mock("../../messages", () => ({ askPage: vi.fn() }));

const term = { ...emptyTerm(urn(11), urn(1)), wording: "双方", note: "secret" };
const asPrivate = { isPrivate: true };
let session: Session;

beforeEach(async () => {
	await Dexie.delete("tifa");
	session = memorySession();
	await putTerm(term, "甲", act(0));
});
afterEach(closeDatabase);

const version = async (asker = pageAsker(1)) => (await readDocument(factsOf(1), asker, session)).ownTerms;
const idsOf = (lists: readonly string[]) => lists.map((list) => loadGlossary(list).ids);

describe("a page", () => {
	it("gets the forms and ids of the lists that are on, and nothing else that the reader wrote", async () => {
		const lists = await ownLists(pageAsker(1));
		expect(idsOf(lists)).toEqual([[urn(11)]]);
		expect(lists.join()).not.toContain("secret");
	});

	it("hears of every change by another version", async () => {
		const first = await version();
		expect(await version()).toBe(first);
		await deleteTerm(urn(11), act(1));
		expect(await version()).not.toBe(first);
		expect(idsOf(await ownLists(pageAsker(1)))).toEqual([[]]);
		await putList({ id: urn(1), name: "甲", on: false, rank: 0 }, act(2));
		expect(await version()).toBe("");
	});

	it("gets nothing in a private window, and opens nothing there", async () => {
		expect(await version(pageAsker(1, asPrivate))).toBe("");
		expect(await ownLists(pageAsker(1, asPrivate))).toEqual([]);
		expect(await openTerm(urn(11), pageAsker(1, asPrivate), session)).toBeNull();
		expect(await openTermForm({ wording: "x", lang: "en" }, pageAsker(1, asPrivate), session)).toBeNull();
	});

	it("opens no frame for a term that is not there", async () => {
		await deleteTerm(urn(11), act(1));
		expect(await openTerm(urn(11), pageAsker(1), session)).toBeNull();
		expect(await openTerm("no such term", pageAsker(1), session)).toBeNull();
	});
});

async function claimed(token: string | null, asker = noteAsker(1)) {
	return claimNote(token ?? "", asker, session);
}

describe("a frame", () => {
	it("shows the whole of an own term, once", async () => {
		const token = await openTerm(urn(11), pageAsker(1), session);
		expect(await claimed(token)).toMatchObject({ is: "ownTerm", term: { note: "secret" }, list: "甲" });
		expect(await claimed(token)).toBeNull();
	});

	it("writes a new term only where it was opened for one", async () => {
		const made = { ...term, id: urn(12) };
		await claimed(await openTerm(urn(11), pageAsker(1), session));
		expect(await writeTerm({ term: made }, noteAsker(1), session)).toEqual({ saved: false, why: "gone" });
		const token = await openTermForm({ wording: "双方", lang: "zh-Hans" }, pageAsker(1), session);
		expect(await claimed(token)).toEqual({
			is: "newTerm",
			wording: "双方",
			lang: "zh-Hans",
			renderingLang: "en",
			lists: [{ id: urn(1), name: "甲" }],
		});
		expect(await writeTerm({ term: made }, noteAsker(2), session)).toEqual({ saved: false, why: "gone" });
		expect(await writeTerm({ term: made }, noteAsker(1), session)).toMatchObject({ saved: true });
		expect((await termWithList(urn(12)))?.term.wording).toBe("双方");
	});

	it("writes the note on the built-in term that it shows, and counts that term alone", async () => {
		const id = "一个中国原则";
		const write = (asker = noteAsker(1)) => writeTermNote({ id, note: "n" }, asker, session);
		expect(await write()).toEqual({ saved: false, why: "gone" });
		expect(await claimed(await openTerm(id, pageAsker(1), session))).toMatchObject({ is: "builtIn", zh: id, note: "" });
		expect(await write(noteAsker(1, { frame: 9 }))).toEqual({ saved: false, why: "gone" });
		expect(await write()).toMatchObject({ saved: true });
		expect(await termNoteOf(id)).toBe("n");
		expect(await figuresOf(id, noteAsker(1), session)).toMatchObject({ mentions: 0 });
		await expect(figuresOf(urn(11), noteAsker(1), session)).rejects.toThrow("not this frame's");
	});
});

describe("our own pages", () => {
	it("write anything that is a term, but nothing in a private window", async () => {
		const id = "一个中国原则";
		expect(await writeTermNote({ id, note: "n" }, { ...ownAsker, ...asPrivate }, session)).toMatchObject({
			why: "private",
		});
		expect(await writeTermNote({ id: "no such term", note: "n" }, ownAsker, session)).toMatchObject({ why: "gone" });
		expect(await writeTermNote({ id, note: "n" }, ownAsker, session)).toMatchObject({ saved: true });
	});
});
