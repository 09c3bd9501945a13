/** The reader's own terms and their lists, and his notes on built-in terms. What is deleted stays, marked. */
import { OwnTerm, type OwnTermDraft, TermList, type TermListDraft, TermNote } from "../records/own-term";
import { fold } from "../text/fold";
import type { Act } from "./act";
import { type Database, read, write } from "./database";
import { editedTables, lastEdit, putBatch, putWithEdit } from "./edits";
import { StorageFailure } from "./failure";
import type { Kind } from "./kinds";
import { sound, soundRows } from "./sound";

/** The lists, the one whose terms win first. */
export function termLists(): Promise<TermList[]> {
	return read(liveLists);
}

/** How many terms each list has, by its id; a list without any is left out. */
export function termCounts(): Promise<ReadonlyMap<string, number>> {
	return read(async ({ terms }) => {
		const counts = new Map<string, number>();
		for (const list of await terms.orderBy("list").uniqueKeys()) {
			const ofList = await terms.where("list").equals(list).primaryKeys();
			counts.set(String(list), ofList.length);
		}
		// Only the deleted stand in that index, and they are few.
		for (const { list } of await terms.where("deleted").above("").toArray()) {
			counts.set(list, (counts.get(list) ?? 1) - 1);
		}
		return counts;
	});
}

/** A list's terms in the order of their wordings. */
export function termsOf(list: string): Promise<OwnTerm[]> {
	return read(async ({ terms }) => {
		const rows = await terms.where("list").equals(list).sortBy("wording");
		return soundRows(OwnTerm, rows.filter(isLive));
	});
}

/** Those of `terms` that have `words` in a form or rendering; width, case and traditional characters do not matter. */
export function termsWith(terms: readonly OwnTerm[], words: string): readonly OwnTerm[] {
	const wanted = fold(words.trim());
	if (wanted === "") return terms;
	return terms.filter(({ wording, also, renderings }) =>
		[wording, ...also, ...renderings.map(({ text }) => text)].some((text) => fold(text).includes(wanted)),
	);
}

/** The term of that id with its list, or null where either is gone. */
export function termWithList(id: string): Promise<{ term: OwnTerm; list: TermList } | null> {
	return read(async ({ terms, lists }) => {
		const term = sound(OwnTerm, await terms.get(id));
		const list = term && sound(TermList, await lists.get(term.list));
		return term && list && isLive(term) && isLive(list) ? { term, list } : null;
	});
}

/** Those of the terms that are there, in no order. */
export function termsByIds(ids: readonly string[]): Promise<OwnTerm[]> {
	return read(async ({ terms }) =>
		(await terms.bulkGet([...ids])).flatMap((row) => {
			const term = sound(OwnTerm, row);
			return term && isLive(term) ? [term] : [];
		}),
	);
}

/**
 * Makes a list or changes it, and gives the edit's id. The others make room where its place is another now. Throws a
 * StorageFailure.
 */
export function putList(draft: TermListDraft, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		const before = sound(TermList, await database.lists.get(draft.id));
		if (before && !isLive(before)) throw new StorageFailure("gone");
		const lists = (await liveLists(database)).filter(({ id }) => id !== draft.id);
		const own = { ...draft, created: before?.created ?? act.moment, modified: act.moment, deleted: null };
		const ordered = lists.toSpliced(draft.rank, 0, own);
		for (const [rank, list] of ordered.entries()) {
			const after = { ...list, rank, modified: act.moment };
			if (list !== own && list.rank !== rank) await putWithEdit(database, { of: "list", before: list, after }, act);
		}
		const after = { ...own, rank: ordered.indexOf(own) };
		if (before && isSame(before, after)) return unchanged(database, "list", draft.id);
		return putWithEdit(database, { of: "list", before, after }, act);
	});
}

/**
 * Makes a term or changes it, and gives the edit's id. `newList` names the list where the term is to be the first of a
 * new one. Throws a StorageFailure.
 */
