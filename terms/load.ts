/** Makes the shipped glossary ready to match with. */
import * as v from "valibot";
import { type Category, categories } from "../records/term";
import { Shipped } from "./compile";
import { type Glossary, NO_TERM, slotOf } from "./glossary";
import { decodeNumbers } from "./numbers";

/** The glossary in `shipped`. Throws an Error that says what is wrong where it cannot be read. */
export function loadGlossary(shipped: unknown): Glossary {
	try {
		return read(v.parse(Shipped, shipped));
	} catch (error) {
		throw new Error(`the glossary cannot be read: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function read(shipped: Shipped): Glossary {
	const ids = shipped.ids === "" ? [] : shipped.ids.split("\n");
	const values = decodeNumbers(shipped.values);
	const glossary: Glossary = {
		ids,
		categories: Array.from(decodeNumbers(shipped.categories), categoryAt),
		flags: Uint8Array.from(decodeNumbers(shipped.flags)),
		...rules(ids.length, decodeNumbers(shipped.ruleTerms), decodeNumbers(shipped.ruleNeeds)),
		...hash(shipped.heads),
		pool: shipped.pool,
		edges: starts(decodeNumbers(shipped.edges), 0),
		// Nodes stand in breadth-first order: children follow one another as their parents do.
		children: starts(decodeNumbers(shipped.children), shipped.heads.length / 2),
		values,
	};
	check(glossary.categories.length === ids.length && glossary.flags.length === ids.length, "terms");
	check(glossary.edges.length === values.length + 1 && glossary.edges.at(-1) === shipped.pool.length, "edges");
	check(glossary.children.length === values.length + 1 && glossary.children.at(-1) === values.length, "children");
	for (const value of values) check(value <= glossary.ruleTerms.length, "values");
	return glossary;
}

function check(holds: boolean, what: string) {
	if (!holds) throw new RangeError(`its ${what} do not fit together`);
}

function categoryAt(index: number): Category {
	const category = categories[index];
	if (!category) throw new RangeError(`there is no category ${index}`);
	return category;
}

/** A rule for each term as it is, and those that were shipped. */
function rules(terms: number, more: Int32Array, needs: Int32Array): Pick<Glossary, "ruleTerms" | "ruleNeeds"> {
	check(more.length === needs.length, "rules");
	const ruleTerms = new Int32Array(terms + more.length);
	const ruleNeeds = new Uint8Array(terms + more.length);
	for (let i = 0; i < terms; i += 1) ruleTerms[i] = i;
	for (let i = 0; i < more.length; i += 1) {
		const term = (more[i] ?? 0) + NO_TERM;
		check(term < terms, "rules");
		ruleTerms[terms + i] = term;
		ruleNeeds[terms + i] = needs[i] ?? 0;
	}
	return { ruleTerms, ruleNeeds };
}

/** Where each stretch starts, from their lengths; one more entry says where the last one ends. */
function starts(lengths: Int32Array, first: number): Int32Array {
	const sums = new Int32Array(lengths.length + 1);
	let sum = first;
	for (let i = 0; i < lengths.length; i += 1) {
		sums[i] = sum;
		sum += lengths[i] ?? 0;
	}
	sums[lengths.length] = sum;
	return sums;
}

function hash(heads: string): Pick<Glossary, "keys" | "nodes"> {
	// A quarter full at most: most places of a text begin no form, and then the first look finds an empty slot.
	let size = 16;
	while (size < heads.length * 2) size *= 2;
	const keys = new Int32Array(size);
	const nodes = new Int32Array(size);
	for (let node = 0; node * 2 < heads.length; node += 1) {
		const first = heads.charCodeAt(node * 2);
		const second = heads.charCodeAt(node * 2 + 1);
		let slot = slotOf(first, second, size - 1);
		while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
		keys[slot] = (first << 16) | second;
		nodes[slot] = node;
	}
	return { keys, nodes };
}
