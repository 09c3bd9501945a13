/** How documents of two libraries become one: pure, so that the same two give the same one whichever comes first. */
import type { DocumentRecord } from "../records/document";
import { keysOfCopies } from "../records/document";
import { withCopy } from "./copies";
import { later } from "./later";

/** Whether two records of two libraries are of one document. */
export type IsSame = (one: DocumentRecord, other: DocumentRecord) => boolean;

export interface MergedDocuments {
	/** Rows to write: new ones, and those that changed. */
	readonly put: DocumentRecord[];
	/** Ids of this library whose document bears another id now. */
	readonly gone: string[];
	/** The id that a document bears now, by the id that either library knew it under. */
	readonly idOf: (id: string) => string;
	/** How many of `incoming` this library did not have. */
	readonly added: number;
}

/**
 * Takes `incoming` into `here`. A document that this library has, by its id or by what `isSame` says, is merged with it
 * and bears the id of the one that was read first. The records of one file are never merged with one another: whoever
 * kept them apart had reasons.
 */
export function mergeDocuments(
	here: readonly DocumentRecord[],
	incoming: readonly DocumentRecord[],
	isSame: IsSame,
): MergedDocuments {
	const oldest = here.toSorted(byAge);
	const byId = new Map(here.map((document) => [document.id, document]));
	const byKey = grouped(oldest);
	const renamed = new Map<string, string>();
	const idOf = (id: string): string => {
		const next = renamed.get(id);
		return next === undefined ? id : idOf(next);
	};
	let added = 0;
	for (const document of incoming.toSorted(byAge)) {
		const own = byId.get(idOf(document.id));
		const known = own ?? knownAs(document, candidates(document, byKey), isSame);
		const current = known && byId.get(idOf(known.id));
		if (!current) {
			added += 1;
			byId.set(document.id, document);
			continue;
		}
		const one = merged(current, document);
		for (const id of [current.id, document.id]) if (id !== one.id) renamed.set(id, one.id);
		byId.delete(current.id);
		byId.set(one.id, one);
	}
	const before = new Map(here.map((document) => [document.id, document]));
	return {
		put: [...byId.values()].filter((document) => !isEqual(before.get(document.id), document)),
		gone: here.map(({ id }) => id).filter((id) => !byId.has(id)),
		idOf,
		added,
	};
}

/** The older of those that know all its copies already, else the older of those that are the same. */
function knownAs(document: DocumentRecord, known: readonly DocumentRecord[], isSame: IsSame) {
	return known.find((other) => hasAll(other, document)) ?? known.find((other) => isSame(other, document));
}

function hasAll({ copies }: DocumentRecord, document: DocumentRecord): boolean {
	if (document.keys.length === 0) return false;
	return document.copies.every(({ url, keys }) =>
		copies.some((copy) => copy.url === url && keys.every((key) => copy.keys.includes(key))),
	);
}

function grouped(documents: readonly DocumentRecord[]): Map<string, DocumentRecord[]> {
	const byKey = new Map<string, DocumentRecord[]>();
	for (const document of documents)
		for (const key of document.keys) {
			const group = byKey.get(key);
			if (group) group.push(document);
			else byKey.set(key, [document]);
		}
	return byKey;
}

/** Those that share a key with `document`, the oldest first. */
function candidates({ keys }: DocumentRecord, byKey: Map<string, DocumentRecord[]>): DocumentRecord[] {
	return [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort(byAge);
}

/** One record of two: all copies, the text that was read last, the judgement on what is apart of the later edit. */
function merged(one: DocumentRecord, other: DocumentRecord): DocumentRecord {
	if (isEqual(one, other)) return one;
	const last = laterDocument(one, other);
	const first = last === one ? other : one;
	const elder = byAge(one, other) <= 0 ? one : other;
	const parted = new Set(last.apart.filter((key) => !last.keys.includes(key)));
	const brought = first.copies.filter(({ keys }) => !keys.some((key) => parted.has(key)));
	const copies = brought.reduce(withCopy, last.copies);
	const text = (first.read ?? "") > (last.read ?? "") ? first : last;
	return {
		...text,
		id: elder.id,
		...keyed(copies, [...last.apart, ...first.apart.filter((key) => !last.keys.includes(key))]),
		created: elder.created,
		modified: last.modified,
	};
}

function keyed(copies: DocumentRecord["copies"], apart: readonly string[]) {
	return { keys: keysOfCopies(copies), copies, apart: [...new Set(apart)] };
}

/** The one changed later; of two changed at one moment the one that knows more. */
function laterDocument(one: DocumentRecord, other: DocumentRecord): DocumentRecord {
	const more = known(one) - known(other);
	if (one.modified !== other.modified || more === 0) return later(one, other);
	return more > 0 ? one : other;
}

function known({ copies, apart }: DocumentRecord): number {
	return apart.length + copies.reduce((sum, { keys }) => sum + 1 + keys.length, 0);
}

/** Those whose text was read come before those known from a file only; then the older. */
function byAge(a: DocumentRecord, b: DocumentRecord): number {
	const unread = Number(a.read === null) - Number(b.read === null);
	if (unread !== 0) return unread;
	return a.created === b.created ? Number(a.id > b.id) - Number(a.id < b.id) : a.created < b.created ? -1 : 1;
}

function isEqual(one: DocumentRecord | undefined, other: DocumentRecord): boolean {
	return one === other || (one !== undefined && JSON.stringify(one) === JSON.stringify(other));
}
