/** Reads a backup line by line; each record is held to its schema, and what cannot be read is named. */
import * as v from "valibot";
import { type Checked, checkRecord } from "../in/check";
import { type Gathered, gather, gathered, take } from "../in/gather";
import { beginningOf, ImportFailure, type Incoming, type Unread } from "../in/incoming";
import { type Counts, Counts as CountsSchema, Head, type Kind, kinds, noCounts, schemas, VERSION } from "./lines";

/** A key by which a record could reach into every object of a page; no record of Tifa's has one. */
const proto = /"__proto__"\s*:/;

/** How far reading is: records read so far. */
export type Progress = (records: number) => void;

/**
 * The backup's records. `batches` are its lines as they come, without line ends; reading lets others work between two
 * batches. Throws an ImportFailure where it is no backup or one of a newer version, and where `batches` does.
 */
export async function readBackup(
	batches: AsyncIterable<readonly string[]>,
	progress: Progress = () => {},
): Promise<Incoming> {
	const all = gather();
	const read = noCounts();
	let at = 0;
	let end: Counts | null = null;
	for await (const lines of batches) {
		for (const line of lines) {
			at += 1;
			if (at === 1) checkHead(line);
			else if (end === null) end = readLine(line, at, all, read);
			else if (line.trim() !== "") all.unread.push({ at, why: "form", field: "", what: beginningOf(line) });
		}
		progress(at);
	}
	if (at === 0) throw new ImportFailure("empty");
	const lost = end === null || kinds.some((kind) => (end?.[kind] ?? 0) > read[kind]);
	return gathered(all, lost);
}

function checkHead(line: string): void {
	const head = parsed(line);
	const version = v.safeParse(v.object({ format: v.literal("tifa"), version: v.number() }), head);
	if (!version.success) throw new ImportFailure("unknown");
	if (version.output.version > VERSION) throw new ImportFailure("newer", String(version.output.version));
	if (!v.is(Head, head)) throw new ImportFailure("unknown", "1");
}

/** Takes in one line; gives the counts where it was the last. */
function readLine(line: string, at: number, all: Gathered, read: Counts): Counts | null {
	const value = proto.test(line) ? undefined : parsed(line);
	const [kind, record] = onlyEntry(value);
	if (kind === "end") {
		const counts = checkRecord(CountsSchema, record, at);
		if ("good" in counts) return counts.good;
	}
	const known = kinds.find((name) => name === kind);
	if (!known) {
		all.unread.push({ at, why: "form", field: "", what: beginningOf(line) });
		return null;
	}
	read[known] += 1;
	takeIn(known, record, at, all);
	return null;
}

function takeIn(kind: Kind, record: unknown, at: number, all: Gathered): void {
	const { unread } = all;
	const checked = <S extends v.GenericSchema>(schema: S) => good(checkRecord(schema, record, at), unread);
	if (kind === "document") keep(all.documents, checked(schemas.document), at, unread);
	else if (kind === "annotation") keep(all.annotations, checked(schemas.annotation), at, unread);
	else if (kind === "list") keep(all.lists, checked(schemas.list), at, unread);
	else if (kind === "term") keep(all.terms, checked(schemas.term), at, unread);
	else if (kind === "termNote") keep(all.termNotes, checked(schemas.termNote), at, unread);
	else {
		const setting = checked(schemas.setting);
		if (setting) take(all.settings, setting.name, setting.value, at, unread);
	}
}

function keep<T extends { readonly id: string }>(into: Map<string, T>, record: T | null, at: number, unread: Unread[]) {
	if (record) take(into, record.id, record, at, unread);
}

function good<T>(checked: Checked<T>, unread: Unread[]): T | null {
	if ("good" in checked) return checked.good;
	unread.push(checked.bad);
	return null;
}

/** The one entry of `{"kind": …}`; nothing fits where there is none or more. */
function onlyEntry(value: unknown): readonly [string, unknown] | readonly [null, null] {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return [null, null];
	const [entry, ...others] = Object.entries(value);
	return entry && others.length === 0 ? entry : [null, null];
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		// Named by the caller, with its place.
		return undefined;
	}
}
