/** The kinds of records that edits are kept of, and the table of each. */
import type { Table } from "dexie";
import type { Edit } from "../records/edit";
import type { Database } from "./database";

export type Kind = Edit["of"];

export const kinds = ["annotation", "term", "list", "termNote"] as const satisfies readonly Kind[];

const tables = {
	annotation: "annotations",
	term: "terms",
	list: "lists",
	termNote: "termNotes",
} as const satisfies Record<Kind, string>;

/** The table of a kind. What is put there was taken from an edit of that kind, or is checked when it is read. */
export function tableOf(database: Database, of: Kind): Table<object, string> {
	return database.table(tables[of]);
}
