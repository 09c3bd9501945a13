import { parse as judge } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRow, csvText, guarded, parseCsv, unguarded } from "./csv-text";
import { soundText } from "./sound-text";

const hostile = fc
	.array(
		fc.oneof(
			fc.string({ unit: "binary", maxLength: 4 }),
			fc.constantFrom(..."=+-@'\",;|\t\r\n ＝＠\ufeff\0\ud800", "\r\n", "中文", "__proto__", '""'),
		),
		{ maxLength: 8 },
	)
	.map((parts) => parts.join(""));
// A single empty cell is a line with nothing on it, which no reader can tell from a blank line.
const tables = fc
	.integer({ min: 2, max: 5 })
	.chain((width) =>
		fc.array(fc.array(hostile, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
	);
const delimiters = fc.constantFrom("," as const, "\t" as const);

describe("a table as text", () => {
	it("reads back as it was, the guards undone", () => {
		fc.assert(
			fc.property(tables, delimiters, (rows, delimiter) => {
				const { rows: read, problems } = parseCsv([...csvText(rows, delimiter)].join(""), delimiter);
				expect(read).toEqual(rows.map((row) => row.map(soundText)));
				expect(problems).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	it("is read by another parser as cells none of which is a formula", () => {
		fc.assert(
			fc.property(tables, (rows) => {
				const read = judge([...csvText(rows)].join(""), { bom: true, record_delimiter: "\r\n" });
				expect(read).toEqual(rows.map((row) => row.map((cell) => guarded(soundText(cell)))));
				for (const cell of read.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
			}),
			{ numRuns: 1000 },
		);
	});

	it("is UTF-8 with its mark, and ends each row with CRLF", () => {
		expect(
			[
				...csvText([
					["a", "b"],
					["中", "d,e"],
				]),
			].join(""),
		).toBe('\ufeffa,b\r\n中,"d,e"\r\n');
		expect(csvRow(['say "no"', "two\nlines"], "\t")).toBe('"say ""no"""\t"two\nlines"\r\n');
	});

	it("takes what others write: tabs, semicolons, no mark, blank lines", () => {
		expect(parseCsv("source\ttarget\n\n核心利益\tcore interests\n").rows).toEqual([
			["source", "target"],
			["核心利益", "core interests"],
		]);
		expect(parseCsv("\ufeffa;b\r\n1;2").rows).toEqual([
			["a", "b"],
			["1", "2"],
		]);
		expect(parseCsv("").rows).toEqual([]);
	});

	it("names the row whose quote mark never ends", () => {
		expect(parseCsv('a,b\n1,"2\n3,4').problems).toContainEqual({ row: 2, why: "quotes" });
	});
});

describe("a guard", () => {
	it("is put before formulas and taken away again", () => {
		expect(guarded('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")');
		expect(guarded("- a list")).toBe("'- a list");
		expect(guarded("'=already")).toBe("''=already");
		expect(guarded("'tis plain")).toBe("'tis plain");
		expect(unguarded("'tis plain")).toBe("'tis plain");
		expect(unguarded("'=1+1")).toBe("=1+1");
	});

	it("is undone whatever the cell", () => {
		fc.assert(
			fc.property(hostile, (cell) => {
				expect(unguarded(guarded(cell))).toBe(cell);
			}),
			{ numRuns: 2000 },
		);
	});
});
