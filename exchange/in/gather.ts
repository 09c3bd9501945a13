/** Gathers the records of one file: each id once, and each annotation with its document. */
import type { Annotation } from "../../records/annotation";
import type { DocumentRecord } from "../../records/document";
import type { OwnTerm, TermList, TermNote } from "../../records/own-term";
import { beginningOf, type Incoming, type Unread } from "./incoming";
import { makeDocument } from "./make-document";

/** The records of a file as they come. */
export interface Gathered {
	readonly documents: Map<string, DocumentRecord>;
	readonly annotations: Map<string, Annotation>;
	readonly lists: Map<string, TermList>;
	readonly terms: Map<string, OwnTerm>;
	readonly termNotes: Map<string, TermNote>;
	readonly settings: Map<string, unknown>;
	readonly unread: Unread[];
}

export function gather(): Gathered {
	return {
		documents: new Map(),
		annotations: new Map(),
		lists: new Map(),
		terms: new Map(),
		termNotes: new Map(),
		settings: new Map(),
		unread: [],
	};
}

/** Takes a record in; one whose id was there before is named and left out. */
export function take<T>(into: Map<string, T>, id: string, record: T, at: number, unread: Unread[]): void {
	if (into.has(id)) unread.push({ at, why: "twice", field: "id", what: beginningOf(id) });
	else into.set(id, record);
}

/** All of it. Where an annotation's document is missing, one is made from the address that it was made on. */
export function gathered(all: Gathered, cutOff = false): Incoming {
	for (const { document, page, created, modified } of all.annotations.values())
		if (!all.documents.has(document))
			all.documents.set(document, makeDocument({ id: document, url: page, title: "", lang: "", created, modified }));
	return {
		documents: [...all.documents.values()],
		annotations: [...all.annotations.values()],
		lists: [...all.lists.values()],
		terms: [...all.terms.values()],
		termNotes: [...all.termNotes.values()],
		// Each value was held to the schema of its name.
		settings: Object.fromEntries(all.settings) as Incoming["settings"],
		unread: all.unread.toSorted((a, b) => a.at - b.at),
		cutOff,
		undated: new Set(),
	};
}
