/** The one database, in the extension's own origin: its tables, its versions, and how it is opened. */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { Annotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import type { Edit } from "../records/edit";
import type { OwnTerm, TermList, TermNote } from "../records/own-term";
import { type ChangedRow, logOfChanges } from "./changed";
import { failureOf, StorageFailure } from "./failure";
import { versionOfOwnTerms } from "./own-version";

/** One setting; its value is checked when it is read. */
interface SettingRow {
	readonly name: string;
	readonly value: unknown;
}

/** A piece of something that is derived from the rest and stored ready; checked when it is read. */
interface DerivedRow {
	readonly name: string;
	readonly value: unknown;
}

const NAME = "tifa";

/** Raised by one with each change of the tables below; a released version is never edited. */
const VERSION = 2;

class Database extends Dexie {
	readonly documents!: EntityTable<DocumentRecord, "id">; // Dexie sets a property for each table
	readonly annotations!: EntityTable<Annotation, "id">;
	readonly edits!: EntityTable<Edit, "id">;
	readonly settings!: EntityTable<SettingRow, "name">;
	readonly lists!: EntityTable<TermList, "id">;
	readonly terms!: EntityTable<OwnTerm, "id">;
	readonly termNotes!: EntityTable<TermNote, "id">;
	readonly search!: EntityTable<DerivedRow, "name">;
	readonly compiled!: EntityTable<DerivedRow, "name">;
	readonly changed!: EntityTable<ChangedRow, "at">;

	constructor() {
		// Strict: what is answered as saved is on the disk. Chromium's default only hands it to the system.
		super(NAME, { chromeTransactionDurability: "strict" });
		this.use(logOfChanges);
		this.use(versionOfOwnTerms);
		this.version(1).stores({
			documents: "id, *keys, shown.day, modified",
			annotations: "id, document, modified, *tags",
			edits: "id, [annotation+at], at",
			settings: "name",
		});
		// An index of `deleted` holds the deleted alone: null is no key.
		this.version(VERSION)
			.stores({
				annotations: "id, document, modified, *tags, deleted",
				edits: "id, [of+subject+at], at, batch",
				lists: "id, rank, deleted",
				terms: "id, list, wording, modified, deleted",
				termNotes: "id, deleted",
				search: "name",
				compiled: "name",
				changed: "++at",
			})
			.upgrade((transaction) =>
				// Until version 1 every edit was of one annotation.
				transaction
					.table("edits")
					.toCollection()
					.modify((row) => {
						row.of = "annotation";
						row.subject = row.annotation;
						row.batch = null;
						delete row.annotation;
					}),
			);
	}
}

export type { Database };

let database: Database | undefined;

/** The open database. Throws a StorageFailure; a later call tries again. */
export async function openDatabase(): Promise<Database> {
	if (database?.isOpen()) return database;
	try {
		await refuseNewer();
		database ??= new Database();
		await database.open();
		return database;
	} catch (error) {
		throw failureOf(error);
	}
}

/** Dexie would open a newer version's database, add to it what it misses, and write old shapes into it. */
async function refuseNewer(): Promise<void> {
	const stored = (await indexedDB.databases()).find(({ name }) => name === NAME);
	// Dexie's native numbers are ten times its own.
	if (stored?.version && Math.floor(stored.version / 10) > VERSION) {
		throw new StorageFailure("newer", `version ${stored.version} is newer than this Tifa`);
	}
}

/** Closes the connection; the next call opens it anew. */
export function closeDatabase(): void {
	database?.close();
	database = undefined;
}

/** Runs a write in one transaction over `tables`: all of it happens, or nothing and a StorageFailure is thrown. */
export async function write<T>(
	tables: (database: Database) => Table[],
	act: (database: Database) => Promise<T>,
): Promise<T> {
	const opened = await openDatabase();
	try {
		// The function must be an async one: Dexie looks at it to keep its transaction through native awaits.
		return await opened.transaction("rw", tables(opened), async () => act(opened));
	} catch (error) {
		throw failureOf(error);
	}
}

/** Runs a read; throws a StorageFailure where the database does not answer. */
export async function read<T>(ask: (database: Database) => Promise<T>): Promise<T> {
	const opened = await openDatabase();
	try {
		return await ask(opened);
	} catch (error) {
		throw failureOf(error);
	}
}
