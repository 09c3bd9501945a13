import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DocumentRecord, keysOfCopies } from "../records/document";
import { type IsSame, mergeDocuments } from "./merge-documents";
import { facts, moment, urn } from "./sample";

/** A document of the text of that number, which stands as a key on all its pages. */
function recordOf(text: number): fc.Arbitrary<DocumentRecord> {
	return fc
		.record({
			id: fc.nat(9),
			pages: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
			extra: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
			read: fc.option(fc.nat(5)),
			created: fc.nat(9),
			modified: fc.nat(9),
		})
		.map(({ id, pages, extra, read, created, modified }) => {
			const copies = pages.map((page) => ({
				url: `https://www.mfa.gov.cn/${text}/${page}`,
				keys: [`prc:t${text}`, ...extra.map((key) => `prc:sha256:${text}${key}`)],
			}));
			return {
				...facts,
				id: urn(text * 100 + id),
				keys: keysOfCopies(copies),
				copies,
				apart: [],
				title: `read ${read}`,
				read: read === null ? null : moment(read),
				created: moment(created),
				modified: moment(modified),
			};
		});
}

/** One machine's: each text once at most. */
const machine = fc
	.tuple(...[0, 1].map((text) => fc.option(recordOf(text))))
	.map((documents) => documents.filter((document) => document !== null));

const isSame: IsSame = (one, other) => one.keys.some((key) => other.keys.includes(key));

function merge(here: readonly DocumentRecord[], incoming: readonly DocumentRecord[]): DocumentRecord[] {
	const { put, gone } = mergeDocuments(here, incoming, isSame);
	const left = here.filter(({ id }) => !gone.includes(id) && !put.some((document) => document.id === id));
	return [...left, ...put].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The order of copies says which was met first, which two machines need not agree on. */
function sorted(documents: readonly DocumentRecord[]) {
	return documents.map((document) => ({
		...document,
		keys: document.keys.toSorted(),
		copies: document.copies
			.map(({ url, keys }) => ({ url, keys: keys.toSorted() }))
			.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
	}));
}

describe("merging documents", () => {
	it("changes nothing the second time", () => {
		fc.assert(
			fc.property(machine, machine, (here, incoming) => {
				const once = merge(here, incoming);
				expect(merge(once, incoming)).toEqual(once);
				expect(merge(once, here)).toEqual(once);
				expect(merge(once, once)).toEqual(once);
			}),
		);
	});

	it("gives the same whichever comes first, and whoever is third", () => {
		fc.assert(
			fc.property(machine, machine, machine, (a, b, c) => {
				expect(sorted(merge(a, b))).toEqual(sorted(merge(b, a)));
				expect(sorted(merge(merge(a, b), c))).toEqual(sorted(merge(a, merge(b, c))));
			}),
		);
	});

	it("keeps one document a text, every copy of it, and the text that was read last", () => {
		fc.assert(
			fc.property(machine, machine, (here, incoming) => {
				const both = [...here, ...incoming];
				const now = merge(here, incoming);
				expect(new Set(now.map(({ keys }) => keys[0])).size).toBe(now.length);
				for (const { keys, copies, read } of both) {
					const one = now.find((document) => document.keys[0] === keys[0]);
					expect(one?.copies.map(({ url }) => url)).toEqual(expect.arrayContaining(copies.map(({ url }) => url)));
					expect((one?.read ?? "") >= (read ?? "")).toBe(true);
				}
			}),
		);
	});

	it("says under which id a document is found now", () => {
		fc.assert(
			fc.property(machine, machine, (here, incoming) => {
				const { idOf } = mergeDocuments(here, incoming, isSame);
				const ids = merge(here, incoming).map(({ id }) => id);
				for (const { id } of [...here, ...incoming]) expect(ids).toContain(idOf(id));
			}),
		);
	});

	it("leaves apart what the later edit parted, and what one file holds twice", () => {
		const [one, other] = [1, 2].map((n): DocumentRecord => {
			const copies = [{ url: `https://www.mfa.gov.cn/${n}`, keys: ["prc:zh|2026-01-05|title", `prc:t${n}`] }];
			return {
				...facts,
				id: urn(n),
				keys: keysOfCopies(copies),
				copies,
				apart: [`prc:t${3 - n}`],
				read: moment(0),
				created: moment(0),
				modified: moment(9),
			};
		});
		if (!one || !other) throw new Error("two were made");
		const copies = [...one.copies, ...other.copies];
		const whole = { ...one, copies, keys: keysOfCopies(copies), apart: [], modified: moment(1) };
		expect(merge([one, other], [whole])).toEqual([one, other]);
		expect(merge([], [one, other])).toEqual([one, other]);
	});
});
