/** The one database, in the extension's own origin: its tables, its versions, and how it is opened. */
import { Dexie, type EntityTable, type Table } from "dexie";
import type { Annotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import type { Edit } from "../records/edit";
import { failureOf, StorageFailure } from "./failure";

/** One setting; its value is checked when it is read. */
interface SettingRow {
	readonly name: string;
	readonly value: unknown;
}

const NAME = "tifa";

/** Raised by one with each change of the tables below; a released version is never edited. */
const VERSION = 1;

class Database extends Dexie {
	readonly documents!: EntityTable<DocumentRecord, "id">; // Dexie sets a property for each table
	readonly annotations!: EntityTable<Annotation, "id">;
	readonly edits!: EntityTable<Edit, "id">;
	readonly settings!: EntityTable<SettingRow, "name">;

	constructor() {
		// Strict: what is answered as saved is on the disk. Chromium's default only hands it to the system.
		super(NAME, { chromeTransactionDurability: "strict" });
		this.version(VERSION).stores({
			documents: "id, *keys, shown.day, modified",
			annotations: "id, document, modified, *tags",
			edits: "id, [annotation+at], at",
			settings: "name",
		});
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
		throw new StorageFailure("unavailable", "the database belongs to a newer Tifa");
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
