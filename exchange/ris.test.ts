import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import type { Library } from "./library";
import { ris } from "./ris";
import { library, transcript } from "./sample";
import { shelvesOf } from "./shelves";
import { sourceOf } from "./source";

const now = new Date(2026, 0, 7, 9, 30);
const write = (made: Library) => [...ris(shelvesOf(made), { lang: "en" }, now)].join("");

/**
 * By the format's rules (RefMan RIS, 2001): a line is two signs, two spaces, a hyphen and a space; an item begins with TY
 * and ends with ER. Whatever else the file holds is an error.
 */
function items(file: string): { tag: string; value: string }[][] {
	const all: { tag: string; value: string }[][] = [];
	for (const line of file.split("\r\n").filter((text) => text !== "")) {
		const { tag = "", value = "" } = /^(?<tag>[A-Z][A-Z0-9]) {2}- (?<value>.*)$/.exec(line)?.groups ?? {};
		if (tag === "") throw new Error(`no RIS: ${line}`);
		if (tag === "TY") all.push([]);
		const item = all.at(-1);
		if (!item || item.at(-1)?.tag === "ER") throw new Error(`outside of an item: ${line}`);
		item.push({ tag, value });
	}
	if (all.some((item) => item.at(-1)?.tag !== "ER")) throw new Error("an item does not end");
	return all;
}

function valuesOf(item: { tag: string; value: string }[] | undefined, wanted: string): string[] {
	return (item ?? []).filter(({ tag }) => tag === wanted).map(({ value }) => value);
}

/** Names of the elements that a browser, and so Zotero, finds in a note. */
function elementsIn(html: string): string[] {
	const names = (nodes: DefaultTreeAdapterTypes.ChildNode[]): string[] =>
		nodes.flatMap((node) => ("tagName" in node ? [node.tagName, ...names(node.childNodes)] : [node.nodeName]));
	return [...new Set(names(parseFragment(html).childNodes))].filter((name) => name !== "#text");
}

describe("ris", () => {
	it("is as the golden file says", async () => {
		await expect(write(library)).toMatchFileSnapshot("golden/library.ris");
	});

	it("is an item a document, with its facts and tags", () => {
		const [first] = items(write(library));
		expect(valuesOf(first, "TY")).toEqual(["ELEC"]);
		expect(valuesOf(first, "AU")).toEqual(["中华人民共和国外交部"]);
		expect(valuesOf(first, "TI")).toEqual([transcript.title]);
		expect(valuesOf(first, "DA")).toEqual(["2026/01/05/"]);
		expect(valuesOf(first, "Y2")).toEqual([`${sourceOf(transcript).accessed.replaceAll("-", "/")}/`]);
		expect(valuesOf(first, "UR")).toEqual([transcript.url]);
		expect(valuesOf(first, "KW")).toEqual(["议题", "表态", "two words", "2026", "a/b_c"]);
		expect(valuesOf(first, "N1")).toHaveLength(3);
	});

	it("gives no author a comma, which would make a person of it", () => {
		const url = "https://www.gov.uk/government/news/x";
		const [item] = items(write({ ...library, documents: [{ ...transcript, url }] }));
		expect(valuesOf(item, "AU")).toEqual(["Foreign Commonwealth & Development Office"]);
	});

	it("holds by its rules whatever page and reader wrote, and notes hold no markup of theirs", () => {
		fc.assert(
			fc.property(libraries, (made) => {
				const shelves = [...shelvesOf(made)];
				const read = items(write(made));
				expect(read).toHaveLength(shelves.length);
				for (const [at, { annotations }] of shelves.entries()) {
					const notes = valuesOf(read[at], "N1");
					expect(notes).toHaveLength(annotations.length);
					for (const note of notes) for (const name of elementsIn(note)) expect(name).toMatch(/^(p|br|blockquote)$/);
				}
			}),
		);
	});
});
