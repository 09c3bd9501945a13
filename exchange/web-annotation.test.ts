import { existsSync, readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentRecord } from "../records/document";
import { libraries } from "./arbitrary";
import type { Library } from "./library";
import { library, transcript } from "./sample";
import { shelvesOf } from "./shelves";
import { webAnnotations } from "./web-annotation";

const now = new Date("2026-01-07T09:30:00.000Z");
const id = "urn:uuid:00000000-0000-4000-8000-00000000c011";
const write = (made: Library) => [...webAnnotations(shelvesOf(made), { lang: "en", id }, now)].join("");

const judge = new URL("../../shared/schemas/web-annotation/schemas/", import.meta.url);
const hasJudge = existsSync(judge);

interface Node {
	readonly type: string;
	readonly items?: readonly Node[];
	readonly first?: Node | string;
	readonly [key: string]: unknown;
}

/** A file's collection, its pages and their annotations. */
function nodesOf(file: string): Node[] {
	const read: Node | Node[] = JSON.parse(file);
	return [read].flat().flatMap((node) => {
		const first = typeof node.first === "object" ? [{ "@context": node["@context"], ...node.first }] : [];
		return [node, ...first, ...(node.items ?? []), ...first.flatMap(({ items = [] }) => items)];
	});
}

function annotationsIn(file: string): Node[] {
	return nodesOf(file).filter(({ type }) => type === "Annotation");
}

const lists: Readonly<Record<string, string>> = {
	Annotation: "annotations/annotationMusts.test",
	AnnotationCollection: "collections/collectionMusts.test",
	AnnotationPage: "collections/pages/pageMusts.test",
};

/** The W3C's schemas, one an assertion: which of the MUSTs a node does not fulfil. */
function makeJudge(): (node: Node) => string[] {
	const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, judge), "utf8"));
	const ajv = new Ajv({ meta: false, schemaId: "id", unknownFormats: "ignore", logger: false });
	ajv.addMetaSchema(JSON.parse(readFileSync("node_modules/ajv/lib/refs/json-schema-draft-04.json", "utf8")));
	for (const name of readdirSync(new URL("definitions/", judge)).filter((file) => file.endsWith(".json")))
		ajv.addSchema(readJson(`definitions/${name}`));
	const flat = (list: unknown[]): string[] =>
		list.flatMap((one) => {
			if (typeof one === "string") return [one];
			return flat(Array.isArray(one) ? one : (one as { assertions: unknown[] }).assertions);
		});
	const suites = new Map(
		Object.entries(lists).map(([type, list]) => [
			type,
			flat(readJson(list).assertions).map((path) => {
				// The ids of two folders collide.
				const { id: _, ...schema } = readJson(path);
				return { path, wanted: schema.expectedResult !== "invalid", check: ajv.compile(schema) };
			}),
		]),
	);
	return (node) =>
		(suites.get(node.type) ?? []).filter(({ check, wanted }) => check(node) !== wanted).map(({ path }) => path);
}

/** Many annotations of one document. */
function many(count: number): Library {
	const [, one] = library.annotations;
	if (one?.on !== "passage") throw new Error("the sample has changed");
	const urn = (number: number) => `urn:uuid:00000000-0000-4000-9000-${String(number).padStart(12, "0")}`;
	return { documents: [transcript], annotations: Array.from({ length: count }, (_, at) => ({ ...one, id: urn(at) })) };
}

describe("web annotations", () => {
	it("are as the golden file says", async () => {
		await expect(write(library)).toMatchFileSnapshot("golden/library.jsonld.txt");
	});

	it.skipIf(!hasJudge)("pass every MUST of the W3C (skipped without ../shared/schemas)", () => {
		const failures = makeJudge();
		expect(failures({ type: "Annotation", "@context": "x", id: "bare", body: [], target: [] }).length).toBeGreaterThan(
			5,
		);
		const pass = (file: string) => expect(nodesOf(file).flatMap(failures)).toEqual([]);
		pass(write(library));
		pass(write({ documents: [], annotations: [] }));
		pass(write(many(2001)));
		fc.assert(
			fc.property(libraries, (made) => {
				pass(write(made));
			}),
		);
	});

	it("count code points in the text that is kept", () => {
		const document: DocumentRecord = {
			...transcript,
			paragraphs: [{ text: "😀甲😀", role: "narration", speaker: "" }],
		};
		const [, one] = library.annotations;
		if (one?.on !== "passage") throw new Error("the sample has changed");
		const quote = { exact: "甲😀", prefix: "", suffix: "" };
		const passage = { ...one, selectors: { ...one.selectors, quote, position: { start: 2, end: 5 } } };
		const [written] = annotationsIn(write({ documents: [document], annotations: [passage] }));
		expect(written?.["target"]).toMatchObject({
			selector: [
				{ type: "TextQuoteSelector", ...quote },
				{ type: "TextPositionSelector", start: 1, end: 3 },
			],
		});
	});

	it("give no place in a text that is not kept", () => {
		const made = { documents: [{ ...transcript, paragraphs: [] }], annotations: library.annotations };
		expect(write(made)).not.toContain("TextPositionSelector");
		expect(write({ ...made, documents: [] })).not.toContain("TextPositionSelector");
	});

	it("are all that is kept, with their notes, tags and times", () => {
		fc.assert(
			fc.property(libraries, (made) => {
				const kept = made.annotations.filter(({ deleted }) => deleted === null);
				const read = annotationsIn(write(made));
				expect(read.map((node) => node["id"]).sort()).toEqual(kept.map((annotation) => annotation.id).sort());
				for (const node of read) expect(node["body"]).not.toEqual([]);
			}),
		);
	});

	it("come in pages that lead to one another", () => {
		const [collection, ...pages] = JSON.parse(write(many(2001))) as Node[];
		expect(collection).toMatchObject({ total: 2001, first: `${id}#page-1`, last: `${id}#page-3` });
		expect(pages.map(({ items }) => items?.length)).toEqual([1000, 1000, 1]);
		expect(pages.map((page) => [page["prev"], page["next"], page["startIndex"]])).toEqual([
			[undefined, `${id}#page-2`, 0],
			[`${id}#page-1`, `${id}#page-3`, 1000],
			[`${id}#page-2`, undefined, 2000],
		]);
		expect(pages[1]?.["partOf"]).toMatchObject({ id, total: 2001 });
	});
});
