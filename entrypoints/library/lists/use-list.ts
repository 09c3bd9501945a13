/** What a list shows: the rows that the search leaves, in their order. */
import { useMemo, useRef } from "preact/hooks";
import type { Entry, Heading } from "../../../storage/search/entry";
import { find, type Meanings, soughtWords } from "../../../storage/search/find";
import type { IndexState } from "../../../storage/search/follow";
import type { LibraryIndex, Sort } from "../../../storage/search/library-index";
import { parseQuery } from "../../../storage/search/query";
import type { ListOrder, ListPlace } from "./list-address";

/** A row of the documents' list, with the annotations of it that fit the search. */
export interface DocumentEntry {
	readonly id: string;
	readonly heading: Heading | null;
	readonly entries: readonly Entry[];
}

export interface List {
	readonly index: LibraryIndex;
	readonly entries: readonly Entry[];
	/** In the documents' list alone. */
	readonly documents: readonly DocumentEntry[];
	/** Folded; marked in the rows. */
	readonly sought: readonly string[];
}

/**
 * The list for a place, or null until there is an index. An annotation once found stays while the search stands, also
 * when it is edited: the row that the reader writes in must not go because a word went from it.
 */
export function useList(state: IndexState, { list, line, order }: ListPlace, meanings: Meanings): List | null {
	const last = useRef<{ line: string; entries: readonly Entry[]; staying: Set<string> } | null>(null);
	return useMemo(() => {
		if (state.is !== "open") return null;
		const { index } = state;
		const query = parseQuery(line);
		const before = last.current?.line === line ? last.current : null;
		const staying = new Set(before?.staying);
		if (before && query.length > 0) {
			const changed = new Set(state.changed);
			for (const { id } of before.entries) if (changed.has(id)) staying.add(id);
		}
		const entries = find(index, query, sortOf(order), meanings, staying);
		last.current = { line, entries, staying };
		const documents = list === "documents" ? documentsIn(index, entries, order) : [];
		return { index, entries, documents, sought: soughtWords(query, meanings) };
	}, [state, list, line, order, meanings]);
}

function sortOf(order: ListOrder): Sort {
	return order === "count" || order === "title" ? "created" : order;
}

/** The documents of these annotations; as long as no other order is wanted, by their first annotation here. */
function documentsIn({ headings }: LibraryIndex, entries: readonly Entry[], order: ListOrder): DocumentEntry[] {
	const byDocument = new Map<string, Entry[]>();
	for (const entry of entries) {
		const others = byDocument.get(entry.document);
		if (others) others.push(entry);
		else byDocument.set(entry.document, [entry]);
	}
	const rows = [...byDocument].map(([id, own]) => ({ id, heading: headings.get(id) ?? null, entries: own }));
	if (order === "count") return rows.sort((a, b) => b.entries.length - a.entries.length);
	if (order === "title") {
		const { compare } = new Intl.Collator(["zh", "en"], { numeric: true });
		return rows.sort((a, b) => compare(a.heading?.title ?? "", b.heading?.title ?? ""));
	}
	// When it came into the library: an order that no edit changes.
	if (order === "created") return rows.sort((a, b) => (b.heading?.created ?? 0) - (a.heading?.created ?? 0));
	return rows;
}
