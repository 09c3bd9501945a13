import { expect, test } from "vitest";
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import { documentIn } from "./address";
import { filtered, shelvesOf } from "./shelves";

const urn = (digit: number) => `urn:uuid:0000000${digit}-0000-4000-8000-000000000000`;
const moment = (day: number) => `2026-01-0${day}T00:00:00.000Z`;

function document(digit: number, title: string): DocumentRecord {
	const day = moment(digit);
	return {
		id: urn(digit),
		keys: [],
		copies: [],
		apart: [],
		url: "https://www.mfa.gov.cn/web/t20260101_1.shtml",
		title,
		shown: null,
		lang: "zh-Hans",
		kind: "article",
		translations: [],
		source: "",
		column: "",
		keywords: [],
		attachments: [],
		paragraphs: [],
		read: day,
		created: day,
		modified: moment(9 - digit),
	};
}

function passage(digit: number, on: number, exact: string, note = "", tags: string[] = []): Annotation {
	return {
		on: "passage",
		id: urn(digit),
		document: urn(on),
		page: "https://www.mfa.gov.cn/web/t20260101_1.shtml",
		colour: "yellow",
		lang: "zh-Hans",
		role: "answer",
		speaker: "",
		selectors: {
			quote: { exact, prefix: "", suffix: "" },
			position: { start: digit, end: digit + 1 },
			paragraph: { index: 0, offset: digit },
		},
		note,
		tags,
		created: moment(1),
		modified: moment(1),
		deleted: null,
	};
}

const documents = [document(1, "先来的"), document(2, "后来的")];
const annotations = [
	passage(5, 1, "第二处", "", ["军售"]),
	passage(4, 1, "臺灣問題", "A <script> note"),
	passage(6, 2, "另一处"),
];
const ids = (words: string, open: string[] = []) =>
	filtered(shelvesOf({ documents, annotations }), words, new Set(open)).flatMap((shelf) =>
		shelf.annotations.map(({ id }) => id),
	);

test("the document that came last stands first, whatever was edited last; passages follow the text", () => {
	expect(ids("")).toEqual([urn(6), urn(4), urn(5)]);
});

test("a document without annotations and an annotation without its document are not listed", () => {
	const lone = [...annotations, passage(7, 3, "没有文档")];
	const shelves = shelvesOf({ documents: [...documents, document(8, "空的")], annotations: lone });
	expect(shelves.map((shelf) => shelf.document.id)).toEqual([urn(2), urn(1)]);
});

test.each([
	["a word of a quote, in simplified characters", "台湾问题", [urn(4)]],
	["a word of a note in any case", "SCRIPT", [urn(4)]],
	["a tag", "#军售", [urn(5)]],
	["a title, which keeps all of its document", "先来的", [urn(4), urn(5)]],
	["what stands nowhere", "没有", []],
])("the filter finds %s", (_, words, found) => {
	expect(ids(words)).toEqual(found);
});

test("the row that is being written in stays, though the word went from it", () => {
	expect(ids("军售", [urn(6)])).toEqual([urn(6), urn(5)]);
});

test("the address names a document, or all", () => {
	expect(documentIn(`#document=${urn(1)}`)).toBe(urn(1));
	expect(documentIn(`#document=${encodeURIComponent(urn(1))}`)).toBe(urn(1));
	expect(documentIn("#all")).toBeNull();
	expect(documentIn("")).toBeNull();
});
