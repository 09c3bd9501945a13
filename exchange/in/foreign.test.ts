import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PassageAnnotation } from "../../records/annotation";
import { libraries } from "../arbitrary";
import { parseCsv } from "../csv-text";
import type { Library } from "../library";
import { library } from "../sample";
import { shelvesOf } from "../shelves";
import { soundText } from "../sound-text";
import { csv } from "../table";
import { webAnnotations } from "../web-annotation";
import { guessAnnotationColumns, looksLikeAnnotations, readAnnotationTable } from "./annotation-table";
import { momentOf } from "./foreign";
import { readHypothesis } from "./hypothesis";
import type { Incoming } from "./incoming";
import { readW3c } from "./w3c";

const now = new Date("2026-01-07T09:30:00.000Z");
const url = "https://www.mfa.gov.cn/web/fyrbt_673021/202601/t20260105_11800001.shtml";
const id = "urn:uuid:00000000-0000-4000-8000-000000000999";

function passages(incoming: Incoming | null): PassageAnnotation[] {
	return (incoming?.annotations ?? []).filter((annotation) => annotation.on === "passage");
}

describe("W3C annotations", () => {
	const quote = { type: "TextQuoteSelector", exact: "共同关心", prefix: "就", suffix: "的" };
	const whole = {
		"@context": "http://www.w3.org/ns/anno.jsonld",
		id: "https://example.org/annotations/1",
		type: "Annotation",
		created: "2024-03-01T10:00:00+08:00",
		body: [
			{ type: "TextualBody", value: "A <script>alert(1)</script> note", purpose: "commenting" },
			{ type: "TextualBody", value: "议题", purpose: "tagging" },
			"https://example.org/elsewhere",
		],
		target: {
			source: `${url}#frag`,
			selector: [{ type: "TextPositionSelector", start: 5, end: 9 }, quote],
			styleClass: "mine red",
		},
	};

	it("by others come with quote, note, tags, colour and a document of their address", async () => {
		const incoming = await readW3c(whole, now);
		expect(passages(incoming)).toMatchObject([
			{
				selectors: { quote: { exact: "共同关心", prefix: "就", suffix: "的" }, position: { start: 5, end: 9 } },
				note: "A <script>alert(1)</script> note\n\nhttps://example.org/elsewhere",
				tags: ["议题"],
				colour: "red",
				page: url,
				created: "2024-03-01T02:00:00.000Z",
				modified: "2024-03-01T02:00:00.000Z",
			},
		]);
		expect(incoming?.documents).toMatchObject([{ url, keys: ["prc:t20260105_11800001"], read: null, paragraphs: [] }]);
		expect(incoming?.unread).toEqual([]);
	});

	it.each<[string, unknown, number, number]>([
		["a list", [whole, { ...whole, id: "x" }], 2, 0],
		["a page", { type: "AnnotationPage", items: [whole] }, 1, 0],
		["a collection", { type: ["AnnotationCollection"], first: { type: "AnnotationPage", items: [whole] } }, 1, 0],
		["a graph", { "@graph": [whole] }, 1, 0],
		["one id twice", [whole, whole], 1, 1],
		[
			"a choice of bodies",
			{ ...whole, body: { type: "Choice", items: [{ type: "TextualBody", value: "one" }] } },
			1,
			0,
		],
		[
			"a quote inside another selector",
			{ ...whole, target: { source: url, selector: { type: "XPathSelector", refinedBy: quote } } },
			1,
			0,
		],
		["a page's note", { ...whole, target: url }, 1, 0],
		["no address", { ...whole, target: { source: "about:blank", selector: quote } }, 0, 1],
		["a script for an address", { ...whole, target: { source: "javascript:alert(1)", selector: quote } }, 0, 1],
		["neither quote nor note", { ...whole, body: [], target: url }, 0, 1],
		["a date that is none", { ...whole, created: "2024-02-31" }, 0, 1],
		["no target", { ...whole, target: undefined }, 0, 1],
		["nothing", { type: "AnnotationCollection", total: 0 }, 0, 0],
	])("as %s", async (_, file, read, unread) => {
		const incoming = await readW3c(file, now);
		expect([incoming?.annotations.length, incoming?.unread.length]).toEqual([read, unread]);
	});

	it("of another form are not taken for them", async () => {
		for (const file of [
			null,
			7,
			"text",
			[],
			{},
			{ annotations: [] },
			JSON.parse('{"__proto__":{"type":"Annotation"}}'),
		])
			expect(await readW3c(file, now)).toBeNull();
		const deep = JSON.parse(`${"[".repeat(10_000)}${"]".repeat(10_000)}`);
		expect(await readW3c(deep, now)).toBeNull();
	});

	it("that Tifa wrote come back under their ids with what the format holds", async () => {
		await fc.assert(
			fc.asyncProperty(libraries, async (made) => {
				const text = [...webAnnotations(shelvesOf(made), { lang: "en", id }, now)].join("");
				const read = await readW3c(JSON.parse(text), now);
				for (const annotation of made.annotations) {
					const back = read?.annotations.find((one) => one.id === annotation.id);
					if (annotation.deleted !== null || !back) continue;
					expect(back.note).toBe(soundText(annotation.note));
					expect(back.modified).toBe(annotation.modified);
					if (back.on === "passage" && annotation.on === "passage") {
						expect(back.colour).toBe(annotation.colour);
						expect(back.selectors.quote.exact).toBe(soundText(annotation.selectors.quote.exact));
					}
				}
				const lost = made.annotations.filter(
					({ deleted, id: one }) => deleted === null && !read?.annotations.some((back) => back.id === one),
				);
				expect(read?.unread ?? []).toHaveLength(lost.length - (made.annotations.length > 0 && !read ? lost.length : 0));
			}),
			{ numRuns: 50 },
		);
	});
});

