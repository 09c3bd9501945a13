/** What is thrown away in the end: records that were deleted long ago, and the memory of long-past changes. */
import { write } from "./database";
import { editedTables } from "./edits";
import { kinds, tableOf } from "./kinds";
import { forgetIndex } from "./search/keep";

/** How long a deletion can be undone, and a mark tells a merge that something was deleted, in milliseconds: 30 days. */
const KEPT = 30 * 86_400_000;

/** Where the library was not opened for so many writes, its index is cheaper to build anew than to bring up to date. */
const LOG = 20_000;

/**
 * Removes what was deleted more than 30 days before `now`, with documents that have nothing left on them; and edits as
 * old: each holds a whole note twice, so that they would come to take more room than the library. Throws a
 * StorageFailure.
 */
export async function purge(now: Date): Promise<void> {
	const before = new Date(now.getTime() - KEPT).toISOString();
	await write(editedTables, async (database) => {
		const { annotations, documents, edits } = database;
		const gone = await annotations.where("deleted").below(before).toArray();
		for (const of of kinds) {
			const table = tableOf(database, of);
			await table.bulkDelete(await table.where("deleted").below(before).primaryKeys());
		}
		for (const id of new Set(gone.map(({ document }) => document))) {
			if ((await annotations.where("document").equals(id).count()) === 0) await documents.delete(id);
		}
		await edits.where("at").below(before).delete();
	});
	await write(
		({ search, changed }) => [search, changed],
		async (database) => {
			if ((await database.changed.count()) > LOG) await forgetIndex(database);
		},
	);
}
