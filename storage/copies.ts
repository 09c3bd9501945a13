/** The copies of a document: where its text was met, and how one is parted from it or another document joined to it. */
import { type Copy, DocumentRecord, keysOfCopies } from "../records/document";
import { COPY_COUNT, KEY_COUNT } from "../records/limits";
import type { Act } from "./act";
import { type Database, write } from "./database";
import { StorageFailure } from "./failure";
import { sound } from "./sound";

/** The copies with `met` among them. An address keeps what it brought before; beyond the limits nothing is added. */
export function withCopy(copies: readonly Copy[], met: Copy): Copy[] {
	const known = copies.find(({ url }) => url === met.url);
	const copy = { url: met.url, keys: [...new Set([...(known?.keys ?? []), ...met.keys])].slice(0, KEY_COUNT) };
	if (known) return copies.map((other) => (other === known ? copy : other));
	return [...copies, copy].slice(0, COPY_COUNT);
}

/**
 * Parts the copy at `url` from its document: with its keys and with the annotations that were made on it (deleted ones
 * too) it becomes a document of its own, whose id is given. Neither joins the other again by itself. Throws a
 * StorageFailure.
 */
export function partCopy(id: string, url: string, act: Act): Promise<string> {
	return write(tables, async (database) => {
		const whole = await documentIn(database, id);
		const parted = whole.copies.filter((copy) => copy.url === url);
		const [next, ...others] = whole.copies.filter((copy) => copy.url !== url);
		if (parted.length === 0 || !next) throw new StorageFailure("gone");
		// The kept text goes with the copy that it was read from; the other side's is read when it is met again.
		const wasRead = whole.url === url;
		const left: DocumentRecord = {
			...whole,
			...keyed([next, ...others], [...whole.apart, ...keysOfCopies(parted)]),
			url: wasRead ? next.url : whole.url,
			read: wasRead ? null : whole.read,
			modified: act.moment,
		};
		const made: DocumentRecord = {
			...whole,
			...keyed(parted, [...whole.apart, ...left.keys]),
			id: act.newId(),
			url,
			read: wasRead ? whole.read : null,
			created: act.moment,
			modified: act.moment,
		};
		await database.documents.bulkPut([left, made]);
		await database.annotations
			.where("document")
			.equals(id)
			.filter(({ page }) => page === url)
			.modify({ document: made.id, modified: act.moment });
		return made.id;
	});
}

/**
 * Joins `from` to `into`, which gets its copies and its annotations (deleted ones too); of the two kept texts that of
 * `into` stays. Gives the id of `into`. Throws a StorageFailure.
 */
export function joinDocuments(into: string, from: string, act: Act): Promise<string> {
	return write(tables, async (database) => {
		if (into === from) throw new StorageFailure("gone");
		const one = await documentIn(database, into);
		const other = await documentIn(database, from);
		const text = one.read === null && other.read !== null ? other : one;
		const copies = other.copies.reduce(withCopy, one.copies);
		const apart = [...one.apart, ...other.apart];
		const doubted = await keysApartElsewhere(database, [into, from], apart);
		const own = new Set(keysOfCopies(copies));
		await database.documents.put({
			...text,
			...keyed(
				copies,
				apart.filter((key) => !own.has(key) || doubted.has(key)),
			),
			id: into,
			created: one.created,
			modified: act.moment,
		});
		await database.documents.delete(from);
		await database.annotations.where("document").equals(from).modify({ document: into, modified: act.moment });
		return into;
	});
}

const tables = ({ documents, annotations }: Database) => [documents, annotations];

async function documentIn({ documents }: Database, id: string): Promise<DocumentRecord> {
	const document = sound(DocumentRecord, await documents.get(id));
	if (!document) throw new StorageFailure("gone");
	return document;
}

function keyed(copies: Copy[], apart: readonly string[]): Pick<DocumentRecord, "copies" | "keys" | "apart"> {
	return { copies, keys: keysOfCopies(copies), apart: [...new Set(apart)].slice(-COPY_COUNT * KEY_COUNT) };
}

/** The keys that a document shares with what was parted from it: they tell neither. */
function doubtful({ keys, apart }: DocumentRecord): string[] {
	return apart.filter((key) => keys.includes(key));
}

/** Those of `keys` that some third document has in common with what was parted from it. */
async function keysApartElsewhere(
	{ documents }: Database,
	pair: readonly string[],
	keys: readonly string[],
): Promise<Set<string>> {
	const holders = await documents.where("keys").anyOf(keys).distinct().toArray();
	return new Set(holders.filter(({ id }) => !pair.includes(id)).flatMap(doubtful));
}
