/** Several glossaries as one: the built-in list and the reader's own give one answer. */
import { type Glossary, NO_TERM } from "./glossary";
import { addHeads, emptyHeads, type Heads } from "./heads";

/**
 * One glossary of all these. Where forms of two of them stand in the same place with the same extent, the earlier
 * glossary wins: pass the reader's own lists by rank, the built-in one last. Joining copies
 * their arrays and looks at no form. They are such as `loadGlossary` gives.
 */
export function joinGlossaries(glossaries: readonly Glossary[]): Glossary {
	const [only] = glossaries;
	if (only && glossaries.length === 1) return only;
	// Of several nodes for one pair of units the last one wins.
	const parts = glossaries.toReversed();
	const nodes = partStarts(parts.map(({ edges }) => edges.length));
	const units = partStarts(parts.map(({ pool }) => pool.length));
	const terms = partStarts(parts.map(({ ids }) => ids.length));
	const rules = partStarts(parts.map(({ ruleTerms }) => ruleTerms.length));
	return {
		ids: parts.flatMap(({ ids }) => ids),
		categories: concat(parts.map(({ categories }) => categories)),
		flags: concat(parts.map(({ flags }) => flags)),
		ruleTerms: concat(parts.map(({ ruleTerms }, part) => moved(ruleTerms, NO_TERM, terms[part]))),
		ruleNeeds: Uint8Array.from(parts.flatMap(({ ruleNeeds }) => [...ruleNeeds])),
		...headsOf(parts, nodes),
		pool: parts.map(({ pool }) => pool).join(""),
		edges: concat(parts.map(({ edges }, part) => moved(edges, NONE, units[part]))),
		children: concat(parts.map(({ children }, part) => moved(children, NONE, nodes[part]))),
		// The entry that says where a part's last node ends is a node too, which nothing leads to.
		values: concat(parts.map(({ values }, part) => moved(Int32Array.of(...values, 0), 0, rules[part]))),
	};
}

/** Stands in no row. */
const NONE = -2;

/** Where each part begins when they stand one after the other. */
function partStarts(lengths: readonly number[]): number[] {
	let sum = 0;
	return lengths.map((length) => {
		sum += length;
		return sum - length;
	});
}

/** `numbers`, each further by `offset`, but for those that mean nothing. */
function moved(numbers: Int32Array, nothing: number, offset = 0): Int32Array {
	return offset === 0 ? numbers : numbers.map((number) => (number === nothing ? nothing : number + offset));
}

function concat(parts: readonly Int32Array[]): Int32Array {
	const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
	for (const [index, start] of partStarts(parts.map(({ length }) => length)).entries())
		all.set(parts[index] ?? [], start);
	return all;
}

function headsOf(parts: readonly Glossary[], starts: readonly number[]): Heads {
	const sum = (lengthOf: (part: Glossary) => number) => parts.reduce((all, part) => all + lengthOf(part), 0);
	const table = emptyHeads(
		sum(({ firsts }) => firsts.filter((unit) => unit !== 0).length),
		sum(({ values }) => values.length),
	);
	for (const [index, part] of parts.entries()) addHeads(table, pairsOf(part), part, starts[index]);
	return table;
}

/** The pairs of a table in the order of the nodes that they lead to. */
function pairsOf({ firsts, seconds, nodes }: Heads): string {
	const pairs: string[] = [];
	for (const [slot, first] of firsts.entries())
		if (first !== 0) pairs[nodes[slot] ?? 0] = String.fromCharCode(first, seconds[slot] ?? 0);
	return pairs.join("");
}