export function putTerm(draft: OwnTermDraft, newList: string | undefined, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		const before = sound(OwnTerm, await database.terms.get(draft.id));
		const list = sound(TermList, await database.lists.get(draft.list));
		if ((before && !isLive(before)) || (list && !isLive(list))) throw new StorageFailure("gone");
		if (!list) {
			if (newList === undefined) throw new StorageFailure("gone");
			const rank = (await liveLists(database)).length;
			const made = { id: draft.list, name: newList, on: true, rank, ...fresh(act) };
			await putWithEdit(database, { of: "list", before: null, after: made }, act);
		}
		const after = { ...draft, ...fresh(act), created: before?.created ?? act.moment };
		if (before && isSame(before, after)) return unchanged(database, "term", draft.id);
		return putWithEdit(database, { of: "term", before, after }, act);
	});
}

/** Marks a term as deleted; one that is so already is not written again. Throws a StorageFailure. */
export function deleteTerm(id: string, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		const before = sound(OwnTerm, await database.terms.get(id));
		if (!before) throw new StorageFailure("gone");
		if (!isLive(before)) return unchanged(database, "term", id);
		return putWithEdit(database, { of: "term", before, after: deleted(before, act) }, act);
	});
}

/** Marks a list and its terms as deleted, undone as one under the id `batch`. Throws a StorageFailure. */
export function deleteList(id: string, batch: string, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		if ((await database.edits.where("batch").equals(batch).count()) > 0) return batch;
		const list = sound(TermList, await database.lists.get(id));
		if (!list || !isLive(list)) throw new StorageFailure("gone");
		const rows = await database.terms.where("list").equals(id).toArray();
		const terms = soundRows(OwnTerm, rows.filter(isLive));
		const changes = [
			{ of: "list" as const, before: list, after: deleted(list, act) },
			...terms.map((before) => ({ of: "term" as const, before, after: deleted(before, act) })),
		];
		await putBatch(database, changes, batch, act);
		return batch;
	});
}

/** The reader's note on a built-in term; "" where there is none. */
export function termNoteOf(id: string): Promise<string> {
	return read(async ({ termNotes }) => {
		const kept = sound(TermNote, await termNotes.get(id));
		return kept && isLive(kept) ? kept.note : "";
	});
}

/** The notes on built-in terms by the terms' ids; empty ones are left out. */
export function termNotes(): Promise<ReadonlyMap<string, string>> {
	return read(async (database) => {
		const rows = soundRows(TermNote, await database.termNotes.toArray());
		return new Map(rows.filter((row) => isLive(row) && row.note !== "").map(({ id, note }) => [id, note]));
	});
}

/** Writes the note on a built-in term, and gives the edit's id. Throws a StorageFailure. */
export function putTermNote(id: string, note: string, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		const before = sound(TermNote, await database.termNotes.get(id));
		const after = { id, note, ...fresh(act), created: before?.created ?? act.moment };
		const last = before && (await lastEdit(database, "termNote", id));
		if (before && last && isSame(before, after)) return last.id;
		return putWithEdit(database, { of: "termNote", before, after }, act);
	});
}

async function liveLists({ lists }: Database): Promise<TermList[]> {
	const live = soundRows(TermList, await lists.toArray()).filter(isLive);
	// Imported lists may have one rank: the one that was made first wins then.
	return live.sort((a, b) => a.rank - b.rank || (a.created < b.created ? -1 : 1));
}

function isLive({ deleted }: { readonly deleted: string | null }): boolean {
	return deleted === null;
}

function fresh({ moment }: Act) {
	return { created: moment, modified: moment, deleted: null };
}

function deleted<T extends object>(record: T, { moment }: Act): T & { modified: string; deleted: string } {
	return { ...record, modified: moment, deleted: moment };
}

/** Whether two states of a record differ in nothing but when. The fields' order is that of who wrote them. */
function isSame(one: object, other: object): boolean {
	const content = (record: object) =>
		JSON.stringify(Object.entries({ ...record, modified: "" }).sort(([a], [b]) => (a < b ? -1 : 1)));
	return content(one) === content(other);
}

/** What to answer where nothing was written: the last edit's id. What was imported in bulk has none but its own. */
async function unchanged(database: Database, of: Kind, id: string): Promise<string> {
	return (await lastEdit(database, of, id))?.id ?? id;
}
