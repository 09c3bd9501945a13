import { describe, expect, it } from "vitest";
import { askerFor, type Sender } from "./door";

const own = { id: "tifa", root: "chrome-extension://tifa/" };
const tab = { id: 7, incognito: false };
const article = "https://www.mfa.gov.cn/web/t20260105_1.shtml";

const page: Sender = { id: "tifa", url: `${article}#top`, frameId: 0, documentId: "D", tab };
const note: Sender = { id: "tifa", url: `${own.root}note.html#00ff`, frameId: 3, documentId: "N", tab };
const popup: Sender = { id: "tifa", url: `${own.root}popup.html`, documentId: "P" };
const library: Sender = { id: "tifa", url: `${own.root}library.html#a`, frameId: 0, documentId: "L", tab };

describe("who asks", () => {
	it("is told by the browser's word alone", () => {
		expect(askerFor("readDocument", page, own)).toEqual({
			is: "page",
			tab: 7,
			url: article,
			documentId: "D",
			isPrivate: false,
			hand: "D",
		});
		expect(askerFor("claimNote", note, own)).toMatchObject({ is: "note", tab: 7, frame: 3, documentId: "N" });
		expect(askerFor("noteDocument", popup, own)).toMatchObject({ is: "own", hasNoTab: true });
		expect(askerFor("noteDocument", library, own)).toMatchObject({ is: "own", hasNoTab: false });
	});

	it("is private where the tab is", () => {
		expect(askerFor("readDocument", { ...page, tab: { ...tab, incognito: true } }, own)).toMatchObject({
			isPrivate: true,
		});
	});

	it("names hands apart where the browser names no documents", () => {
		const hands = [
			{ ...note, documentId: undefined },
			{ ...note, documentId: undefined, frameId: 4 },
		].map((sender) => askerFor("change", sender, own)?.hand);
		expect(new Set(hands).size).toBe(2);
	});
});

describe("what each may ask", () => {
	it.each([
		["a page for a claimed note", "claimNote", page],
		["a page for the note on a document", "noteDocument", page],
		["a page for parting a copy", "partCopy", page],
		["a page for an act on many", "changeMany", page],
		["a page for taking back an act on many", "undoBatch", page],
		["a note frame for deleting many", "deleteMany", note],
		["a note frame for a tag's new name", "mergeTags", note],
		["a note frame for joining documents", "joinDocuments", note],
		["a note frame for another note", "openNote", note],
		["a note frame for a document's marks", "readDocument", note],
		["the popup for a highlight", "highlight", popup],
		["another extension", "readDocument", { ...page, id: "other" }],
		["a frame of the page", "readDocument", { ...page, frameId: 2 }],
		["a page of ours that was put into a frame", "noteDocument", { ...library, frameId: 2 }],
		["a page that looks like ours", "noteDocument", { ...page, url: "https://x/chrome-extension://tifa/popup.html" }],
		["a file", "readDocument", { ...page, url: "file:///a.html" }],
		["nobody", "term", {}],
	] as const)("%s: no", (_, type, sender) => {
		expect(askerFor(type, sender, own)).toBeNull();
	});
});
