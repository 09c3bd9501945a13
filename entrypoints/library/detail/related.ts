/** Which documents might be one: those that share a key, and those that the reader parted. */
import type { DocumentRecord } from "../../../records/document";

export interface Related {
	document: DocumentRecord;
	/** The reader parted the two; else they share a title or a text, and nobody has said that they are one. */
	parted: boolean;
}

/** For each document's id those that it might be joined with; documents without any are left out. */
export function relatedOf(documents: readonly DocumentRecord[]): Map<string, Related[]> {
	const holders = new Map<string, DocumentRecord[]>();
	for (const document of documents) {
		for (const key of document.keys) {
			const others = holders.get(key);
			if (others) others.push(document);
			else holders.set(key, [document]);
		}
	}
	const related = new Map<string, Related[]>();
	for (const document of documents) {
		const others = new Set([...document.keys, ...document.apart].flatMap((key) => holders.get(key) ?? []));
		others.delete(document);
		const found = [...others].map((other) => ({ document: other, parted: areParted(document, other) }));
		if (found.length > 0) related.set(document.id, found);
	}
	return related;
}

/** Parting tells both sides of the other's keys. */
function areParted(one: DocumentRecord, other: DocumentRecord): boolean {
	return other.keys.some((key) => one.apart.includes(key)) && one.keys.some((key) => other.apart.includes(key));
}
