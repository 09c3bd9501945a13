/**
 * A log of which documents and annotations were written, kept by the database itself in the very transaction of each
 * write: what is derived from them and stored (the index of search) learns from it what it has to read anew. Times
 * would not tell: a merge brings records that were changed earlier elsewhere, and clocks are set back.
 */
import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from "dexie";

/** One write. */
export interface ChangedRow {
	/** Counts up by one with each write, and is never used again. */
	readonly at: number;
	readonly of: Followed;
	/** null: any of them. */
	readonly ids: readonly string[] | null;
}

type Followed = "documents" | "annotations";
const LOG = "changed";

/** Goes into Dexie's core, under every way of writing. */
export const logOfChanges: Middleware<DBCore> = {
	stack: "dbcore",
	name: "log of changes",
	create: (down) => ({
		...down,
		// A database that is still of an older version has no log yet, and is read as a whole afterwards.
		transaction: (stores, mode, options) =>
			mode === "readwrite" && stores.some(isFollowed) && hasLog(down)
				? down.transaction([...new Set([...stores, LOG])], mode, options)
				: down.transaction(stores, mode, options),
		table: (name) => (isFollowed(name) ? followed(down.table(name), name, down) : down.table(name)),
	}),
};

function followed(table: DBCoreTable, of: Followed, down: DBCore): DBCoreTable {
	return {
		...table,
		mutate: async (request) => {
			if (!hasLog(down)) return table.mutate(request);
			const row = { of, ids: idsOf(request) };
			// Both at once: neither waits for the other's way through the browser, and they are committed together.
			const [answer] = await Promise.all([
				table.mutate(request),
				down.table(LOG).mutate({ type: "add", trans: request.trans, values: [row] }),
			]);
			return answer;
		},
	};
}

function idsOf(request: DBCoreMutateRequest): string[] | null {
	if (request.type === "deleteRange") return null;
	if (request.type === "delete") return request.keys.map(String);
	return request.values.map(({ id }: { id: string }) => id);
}

function isFollowed(name: string): name is Followed {
	return name === "documents" || name === "annotations";
}

function hasLog({ schema }: DBCore): boolean {
	return schema.tables.some(({ name }) => name === LOG);
}
