/**
 * A version of the reader's own terms, renewed by the database itself in the very transaction of each write of a term or
 * a list: what is compiled of them and kept ready is right while it bears this version. Times would not tell: an import
 * brings records that were changed earlier elsewhere.
 */
import type { DBCore, DBCoreTable, Middleware } from "dexie";

/** Its row beside what is compiled. */
export const OWN_VERSION = "version";

const KEPT = "compiled";

/** Goes into Dexie's core, under every way of writing. */
export const versionOfOwnTerms: Middleware<DBCore> = {
	stack: "dbcore",
	name: "version of the own terms",
	create: (down) => ({
		...down,
		transaction: (stores, mode, options) =>
			mode === "readwrite" && stores.some(isOwn) && canKeep(down)
				? down.transaction([...new Set([...stores, KEPT])], mode, options)
				: down.transaction(stores, mode, options),
		table: (name) => (isOwn(name) ? renewing(down.table(name), down) : down.table(name)),
	}),
};

function renewing(table: DBCoreTable, down: DBCore): DBCoreTable {
	return {
		...table,
		mutate: async (request) => {
			const answer = await table.mutate(request);
			if (canKeep(down)) {
				const row = { name: OWN_VERSION, value: crypto.randomUUID() };
				await down.table(KEPT).mutate({ type: "put", trans: request.trans, values: [row] });
			}
			return answer;
		},
	};
}

function isOwn(name: string): boolean {
	return name === "terms" || name === "lists";
}

function canKeep({ schema }: DBCore): boolean {
	return schema.tables.some(({ name }) => name === KEPT);
}
