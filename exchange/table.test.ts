import { parse as judge } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import { parseCsv } from "./csv-text";
import type { Library } from "./library";
import { converted, hasLibreOffice } from "./libre-office";
import { library } from "./sample";
import { shelvesOf } from "./shelves";
import { soundText } from "./sound-text";
import { csv, tableColumns, tsv } from "./table";
import { joinTags, splitTags } from "./tag-list";

const now = new Date(2026, 0, 7, 9, 30);
const options = { lang: "en" } as const;
const write = (made: Library) => [...csv(shelvesOf(made), options, now)].join("");

describe("csv", () => {
	it("is as the golden file says, with tabs too", async () => {
		await expect(write(library)).toMatchFileSnapshot("golden/library.csv");
		await expect([...tsv(shelvesOf(library), options, now)].join("")).toMatchFileSnapshot("golden/library.tsv");
	});

	it("is read by another parser: a row an annotation, under their names", () => {
		const rows: Record<string, string>[] = judge(write(library), { bom: true, columns: true });
		expect(rows).toHaveLength(4);
		expect(rows.find(({ id }) => id?.endsWith("12"))).toMatchObject({
			quote: "就共同关心的问题交换意见",
			colour: "blue",
			role: "answer",
			speaker: "林岚",
			paragraph: "1",
			start: "28",
			date: "2026-01-05",
			tags: "表态; two words; 2026; a/b_c",
		});
	});

	it("keeps quote, note and tags of whatever page and reader wrote", () => {
		fc.assert(
			fc.property(libraries, (made) => {
				const [head = [], ...rows] = parseCsv(write(made), ",").rows;
				expect(head).toEqual(tableColumns);
				const cell = (row: string[], name: string) => row[head.indexOf(name)] ?? "";
				const kept = new Map(made.annotations.filter(({ deleted }) => deleted === null).map((one) => [one.id, one]));
				expect(rows).toHaveLength(kept.size);
				for (const row of rows) {
					const annotation = kept.get(cell(row, "id"));
					if (!annotation) throw new Error("a row of nothing");
					expect(cell(row, "note")).toBe(soundText(annotation.note));
					expect(splitTags(cell(row, "tags"))).toEqual(annotation.tags.map(soundText));
					if (annotation.on === "passage") expect(cell(row, "quote")).toBe(soundText(annotation.selectors.quote.exact));
				}
			}),
		);
	});
});

describe.skipIf(!hasLibreOffice)("csv in LibreOffice (skipped where soffice is not installed)", () => {
	it("opens with its Chinese, its line breaks, and no formula run", () => {
		const [, one, ...others] = library.annotations;
		if (!one) throw new Error("the sample has changed");
		const note = '=HYPERLINK("http://x.org","x")';
		// What the dialog offers a person by itself after a byte order mark; without a dialog it must be said.
		const COMMAS_AND_UTF_8 = "CSV:44,34,76,1";
		const page = converted(
			write({ ...library, annotations: [{ ...one, note }, ...others] }),
			"csv",
			"html",
			COMMAS_AND_UTF_8,
		);
		const rows = rowsOf(page);
		const column = (name: string) => rows[0]?.indexOf(name) ?? -1;
		expect(rows[0]).toEqual(tableColumns);
		expect(rows).toHaveLength(4);
		expect(rows.map((row) => row[column("note")])).toContain(`'${note}`);
		expect(rows.map((row) => row[column("quote")])).toContain("双方会晤将讨论哪些议题？");
		expect(rows.map((row) => row[column("quote")])).toContain("Friends,\nneighbours.");
		expect(page).not.toContain("<a href");
	}, 120_000);
});

/** The cells of the first table of a page. */
function rowsOf(page: string): string[][] {
	const inside = (text: string, name: string) =>
		[...text.matchAll(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, "gi"))].map(([, content = ""]) => content);
	const textOf = (cell: string) => {
		const words = cell.replace(/\s*<br\s*\/?>\s*/gi, "\n").replace(/<[^>]*>/g, "");
		return words
			.replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: "<", gt: ">", quot: '"' })[String(name)] ?? "&")
			.trim();
	};
	return inside(page, "tr").map((row) => inside(row, "td").map(textOf));
}

describe("tags in a cell", () => {
	it("come back as they were", () => {
		const tag = fc
			.string({ unit: fc.constantFrom(..."a;\\ ,中\n") })
			.filter((text) => text.trim() === text && text !== "");
		fc.assert(
			fc.property(fc.array(tag), (tags) => {
				expect(splitTags(joinTags(tags))).toEqual(tags);
			}),
		);
	});
});
