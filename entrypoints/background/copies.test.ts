import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageFacts } from "../../records/document";
import { annotationById } from "../../storage/annotations";
import { closeDatabase } from "../../storage/database";
import { everything } from "../../storage/library";
import { passage, urn } from "../../storage/sample";
import { deleteOne, highlight } from "./annotations";
import { joinTwo, partOne } from "./copies";
import { readDocument } from "./documents";
import { factsOf, memorySession, ownAsker, pageAsker } from "./sample";
import type { Session } from "./session";

// Its library refuses to load outside a browser.
vi.mock("../../messages", () => ({}));

let session: Session;

beforeEach(async () => {
	await Dexie.delete("tifa");
	session = memorySession();
});
afterEach(closeDatabase);

const ministry = pageAsker(1);
const mirror = pageAsker(2, { url: "http://ls.china-embassy.gov.cn/fyrth/202601/t20260106_11800002.htm" });
const lapsed = pageAsker(3, { url: "http://ls.chineseembassy.org/chn/" });

/** All three say that they show the same text under one title. */
const facts: PageFacts = {
	...factsOf(1),
	paragraphs: [{ text: "中方注意到有关情况，".repeat(20), role: "answer", speaker: "" }],
};

async function marksAt(asker: typeof ministry): Promise<string[]> {
	return (await readDocument(facts, asker, session)).marks.map(({ id }) => id);
}

async function markAt(asker: typeof ministry, number: number): Promise<void> {
	const { note: _note, tags: _tags, on: _on, ...made } = passage(urn(number), number);
	await readDocument(facts, asker, session);
	expect(await highlight({ page: facts, passage: made }, asker)).toMatchObject({ saved: true });
}

async function partMirror(): Promise<string> {
	const [whole] = (await everything()).documents;
	const parted = await partOne({ document: whole?.id ?? "", url: mirror.url }, ownAsker);
	if (!parted.saved) throw new Error(parted.why);
	return parted.document;
}

describe("a page of the ministry's own hosts", () => {
	it("joins by title or text, and each annotation remembers its copy by the browser's word", async () => {
		await markAt(ministry, 1);
		await markAt(mirror, 2);
		const { documents, annotations } = await everything();
		expect(documents.map(({ copies }) => copies.map(({ url }) => url))).toEqual([[ministry.url, mirror.url]]);
		expect(annotations.map(({ page }) => page)).toEqual([ministry.url, mirror.url]);
	});

	it("stays parted at its next visits, however often", async () => {
		await markAt(ministry, 1);
		await markAt(mirror, 2);
		const parted = await partMirror();
		for (const _visit of [1, 2]) {
			expect(await marksAt(mirror)).toEqual([urn(2)]);
			expect(await marksAt(ministry)).toEqual([urn(1)]);
		}
		await markAt(mirror, 3);
		expect(await annotationById(urn(3))).toMatchObject({ document: parted });
		expect(await deleteOne({ id: urn(1) }, mirror, session)).toEqual({ saved: false, why: "gone" });
		expect((await everything()).documents).toHaveLength(2);
	});

	it("of a third address joins neither of the parted by the title that both have", async () => {
		await markAt(ministry, 1);
		await markAt(mirror, 2);
		const third = pageAsker(5, { url: "https://www.fmprc.gov.cn/web/" });
		expect(await marksAt(third)).toEqual([urn(1), urn(2)]);
		await partMirror();
		const elsewhere = pageAsker(6, { url: "https://www.mfa.gov.cn/eng/" });
		expect(await marksAt(elsewhere)).toEqual([]);
		expect(await marksAt(third)).toEqual([urn(1)]);
	});

	it("shows the other's marks again once the reader has joined them", async () => {
		await markAt(ministry, 1);
		await markAt(mirror, 2);
		const parted = await partMirror();
		const into = (await everything()).documents.find(({ id }) => id !== parted)?.id ?? "";
		expect(await joinTwo({ into, from: parted }, ownAsker)).toEqual({ saved: true, document: into });
		expect(await marksAt(mirror)).toEqual([urn(1), urn(2)]);
		expect(await marksAt(ministry)).toEqual([urn(1), urn(2)]);
	});
});

describe("a page of a host that the reader granted", () => {
	it("is shown no marks for a title and a text that it repeats, and has a document of its own", async () => {
		await markAt(ministry, 1);
		expect(await marksAt(lapsed)).toEqual([]);
		expect(await deleteOne({ id: urn(1) }, lapsed, session)).toEqual({ saved: false, why: "gone" });
		await markAt(lapsed, 2);
		expect(await marksAt(lapsed)).toEqual([urn(2)]);
		expect(await marksAt(ministry)).toEqual([urn(1)]);
		// Whoever came first: the ministry's page does not join what a stranger's page began.
		expect(await marksAt(mirror)).toEqual([urn(1)]);
	});

	it("is a copy once the reader has joined it", async () => {
		await markAt(ministry, 1);
		await markAt(lapsed, 2);
		const { documents } = await everything();
		const idAt = (url: string) => documents.find((document) => document.url === url)?.id ?? "";
		await joinTwo({ into: idAt(ministry.url), from: idAt(lapsed.url) }, ownAsker);
		expect(await marksAt(lapsed)).toEqual([urn(1), urn(2)]);
	});

	it("joins by the ministry's number", async () => {
		await markAt(ministry, 1);
		const same = pageAsker(4, { url: "http://ls.chineseembassy.org/chn/t20260105_11800001.htm" });
		expect(await marksAt(same)).toEqual([urn(1)]);
	});
});

describe("parting and joining", () => {
	it("are refused in a private window, and say what is gone", async () => {
		const error = vi.spyOn(console, "error").mockImplementation(() => {});
		await markAt(ministry, 1);
		const document = (await everything()).documents[0]?.id ?? "";
		const before = await everything();
		const hidden = { ...ownAsker, isPrivate: true };
		expect(await partOne({ document, url: ministry.url }, hidden)).toEqual({ saved: false, why: "private" });
		expect(await joinTwo({ into: document, from: urn(9) }, hidden)).toEqual({ saved: false, why: "private" });
		expect(await partOne({ document, url: ministry.url }, ownAsker)).toEqual({ saved: false, why: "gone" });
		expect(await everything()).toEqual(before);
		error.mockRestore();
	});
});
