/** All that is kept as it stands at one moment, told in pieces, so that little of it is in memory at one time. */
import type { Table } from "dexie";
import { type Database, read } from "./database";

/** Rows told at once: some 700 kB of annotations. */
const SLICE = 1_000;

export type SnapshotKind = "setting" | "list" | "term" | "termNote" | "document" | "annotation";

const tables: Record<SnapshotKind, (database: Database) => Table> = {
	setting: ({ settings }) => settings,
	list: ({ lists }) => lists,
	term: ({ terms }) => terms,
	termNote: ({ termNotes }) => termNotes,
	document: ({ documents }) => documents,
	annotation: ({ annotations }) => annotations,
};

/**
 * Tells the rows of each kind in the order of `kinds`, each in the order of its ids. All of it is one transaction:
 * writes wait for it, so that no annotation is told without its document. `onRows` may not wait for anything; it gets
 * rows as they lie there, which no schema has checked. Gives how many rows there were. Throws a StorageFailure, and what
 * `signal` was aborted with.
 */
export function snapshot(
	kinds: readonly SnapshotKind[],
	onRows: (kind: SnapshotKind, rows: readonly unknown[], all: number) => void,
	signal: AbortSignal,
): Promise<number> {
	return read((database) => {
		const names = Object.values(tables).map((table) => table(database));
		return database.transaction("r", names, async () => {
			let all = 0;
			for (const kind of kinds) all += await tables[kind](database).count();
			for (const kind of kinds) {
				const table = tables[kind](database);
				let rows = await table.orderBy(":id").limit(SLICE).toArray();
				while (rows.length > 0) {
					signal.throwIfAborted();
					onRows(kind, rows, all);
					const last = table.schema.primKey.keyPath;
					// The primary keys of these tables are one field each.
					const key = rows.at(-1)[String(last)];
					rows = rows.length < SLICE ? [] : await table.where(":id").above(key).limit(SLICE).toArray();
				}
			}
			return all;
		});
	});
}