it("W3C annotations that fill several pages of a collection all come back, and out again the same", async () => {
	const [, one] = library.annotations;
	if (one?.on !== "passage") throw new Error("the sample has changed");
	const urn = (number: number) => `urn:uuid:00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;
	const annotations = Array.from({ length: 2001 }, (_, at) => ({ ...one, id: urn(at), note: `${at}` }));
	const made = { documents: library.documents, annotations };
	const write = (of: Library) => JSON.parse([...webAnnotations(shelvesOf(of), { lang: "en", id }, now)].join(""));
	const file = write(made);
	expect(file).toHaveLength(4);
	const read = await readW3c(file, now);
	expect(read?.unread).toEqual([]);
	expect(read?.annotations.map((back) => back.id).sort()).toEqual(annotations.map((annotation) => annotation.id));
	expect(write({ ...made, annotations: passages(read).map((back) => ({ ...back, document: one.document })) })).toEqual(
		file,
	);
});

describe("Hypothesis' file", () => {
	const one = {
		id: "aBc-1",
		created: "2023-05-01T08:00:00.123456+00:00",
		updated: "2023-05-02T08:00:00.123456+00:00",
		user: "acct:somebody@hypothes.is",
		uri: url,
		text: "A note",
		tags: ["议题"],
		document: { title: ["例行记者会"] },
		target: [
			{
				source: url,
				selector: [
					{ type: "RangeSelector", startContainer: "/p[1]", startOffset: 0, endContainer: "/p[1]", endOffset: 4 },
					{ type: "TextPositionSelector", start: 28, end: 32 },
					{ type: "TextQuoteSelector", exact: "交换意见", prefix: "共同关心的问题", suffix: "。" },
				],
			},
		],
	};
	const file = (...annotations: unknown[]) => ({
		export_date: "2024-01-01T00:00:00.000Z",
		export_userid: "acct:somebody@hypothes.is",
		client_version: "1.1",
		annotations,
	});

	it("comes with titles; page notes are notes on documents, replies are named", async () => {
		const pageNote = { ...one, id: "n", target: [{ source: url }] };
		const reply = { ...one, id: "r", text: "I disagree", references: ["aBc-1"] };
		const incoming = await readHypothesis(file(one, pageNote, reply, { id: 7 }), now);
		expect(passages(incoming)).toMatchObject([
			{ note: "A note", created: "2023-05-01T08:00:00.123Z", modified: "2023-05-02T08:00:00.123Z" },
		]);
		expect(incoming?.annotations.filter(({ on }) => on === "document")).toHaveLength(1);
		expect(incoming?.documents).toMatchObject([{ title: "例行记者会", url }]);
		expect(incoming?.unread).toMatchObject([
			{ at: 3, why: "reply", what: "I disagree" },
			{ at: 4, why: "field", field: "id" },
		]);
	});

	it("gives the same ids the second time", async () => {
		const ids = async () => (await readHypothesis(file(one), now))?.annotations.map((annotation) => annotation.id);
		expect(await ids()).toEqual(await ids());
	});

	it("is known by its form alone", async () => {
		expect(await readHypothesis({ annotations: [one] }, now)).toBeNull();
		expect((await readHypothesis({ total: 1, rows: [one] }, now))?.annotations).toHaveLength(1);
	});
});

describe("a table of annotations", () => {
	const readTable = (text: string) => {
		const { rows } = parseCsv(text);
		return readAnnotationTable(rows, guessAnnotationColumns(rows), [], now);
	};

	it("as Hypothesis writes it", async () => {
		const text = `Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n2024-03-01 10:00,${url},Public,Annotation,交换意见,me,A note,"a;b",3\n`;
		expect(passages(await readTable(text))).toMatchObject([{ note: "A note", tags: ["a", "b"], page: url }]);
	});

	it("with heads in Chinese, and without any", async () => {
		expect(passages(await readTable(`网址,摘录,笔记\n${url},交换意见,见此\n`))).toMatchObject([{ note: "见此" }]);
		expect(passages(await readTable(`${url},交换意见\n`))).toMatchObject([
			{ selectors: { quote: { exact: "交换意见" } } },
		]);
	});

	it.each([
		["source,target\n停火,ceasefire\n", false],
		["原文,译文,备注\n停火,ceasefire,x\n", false],
		[`source,text\n${url},交换意见\n`, true],
		[`${url},交换意见\n`, true],
	])("is told from a glossary by its addresses: %s", (text, are) => {
		expect(looksLikeAnnotations(parseCsv(text).rows)).toBe(are);
	});

	it("says which rows it could not read, and which records have no date", async () => {
		const incoming = await readTable(`url,quote\n${url},一\nno address,二\n${url},\n`);
		expect(incoming.unread).toMatchObject([
			{ at: 3, why: "address" },
			{ at: 4, why: "empty" },
		]);
		expect([...incoming.undated]).toEqual(incoming.annotations.map((annotation) => annotation.id));
	});

	it("without an address, or with one column, is refused", () => {
		for (const text of ["quote,note\na,b\n", "quote\na\n", "a,b\nc,d\n"])
			expect(() => readTable(text)).toThrow(expect.objectContaining({ why: "columns" }));
	});

	it("that Tifa wrote comes back under its ids", async () => {
		const incoming = await readTable([...csv(shelvesOf(library), { lang: "en" }, now)].join(""));
		const kept = library.annotations.filter(({ deleted }) => deleted === null);
		expect(incoming.unread).toEqual([]);
		expect(incoming.annotations.map((annotation) => annotation.id).sort()).toEqual(kept.map((one) => one.id).sort());
		const passage = passages(incoming).find((one) => one.id.endsWith("12"));
		expect(passage).toMatchObject({
			colour: "blue",
			role: "answer",
			speaker: "林岚",
			tags: ["表态", "two words", "2026", "a/b_c"],
		});
	});
});

it.each([
	["2024-02-30", null],
	["yesterday", null],
	["2024-13-01", null],
	["2024-02-29", "2024-02-29T00:00:00.000Z"],
	["2024-02-29T23:00:00-02:00", "2024-03-01T01:00:00.000Z"],
])("the moment %s is %s", (written, moment) => {
	expect(momentOf(written)).toBe(moment);
});
