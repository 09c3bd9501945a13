import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Annotation } from "../records/annotation";
import { colourNames } from "../records/colours";
import { DocumentRecord, keysOfCopies } from "../records/document";
import { json } from "./json";
import type { Library } from "./library";
import { library, transcript } from "./sample";

const now = new Date("2026-01-07T09:30:00.000Z");

const File = v.strictObject({
	format: v.literal("tifa"),
	version: v.literal(1),
	exported: v.literal(now.toISOString()),
	documents: v.array(DocumentRecord),
	annotations: v.array(Annotation),
});

const text = fc.string({ unit: "binary", maxLength: 30 });
const urns = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);
const moments = fc
	.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString());
const tags = fc.uniqueArray(text.map((tag) => tag.trim()).filter(Boolean), { maxLength: 5 });
const addresses = fc.webUrl({ withQueryParameters: true });
const copies = fc.uniqueArray(fc.record({ url: addresses, keys: fc.array(text) }), {
	selector: ({ url }) => url,
	minLength: 1,
	maxLength: 3,
});
const kept = {
	document: urns,
	page: addresses,
	note: text,
	tags,
	created: moments,
	modified: moments,
	deleted: fc.constant(null),
};
const annotations = fc.oneof(
	fc.record({ on: fc.constant("document" as const), id: urns, ...kept }),
	fc.record({
		on: fc.constant("passage" as const),
		id: urns,
		colour: fc.constantFrom(...colourNames),
		lang: fc.constantFrom("", "zh-Hans", "en"),
		role: fc.constantFrom("question" as const, "answer" as const, "narration" as const),
		speaker: text,
		selectors: fc.record({
			quote: fc.record({ exact: text.filter(Boolean), prefix: text, suffix: text }),
			position: fc.nat(9999).map((start) => ({ start, end: start + 1 })),
			paragraph: fc.record({ index: fc.nat(99), offset: fc.nat(99) }),
		}),
		...kept,
	}),
);
const documents = fc
	.record({ id: urns, title: text, created: moments, modified: moments, copies, apart: fc.array(text) })
	.map((fields): DocumentRecord => ({ ...transcript, ...fields, keys: keysOfCopies(fields.copies) }));
const libraries: fc.Arbitrary<Library> = fc.record({
	documents: fc.uniqueArray(documents, { selector: ({ id }) => id, maxLength: 4 }),
	annotations: fc.uniqueArray(annotations, { selector: ({ id }) => id, maxLength: 6 }),
});

function byId<T extends { id: string }>(records: readonly T[]): T[] {
	return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe("json", () => {
	it("is as the golden file says", async () => {
		await expect(json(library, { lang: "zh" }, now)).toMatchFileSnapshot("golden/library.json.txt");
	});

	it("reads back as the same records", () => {
		fc.assert(
			fc.property(libraries, (made) => {
				const file = v.parse(File, JSON.parse(json(made, { lang: "en" }, now)));
				expect(byId(file.documents)).toEqual(byId(made.documents));
				expect(byId(file.annotations)).toEqual(byId(made.annotations));
			}),
		);
	});

	it("is the same whatever order records and their fields come in", () => {
		const turn = (record: object) => Object.fromEntries(Object.entries(record).reverse());
		const turned = {
			documents: library.documents.map(turn).reverse(),
			annotations: library.annotations.map(turn).reverse(),
		};
		// Only the order of the fields is another.
		expect(json(turned as unknown as Library, { lang: "en" }, now)).toBe(json(library, { lang: "en" }, now));
	});

	it("leaves deleted annotations out", () => {
		const file = v.parse(File, JSON.parse(json(library, { lang: "zh" }, now)));
		expect(file.annotations).toHaveLength(library.annotations.length - 1);
	});
});
