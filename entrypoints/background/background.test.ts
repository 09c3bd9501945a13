import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Saved } from "../../messages";
import { annotationById } from "../../storage/annotations";
import { closeDatabase } from "../../storage/database";
import { undo } from "../../storage/edits";
import { everything } from "../../storage/library";
import { passage, urn } from "../../storage/sample";
import { setSettings } from "../../storage/settings";
import { changeOne, deleteOne, highlight, turnEdit, writeDocumentNote } from "./annotations";
import { readDocument } from "./documents";
import { claimNote, openNote, passNoteOn } from "./notes";
import { factsOf, memorySession, noteAsker, ownAsker, pageAsker } from "./sample";
import type { Session } from "./session";
import { changeSettings } from "./settings";

const askPage = vi.hoisted(() => vi.fn(async () => undefined));
// Its library refuses to load outside a browser.
vi.mock("../../messages", () => ({ askPage }));

let session: Session;

beforeEach(async () => {
	await Dexie.delete("tifa");
	session = memorySession();
	askPage.mockClear();
});
afterEach(closeDatabase);

/** Reads and highlights in the tab and document of that number, under the annotation id of that number. */
async function mark(number: number): Promise<Saved> {
	await readDocument(factsOf(number), pageAsker(number), session);
	const { note: _note, tags: _tags, on: _on, ...made } = passage(urn(number));
	return highlight({ page: factsOf(number), passage: made }, pageAsker(number));
}

describe("a page", () => {
	it("gets its document's marks and nothing that the reader wrote", async () => {
		await mark(1);
		await changeOne({ id: urn(1), change: { note: "secret", tags: ["secret"] } }, ownAsker, session);
		const reading = await readDocument(factsOf(1), pageAsker(1), session);
		expect(reading).toEqual({
			keepsNothing: null,
			settings: {
				mentions: "all",
				categoriesOff: ["title", "country"],
				plain: false,
				answersOnly: false,
				lastColour: "yellow",
				hiddenTerms: [],
			},
			off: false,
			ownTerms: "",
			marks: [{ id: urn(1), colour: "yellow", noted: true, selectors: passage(urn(1)).selectors }],
		});
		expect((await readDocument(factsOf(2), pageAsker(2), session)).marks).toEqual([]);
	});

	it("is kept under the browser's word for its address", async () => {
		await mark(1);
		const { documents } = await everything();
		expect(documents.map(({ url }) => url)).toEqual([pageAsker(1).url]);
	});

	it("may say anew where a passage of its own stands, and it alone may", async () => {
		await mark(1);
		await mark(2);
		const { selectors } = passage(urn(1), 40);
		const change = { passage: { selectors, role: "question" as const, speaker: "" } };
		expect(await changeOne({ id: urn(1), change }, pageAsker(1), session)).toMatchObject({ saved: true });
		expect(await annotationById(urn(1))).toMatchObject({ selectors, role: "question" });
		expect(await changeOne({ id: urn(2), change }, pageAsker(1), session)).toEqual({ saved: false, why: "gone" });
		expect(await changeOne({ id: urn(2), change }, ownAsker, session)).toEqual({ saved: false, why: "gone" });
	});

	it("may change the colour of its own annotations, and no word of any", async () => {
		await mark(1);
		await mark(2);
		const asked = (id: string, change: object) => changeOne({ id, change }, pageAsker(1), session);
		expect(await asked(urn(1), { colour: "blue" })).toMatchObject({ saved: true });
		expect(await asked(urn(1), { note: "x" })).toEqual({ saved: false, why: "gone" });
		expect(await asked(urn(2), { colour: "blue" })).toEqual({ saved: false, why: "gone" });
		expect(await deleteOne({ id: urn(2) }, pageAsker(1), session)).toEqual({ saved: false, why: "gone" });
		expect(await turnEdit(undo, { edit: urn(2) }, pageAsker(1), session)).toEqual({ saved: false, why: "gone" });
		expect(await openNote(urn(2), pageAsker(1), session)).toBeNull();
		expect(await annotationById(urn(2))).toMatchObject({ colour: "yellow", note: "", deleted: null });
	});

	it("loses its rights with its tab's next page", async () => {
		await mark(1);
		await readDocument(factsOf(2), pageAsker(2, { tab: 1 }), session);
		expect(await deleteOne({ id: urn(1) }, pageAsker(1), session)).toEqual({ saved: false, why: "gone" });
		const nameless = { documentId: "", tab: 1 };
		await readDocument(factsOf(1), pageAsker(1, nameless), session);
		expect(await deleteOne({ id: urn(1) }, pageAsker(2, nameless), session)).toMatchObject({ saved: false });
		expect(await deleteOne({ id: urn(1) }, pageAsker(1, nameless), session)).toMatchObject({ saved: true });
	});

	it("may touch each of several articles that it shows", async () => {
		const { note: _note, tags: _tags, on: _on, ...made } = passage(urn(1));
		const index = pageAsker(1, { url: "https://ls.china-embassy.gov.cn/chn/sgxx/" });
		for (const number of [1, 2]) {
			await readDocument(factsOf(number), index, session);
			await highlight({ page: factsOf(number), passage: { ...made, id: urn(number) } }, index);
		}
		const recoloured = await Promise.all(
			[1, 2].map((number) => changeOne({ id: urn(number), change: { colour: "red" } }, index, session)),
		);
		expect(recoloured.map(({ saved }) => saved)).toEqual([true, true]);
		expect((await everything()).documents).toHaveLength(2);
	});

	it("on a host that is no ministry's keeps nothing", async () => {
		const asker = pageAsker(1, { url: "https://example.com/" });
		const { note: _note, tags: _tags, on: _on, ...made } = passage(urn(1));
		expect(await highlight({ page: factsOf(1), passage: made }, asker)).toEqual({ saved: false, why: "gone" });
	});

	it("is off where the reader said so", async () => {
		await mark(1);
		await setSettings({ offSites: ["www.mfa.gov.cn"] });
		expect(await readDocument(factsOf(1), pageAsker(1), session)).toMatchObject({ off: true, marks: [] });
	});

	it("gets the density of its site", async () => {
		await setSettings({ plain: true, perSite: { "www.mfa.gov.cn": { mentions: "first" } } });
		expect(await readDocument(factsOf(1), pageAsker(1), session)).toMatchObject({
			settings: { mentions: "first", plain: true },
		});
	});

	it("sets the last colour and nothing else", async () => {
		expect(await changeSettings({ lastColour: "red" }, pageAsker(1))).toBe(true);
		expect(await changeSettings({ lastColour: "red", mentions: "off" }, pageAsker(1))).toBe(false);
	});
});

