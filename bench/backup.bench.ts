import { kinds } from "../exchange/backup/lines";
import { readBackup } from "../exchange/backup/read";
import { startBackup } from "../exchange/backup/write";
import { linesOf } from "../exchange/in/bytes";
import { type BigLibrary, bigLibrary } from "./big-library";
import type { Bench } from "./harness";

const SLICE = 1_000;

let made: BigLibrary = { documents: [], annotations: [] };

/** As the library page writes it: a Blob a slice, each record held to its schema. */
function backup(): Blob {
	const writer = startBackup(new Date(0));
	const parts = [new Blob([writer.head])];
	const rows: Partial<Record<string, readonly unknown[]>> = { document: made.documents, annotation: made.annotations };
	for (const kind of kinds) {
		const all = rows[kind] ?? [];
		for (let at = 0; at < all.length; at += SLICE)
			parts.push(new Blob([writer.lines(kind, all.slice(at, at + SLICE))]));
	}
	parts.push(new Blob([writer.end()]));
	return new Blob(parts);
}

export const bench: Bench = {
	title: "100,000 annotations and 5,000 documents, out and in",
	prepare() {
		made = bigLibrary(100_000);
	},
	cases: {
		"JSON.stringify": () => JSON.stringify(made).length,
		"a backup written": () => backup().size,
		"a backup written and read": () => readBackup(linesOf(backup().stream(), new AbortController().signal)),
	},
};
