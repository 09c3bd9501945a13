/** A glossary that was read, as records that go into a library: a list of its name, and its terms. */
import { nothingKept } from "../../records/kept";
import type { TermList } from "../../records/own-term";
import type { Incoming } from "../in/incoming";
import { listId, type ReadGlossary, termsOf } from "./concept";

/**
 * The records of a glossary, all dated `now`. `into` is a list that is there already; without it one is made of
 * `name`, and the same name gives the same list again.
 */
export async function glossaryIn(
	{ concepts, unread }: ReadGlossary,
	into: TermList | { readonly name: string },
	now: Date,
): Promise<Incoming> {
	const moment = now.toISOString();
	const list: TermList =
		"id" in into
			? into
			: {
					id: await listId(into.name),
					name: into.name,
					on: true,
					rank: 0,
					created: moment,
					modified: moment,
					deleted: null,
				};
	const { terms, unread: unfit } = await termsOf(concepts, list, now);
	return {
		...nothingKept,
		lists: "id" in into ? [] : [list],
		terms,
		unread: [...unread, ...unfit],
		cutOff: false,
		undated: new Set([list.id, ...terms.map(({ id }) => id)]),
	};
}