describe("a private window", () => {
	const hidden = pageAsker(1, { isPrivate: true });

	it("keeps nothing and learns nothing", async () => {
		await mark(1);
		const before = await everything();
		expect(await readDocument(factsOf(1), hidden, session)).toMatchObject({ keepsNothing: "private", marks: [] });
		const { note: _note, tags: _tags, on: _on, ...made } = passage(urn(5));
		const refused = { saved: false, why: "private" };
		expect(await highlight({ page: factsOf(1), passage: made }, hidden)).toEqual(refused);
		expect(await changeOne({ id: urn(1), change: { colour: "red" } }, hidden, session)).toEqual(refused);
		expect(await deleteOne({ id: urn(1) }, hidden, session)).toEqual(refused);
		const documentNote = { page: { ...factsOf(1), url: hidden.url }, id: urn(6), change: { note: "n" } };
		expect(await writeDocumentNote(documentNote, { ...ownAsker, isPrivate: true })).toEqual(refused);
		expect(await openNote(urn(1), hidden, session)).toBeNull();
		expect(await changeSettings({ lastColour: "red" }, hidden)).toBe(false);
		expect(await everything()).toEqual(before);
	});
});

describe("the note on a document", () => {
	it("joins the document that its page's annotations are on", async () => {
		await mark(1);
		const asked = { page: { ...factsOf(1), url: pageAsker(1).url }, id: urn(6), change: { note: "n" } };
		expect(await writeDocumentNote(asked, ownAsker)).toMatchObject({ saved: true });
		const { documents, annotations } = await everything();
		expect(documents).toHaveLength(1);
		expect(annotations.map(({ on }) => on).sort()).toEqual(["document", "passage"]);
	});
});

describe("a note frame", () => {
	async function token(): Promise<string> {
		await mark(1);
		return (await openNote(urn(1), pageAsker(1), session)) ?? "";
	}

	it("claims its note with the token, once, and only in its tab", async () => {
		const shown = await token();
		expect(shown).toMatch(/^[0-9a-f]{32}$/);
		expect(await claimNote(shown, noteAsker(2), session)).toBeNull();
		expect(await claimNote("0".repeat(32), noteAsker(1), session)).toBeNull();
		expect(await claimNote(shown, noteAsker(1), session)).toMatchObject({ id: urn(1), quote: "交换意见", note: "" });
		expect(await claimNote(shown, noteAsker(1, { frame: 9 }), session)).toBeNull();
	});

	it("gets the token's note once where two ask at the same time", async () => {
		const shown = await token();
		const both = await Promise.all([
			claimNote(shown, noteAsker(1), session),
			claimNote(shown, noteAsker(1, { frame: 4 }), session),
		]);
		expect(both.filter(Boolean)).toHaveLength(1);
	});

	it("changes the note that it shows, and no other", async () => {
		const shown = await token();
		const change = { note: "甲" };
		expect(await changeOne({ id: urn(1), change }, noteAsker(1), session)).toEqual({ saved: false, why: "gone" });
		await claimNote(shown, noteAsker(1), session);
		await mark(2);
		expect(await changeOne({ id: urn(1), change }, noteAsker(1), session)).toMatchObject({ saved: true });
		expect(await changeOne({ id: urn(2), change }, noteAsker(1), session)).toEqual({ saved: false, why: "gone" });
		const otherFrame = noteAsker(1, { frame: 9, documentId: "other" });
		expect(await changeOne({ id: urn(1), change }, otherFrame, session)).toEqual({ saved: false, why: "gone" });
		expect(await annotationById(urn(1))).toMatchObject({ note: "甲" });
	});

	it("speaks to its page through the background, once it has claimed", async () => {
		const shown = await token();
		await passNoteOn("noteHeight", { height: 200 }, noteAsker(1), session);
		expect(askPage).not.toHaveBeenCalled();
		await claimNote(shown, noteAsker(1), session);
		await passNoteOn("noteHeight", { height: 200 }, noteAsker(1), session);
		expect(askPage).toHaveBeenCalledExactlyOnceWith(1, "noteHeight", { height: 200 });
	});
});

describe("a database that does not open", () => {
	it("is said, and nothing is kept", async () => {
		const error = vi.spyOn(console, "error").mockImplementation(() => {});
		const open = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
			throw new DOMException("no", "InvalidStateError");
		});
		expect(await readDocument(factsOf(1), pageAsker(1), session)).toMatchObject({ keepsNothing: "unavailable" });
		expect(await mark(1)).toEqual({ saved: false, why: "unavailable" });
		expect(await changeSettings({ lastColour: "red" }, pageAsker(1))).toBe(false);
		expect(error).toHaveBeenCalled();
		open.mockRestore();
		error.mockRestore();
		expect(await everything()).toEqual({ documents: [], annotations: [] });
	});
});
