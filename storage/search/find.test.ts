import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import { bigLibrary } from "../../bench/big-library";
import type { Annotation } from "../../records/annotation";
import type { ColourName } from "../../records/colours";
import { fold } from "../../text/fold";
import { find, type Meanings, placesOf } from "./find";
import { LibraryIndex, type Sort } from "./library-index";
import { parseQuery } from "./query";

const meanings: Meanings = {
	colourCalled: (name): ColourName | null => (name === "重要" ? "red" : null),
	formsOf: (term) => (term === "cooperation" ? ["合作", "cooperation"] : [term]),
};

/** 2,500 annotations: three chunks. */
const library = bigLibrary(2500);

function indexOf(annotations: readonly Annotation[] = library.annotations): LibraryIndex {
	const index = new LibraryIndex();
	for (const document of library.documents) index.putDocument(document);
	for (const annotation of annotations) index.put(annotation);
	return index;
}

const whole = indexOf();
const foundIn = (index: LibraryIndex, line: string, sort: Sort = "created") =>
	find(index, parseQuery(line), sort, meanings).map(({ id }) => id);
const found = (line: string) => foundIn(whole, line);

/** The ids of the annotations for which `fits`, the newest first. */
function those(fits: (annotation: Annotation, title: string, day: string, url: string) => boolean): string[] {
	const documents = new Map(library.documents.map((document) => [document.id, document]));
	return library.annotations
		.filter((annotation) => {
			const document = documents.get(annotation.document);
			return fits(annotation, document?.title ?? "", document?.shown?.day ?? "", document?.url ?? "");
		})
		.map(({ id }) => id)
		.reverse();
}

const quoteOf = (annotation: Annotation) => (annotation.on === "passage" ? annotation.selectors.quote.exact : "");

test("Chinese words, parts of words and single characters are found wherever they stand, and nothing else is", () => {
	for (const word of ["互惠安排", "惠安", "声"]) {
		const expected = those((annotation, title) =>
			`${quoteOf(annotation)}|${annotation.note}|${annotation.tags.join("|")}|${title}`.includes(word),
		);
		expect(expected.length).toBeGreaterThan(0);
		expect(found(word)).toEqual(expected);
	}
});

test("Latin words are found without case and accents, from the beginning of a word on", () => {
	const cafe = those((annotation) => /café/i.test(quoteOf(annotation) + annotation.note));
	expect(cafe.length).toBeGreaterThan(0);
	expect(found("CAFE")).toEqual(cafe);
	expect(found("café deleg")).toEqual(cafe);
	expect(found("operation")).toEqual([]);
	expect(found("cooperation").length).toBeGreaterThan(0);
	expect(found("naive").length).toBeGreaterThan(0);
});

test("words are all there, phrases stand together, negated ones are not there", () => {
	const both = those((annotation, title) => {
		const all = fold(`${quoteOf(annotation)}\n${annotation.note}\n${title}`);
		return all.includes("双方") && !all.includes("合作");
	});
	expect(found("双方 -合作")).toEqual(both);
	expect(found('"dialogue and consultation"').length).toBeGreaterThan(0);
	expect(found('"consultation and dialogue"')).toEqual([]);
	expect(found("双方 没有这个词")).toEqual([]);
	expect(found("")).toHaveLength(2500);
});

test("filters", () => {
	expect(found("colour:red")).toEqual(
		those((annotation) => annotation.on === "passage" && annotation.colour === "red"),
	);
	expect(found("颜色:重要")).toEqual(found("colour:2"));
	expect(found("tag:表态")).toEqual(those(({ tags }) => tags.includes("表态")));
	expect(found('tag:"TAG 7"')).toEqual(those(({ tags }) => tags.includes("tag 7")));
	expect(found("has:note")).toEqual(those(({ note }) => note !== ""));
	expect(found("role:提问")).toEqual(
		those((annotation) => annotation.on === "passage" && annotation.role === "question"),
	);
	expect(found("speaker:林岚")).toEqual(
		those((annotation) => annotation.on === "passage" && annotation.speaker === "林岚"),
	);
	expect(found("before:2012-02")).toEqual(those((_, __, day) => day < "2012-02"));
	expect(found("after:2012-02")).toEqual(those((_, __, day) => day >= "2012-02"));
	expect(found("site:china-embassy.gov.cn")).toEqual(those((_, __, ___, url) => url.includes(".china-embassy.gov.cn")));
	expect(found("site:embassy.gov.cn")).toEqual([]);
	expect(found("lang:zh").length + found("-lang:zh").length).toBe(2500);
	expect(found("kind:记者会").length).toBeGreaterThan(0);
	const term = found("term:cooperation");
	expect(term).toEqual(those((annotation) => /合作|\bcooperation/i.test(quoteOf(annotation))));
});

test("orders", () => {
	const days = find(whole, [], "day", meanings).map(({ document }) => whole.headings.get(document)?.day ?? "");
	expect(days).toEqual(days.toSorted().reverse());
	const oldest = library.annotations[0];
	if (!oldest) throw new Error("no annotation");
	const index = indexOf();
	expect(foundIn(index, "", "modified").at(-1)).toBe(oldest.id);
	index.put({ ...oldest, note: "x", modified: "2030-01-01T00:00:00.000Z" });
	expect(foundIn(index, "", "modified")[0]).toBe(oldest.id);
	expect(foundIn(index, "", "created").at(-1)).toBe(oldest.id);
});

test("an index that followed changes answers like one that was made afterwards", () => {
	const change = record({ at: integer({ min: 0, max: 1200 }), to: constantFrom("delete", "note", "tag", "restore") });
	assert(
		property(array(change, { maxLength: 30 }), (changes) => {
			const start = library.annotations.slice(0, 1200);
			const now = new Map(start.map((annotation) => [annotation.id, annotation]));
			const index = indexOf(start);
			index.ordered("modified");
			for (const [number, { at, to }] of changes.entries()) {
				const original = library.annotations[at];
				if (!original) continue;
				const modified = new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString();
				const before = now.get(original.id) ?? original;
				const words = { note: `新的笔记${number}`, tag: before.note, delete: before.note, restore: "" };
				const after: Annotation = {
					...before,
					note: words[to],
					tags: to === "tag" ? [`新${number}`] : before.tags,
					deleted: to === "delete" ? modified : null,
					modified,
				};
				now.set(after.id, after);
				index.put(after);
			}
			const fresh = indexOf([...now.values()]);
			for (const line of ["", "新的笔记", "互惠安排", "has:note 双方"]) {
				for (const sort of ["created", "modified"] as const) {
					expect(foundIn(index, line, sort)).toEqual(foundIn(fresh, line, sort));
				}
			}
			expect(index.size).toBe(fresh.size);
		}),
		{ numRuns: 20 },
	);
});

test("places of a word in a text", () => {
	expect(placesOf("合作，合作", "合作")).toEqual([0, 3]);
	expect(placesOf("party art arts", "art")).toEqual([6, 10]);
	expect(placesOf("party", "")).toEqual([]);
});
