/** Makes the shipped glossary ready to match with. */
import * as v from "valibot";
import { categories } from "../records/term";
import { Shipped } from "./compile";
import { type Glossary, NO_TERM } from "./glossary";
import { addHeads, emptyHeads, type Heads } from "./heads";
import { decodeNumbers } from "./numbers";

/** The glossary in `shipped`, or in its JSON. Throws an Error that says what is wrong where it cannot be read. */
export function loadGlossary(shipped: unknown): Glossary {
	try {
		return read(v.parse(Shipped, typeof shipped === "string" ? JSON.parse(shipped) : shipped));
	} catch (error) {
		throw new Error(`the glossary cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function read(shipped: Shipped): Glossary {
	const ids = shipped.ids === "" ? [] : shipped.ids.split("\n");
	const trie = {
		pool: shipped.pool,
		edges: starts(shipped.edges, 0),
		// Nodes stand in breadth-first order: children follow one another as their parents do.
		children: starts(shipped.children, shipped.heads.length / 2),
		values: decodeNumbers(shipped.values),
	};
	const glossary: Glossary = {
		ids,
		categories: decodeNumbers(shipped.categories),
		flags: decodeNumbers(shipped.flags),
		...rules(ids.length, decodeNumbers(shipped.ruleTerms), decodeNumbers(shipped.ruleNeeds)),
		...headsOf(shipped.heads, trie),
		...trie,
	};
	const { values } = trie;
	check(glossary.categories.length === ids.length && glossary.flags.length === ids.length, "terms");
	check(most(glossary.categories) < categories.length, "categories");
	check(glossary.edges.length === values.length + 1 && glossary.edges.at(-1) === shipped.pool.length, "edges");
	check(glossary.children.length === values.length + 1 && glossary.children.at(-1) === values.length, "children");
	check(most(values) <= glossary.ruleTerms.length, "values");
	return glossary;
}

function check(holds: boolean, what: string) {
	if (!holds) throw new RangeError(`its ${what} do not fit together`);
}

function most(numbers: Int32Array): number {
	let most = 0;
	for (let i = 0; i < numbers.length; i += 1) most = Math.max(most, numbers[i] ?? 0);
	return most;
}

/** A rule for each term as it is, and those that were shipped. */
function rules(terms: number, more: Int32Array, needs: Int32Array): Pick<Glossary, "ruleTerms" | "ruleNeeds"> {
	check(more.length === needs.length && most(more) + NO_TERM < terms, "rules");
	const ruleTerms = new Int32Array(terms + more.length);
	const ruleNeeds = new Uint8Array(terms + more.length);
	for (let i = 0; i < terms; i += 1) ruleTerms[i] = i;
	for (let i = 0; i < more.length; i += 1) ruleTerms[terms + i] = (more[i] ?? 0) + NO_TERM;
	ruleNeeds.set(needs, terms);
	return { ruleTerms, ruleNeeds };
}

/** Where each stretch starts, from their encoded lengths; one more entry says where the last one ends. */
function starts(lengths: string, first: number): Int32Array {
	const sums = decodeNumbers(`${lengths}#`); // # encodes the 0 of that last entry
	let sum = first;
	for (let i = 0; i < sums.length; i += 1) {
		const length = sums[i] ?? 0;
		sums[i] = sum;
		sum += length;
	}
	return sums;
}

function headsOf(heads: string, trie: Pick<Glossary, "pool" | "edges" | "children" | "values">): Heads {
	const table = emptyHeads(heads.length / 2, trie.values.length);
	addHeads(table, heads, trie);
	return table;
}
