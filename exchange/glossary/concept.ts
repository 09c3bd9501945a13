/** What all glossary formats have in common: concepts, without what only a library gives them. */
import { OwnTerm, type TermList } from "../../records/own-term";
import { checkRecord } from "../in/check";
import { beginningOf, type Unread } from "../in/incoming";
import { namedUrn } from "../in/named-urn";

/** An own term without id, list and dates. */
export type Concept = Omit<OwnTerm, "id" | "list" | "created" | "modified" | "deleted"> & {
	/** The id that the file gives it, "" where it gives none. */
	readonly key: string;
	/** Where it stands in the file: its row or its number. */
	readonly at: number;
};

/** A glossary as it was read. */
export interface ReadGlossary {
	/** Its title; "" where it has none. */
	readonly name: string;
	readonly concepts: readonly Concept[];
	readonly unread: readonly Unread[];
	/** Kinds of fields that Tifa has no place for, and how often each was there. */
	readonly skipped: ReadonlyMap<string, number>;
}

export function emptyConcept(at: number): Concept {
	return {
		key: "",
		at,
		wording: "",
		lang: "",
		also: [],
		renderings: [],
		pinyin: "",
		definition: "",
		partOfSpeech: "",
		subject: "",
		note: "",
		tags: [],
	};
}

/** The id of the list of that name: the same file read twice goes into one list. */
export function listId(name: string): Promise<string> {
	return namedUrn(`list ${name}`);
}

/**
 * The concepts as terms of `list`, with ids that the same file gives again; those that fit no schema are named. Homonyms
 * of one list stay apart by their keys, else by their order.
 */
export async function termsOf(
	concepts: readonly Concept[],
	list: Pick<TermList, "id">,
	now: Date,
): Promise<{ terms: OwnTerm[]; unread: Unread[] }> {
	const moment = now.toISOString();
	const terms: OwnTerm[] = [];
	const unread: Unread[] = [];
	const met = new Map<string, number>();
	for (const { key, at, ...concept } of concepts) {
		const name = key || `${concept.lang} ${concept.wording}`;
		const times = met.get(name) ?? 0;
		met.set(name, times + 1);
		const id = await namedUrn(`term ${list.id} ${times} ${name}`);
		const term = { id, list: list.id, ...concept, created: moment, modified: moment, deleted: null };
		if (concept.wording.trim() === "") {
			const what = beginningOf(concept.renderings[0]?.text || concept.definition || concept.note);
			unread.push({ at, why: "empty", field: "", what });
			continue;
		}
		const checked = checkRecord(OwnTerm, term, at);
		if ("good" in checked) terms.push(checked.good);
		else unread.push(checked.bad);
	}
	return { terms, unread };
}
