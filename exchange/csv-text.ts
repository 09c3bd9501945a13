/**
 * Tables as text: RFC 4180 in UTF-8 with a byte order mark, without which Excel takes Chinese for another encoding, and
 * the same with tabs. Cells that a spreadsheet would run as formulas are guarded, and reading takes the guard away.
 */
import Papa from "papaparse";
import { soundText } from "./sound-text";

export type Delimiter = "," | "\t" | ";" | "|";

const BOM = "\ufeff";

/**
 * What spreadsheets take for a formula: OWASP's list (CSV Injection) with the full-width signs, which Excel in Japanese
 * and Chinese folds; white space before them is trimmed by some. Quote marks before it are guards already.
 */
const formula = /^'*[\s\ufeff]*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** What no cell has that is written as it is, by the sign between cells: one look instead of three at millions of cells. */
const oddIn: Readonly<Record<Delimiter, RegExp>> = { ",": odd(","), "\t": odd("\\t"), ";": odd(";"), "|": odd("|") };

function odd(delimiter: string): RegExp {
	return new RegExp(`["\\r\\n\\0\\ud800-\\udfff${delimiter}]|^['\\s\\ufeff=+\\-@＝＋－＠]|\\s$`);
}

/** The rows as text, one piece a row, the byte order mark before the first. */
export function* csvText(rows: Iterable<readonly string[]>, delimiter: Delimiter = ","): Iterable<string> {
	let start = BOM;
	for (const row of rows) {
		yield start + csvRow(row, delimiter);
		start = "";
	}
}

/** One row with its line end. */
export function csvRow(cells: readonly string[], delimiter: Delimiter = ","): string {
	const odd = oddIn[delimiter];
	return `${cells.map((cell) => (odd.test(cell) ? quoted(guarded(soundText(cell)), delimiter) : cell)).join(delimiter)}\r\n`;
}

/** A row that no table can be read from, by its number in the file: 1 is the first. */
export interface CsvProblem {
	readonly row: number;
	/** "quotes": a quote mark that never ends, or that stands where none may. */
	readonly why: "quotes";
}

export interface CsvTable {
	readonly rows: string[][];
	readonly delimiter: string;
	readonly problems: CsvProblem[];
}

/**
 * The rows of a table by whoever wrote it, guards taken away; lines with nothing on them are left out. Without a
 * `delimiter` the likeliest of comma, tab, semicolon and bar is taken.
 */
export function parseCsv(text: string, delimiter?: Delimiter): CsvTable {
	const { data, errors, meta } = Papa.parse<string[]>(text.startsWith(BOM) ? text.slice(1) : text, {
		...(delimiter && { delimiter }),
		delimitersToGuess: [",", "\t", ";", "|"],
		skipEmptyLines: true,
	});
	const problems = errors
		.filter(({ type }) => type === "Quotes")
		.map(({ row }): CsvProblem => ({ row: (row ?? 0) + 1, why: "quotes" }));
	return { rows: data.map((row) => row.map(unguarded)), delimiter: meta.delimiter, problems };
}

/** With a quote mark before what would be a formula; spreadsheets take it as the sign for text. */
export function guarded(cell: string): string {
	return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `guarded`, and without the same guard by other programs. */
export function unguarded(cell: string): string {
	return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

function quoted(cell: string, delimiter: Delimiter): string {
	// White space at an end is kept by quotes only, in readers that trim. A quote mark in tab-separated text too.
	const isPlain = !/["\r\n]|^\s|\s$/.test(cell) && !cell.includes(delimiter);
	return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
