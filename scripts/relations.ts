/** From relations that are each written once to what every term's card says of them. */
import type { Relations } from "../records/term";
import type { Entry, RelationEntry } from "./glossary-source";

/**
 * The relations of each term that has any, both ways. Throws an Error where a term is unknown, related to itself, or
 * said to be broader than one that it is narrower than.
 */
export function relationsOf(
	relations: readonly RelationEntry[],
	entries: readonly Pick<Entry, "id">[],
): ReadonlyMap<string, Relations> {
	const ids = new Set(entries.map(({ id }) => id));
	const related = new Map<string, Relations>();
	const add = (from: string, how: keyof Relations, to: string) => {
		for (const id of [from, to]) if (!ids.has(id)) throw new Error(`relations.yml: there is no term ${id}`);
		if (from === to) throw new Error(`relations.yml: ${from} is related to itself`);
		const known = related.get(from) ?? { broader: [], narrower: [], opposites: [], confused: [] };
		if (!known[how].includes(to)) known[how].push(to);
		related.set(from, known);
	};
	for (const entry of relations)
		if ("broader" in entry)
			for (const narrower of entry.narrower) {
				add(narrower, "broader", entry.broader);
				add(entry.broader, "narrower", narrower);
			}
		else {
			const how = "opposites" in entry ? "opposites" : "confused";
			const terms = "opposites" in entry ? entry.opposites : entry.confused;
			for (const one of terms) for (const other of terms) if (one !== other) add(one, how, other);
		}
	for (const id of related.keys()) refuseCircle(id, related, []);
	return related;
}

function refuseCircle(id: string, related: ReadonlyMap<string, Relations>, below: readonly string[]) {
	if (below.includes(id)) throw new Error(`relations.yml: ${[...below, id].join(" < ")} is a circle`);
	for (const broader of related.get(id)?.broader ?? []) refuseCircle(broader, related, [...below, id]);
}
