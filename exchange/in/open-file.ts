/** What a file is, by what stands in it: names lie. Nothing here writes anything. */
import { readBackup } from "../backup/read";
import { readVersion1 } from "../backup/version-1";
import { type CsvTable, parseCsv } from "../csv-text";
import type { ReadGlossary } from "../glossary/concept";
import { isOmegat, readOmegat } from "../glossary/omegat";
import { readTbx } from "../glossary/tbx-in";
import type { ParseXml } from "../glossary/tbx-text";
import { linesOf, openBytes, wholeOf } from "./bytes";
import { decodeText } from "./decode";
import { readHypothesis } from "./hypothesis";
import { ImportFailure, type Incoming, type Unread } from "./incoming";
import { WHOLE_BYTES } from "./limits";
import { readW3c } from "./w3c";

/** A file that was read as a whole; a table still needs its columns named. */
export type OpenedFile =
	| { readonly is: "backup" | "annotations"; readonly incoming: Incoming }
	| { readonly is: "glossary"; readonly glossary: ReadGlossary }
	| { readonly is: "table"; readonly rows: readonly (readonly string[])[]; readonly unread: readonly Unread[] };

export interface Opening {
	readonly parseXml: ParseXml;
	readonly now: Date;
	readonly signal: AbortSignal;
	/** Bytes read of all; unpacked ones are more than the file has. */
	readonly progress?: (records: number) => void;
}

/** Reads a file. Throws an ImportFailure that says why it cannot be read, and what `signal` was aborted with. */
export async function openFile(file: Blob & { readonly name?: string }, opening: Opening): Promise<OpenedFile> {
	const { signal, progress, now } = opening;
	const { first, all } = await openBytes(file);
	if (isBackup(first)) return { is: "backup", incoming: await readBackup(linesOf(all, signal), progress) };
	const text = decodeText(await wholeOf(all, WHOLE_BYTES, signal)).replace(/^\ufeff/, "");
	const start = text.slice(0, 1000).trimStart();
	if (start === "") throw new ImportFailure("empty");
	if (start.startsWith("<")) return { is: "glossary", glossary: readTbx(text, opening.parseXml) };
	if (start.startsWith("{") || start.startsWith("[")) return readJson(text, now);
	if (text.includes("\0")) throw new ImportFailure("unknown");
	if (isOmegat(text)) {
		const langs = { wording: "zh-Hans", rendering: "en" };
		return { is: "glossary", glossary: readOmegat(text, langs, "") };
	}
	return tableOf(parseCsv(text));
}

/** The first line of a backup; other JSON by Tifa has line breaks before its format. */
function isBackup(first: Uint8Array): boolean {
	return new TextDecoder().decode(first).startsWith('{"format":"tifa","version":');
}

async function readJson(text: string, now: Date): Promise<OpenedFile> {
	const value = parsed(text);
	const own = readVersion1(value);
	if (own) return { is: "backup", incoming: own };
	if (isNewer(value)) throw new ImportFailure("newer", String(value.version));
	const incoming = (await readHypothesis(value, now)) ?? (await readW3c(value, now));
	if (!incoming) throw new ImportFailure("unknown");
	return { is: "annotations", incoming };
}

function isNewer(value: unknown): value is { version: number } {
	return (
		typeof value === "object" &&
		value !== null &&
		"format" in value &&
		value.format === "tifa" &&
		"version" in value &&
		typeof value.version === "number"
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new ImportFailure("json", placeOf(String(error), text), error);
	}
}

/** The line that the parser stopped at. Browsers say it in words of their own: "position 7", "line 3 column 5". */
function placeOf(message: string, text: string): string {
	const line = /line (\d+)/.exec(message)?.[1];
	if (line) return line;
	const position = /position (\d+)/.exec(message)?.[1];
	const at = position === undefined ? text.length : Number(position);
	return String(text.slice(0, at).split("\n").length);
}

function tableOf({ rows, problems }: CsvTable): OpenedFile {
	if (rows.length === 0) throw new ImportFailure("empty");
	if (rows.every((row) => row.length < 2)) throw new ImportFailure("columns");
	const unread = problems.map(({ row }): Unread => ({ at: row, why: "quotes", field: "", what: "" }));
	return { is: "table", rows, unread };
}
