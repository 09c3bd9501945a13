import { parse as judge } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import { parseCsv } from "./csv-text";
import type { Library } from "./library";
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
