/** Where to begin: the first two units of every form, and the node that they lead to. */
import type { Glossary } from "./glossary";

/**
 * A hash table with open addressing; a pair of units is looked for from `slotOf` on. No number in it is larger than the
 * engine keeps in a register before it has compiled anything (30 bits): a pair in one number would be an object.
 */
export interface Heads {
	/** The pairs; 0 where a slot is empty. */
	readonly firsts: Uint16Array;
	readonly seconds: Uint16Array;
	/** Of joined glossaries one pair may stand in several slots; the node that wins comes last. */
	readonly nodes: Int32Array;
	/** 1 where a pair may be followed by anything; else `triples` tells what may come next, if that is a Han character. */
	readonly open: Uint8Array;
	/** 1 at the place, see TRIPLE, of every three units that begin a form; by chance at that of others. */
	readonly triples: Uint8Array;
}

type Trie = Pick<Glossary, "pool" | "edges" | "children" | "values">;

/**
 * Spread pairs over a table whose size is a power of two: slot = (first * FIRST ^ second * SECOND) & (size - 1), and
 * three units likewise over `triples`. Primes under 2 ** 14, so that the products stay under 2 ** 30.
 */
export const FIRST = 15_731;
export const SECOND = 9973;
export const THIRD = 12_553;

/** Han characters stand above, and what is written among them. */
export const HAN = 0x2e7f;

/**
 * A table with room for so many pairs and as many forms: a quarter full at most, so that most places of a text meet an
 * empty slot.
 */
export function emptyHeads(pairs: number, forms: number): Heads {
	const size = 2 ** Math.max(4, 34 - Math.clz32(pairs));
	return {
		firsts: new Uint16Array(size),
		seconds: new Uint16Array(size),
		nodes: new Int32Array(size),
		open: new Uint8Array(size),
		triples: new Uint8Array(2 ** Math.max(4, 35 - Math.clz32(forms))),
	};
}

/**
 * Adds the pairs of `units`, two of them a pair: the first leads to node 0 of the trie, the next to node 1 and so on.
 * In the table a node is called by its number in the trie and `offset`.
 *
 * One loop with everything at hand: a page makes the table ready once, in code that the engine has not compiled yet.
 */
export function addHeads(heads: Heads, units: string, trie: Trie, offset = 0): void {
	const { firsts, seconds, nodes, open, triples } = heads;
	const { pool, edges, children, values } = trie;
	const last = firsts.length - 1;
	const most = triples.length - 1;
	for (let node = 0; node * 2 < units.length; node += 1) {
		const first = units.charCodeAt(node * 2);
		const second = units.charCodeAt(node * 2 + 1);
		const hash = (first * FIRST) ^ (second * SECOND);
		let isOpen = values[node] !== 0;
		const begin = edges[node] ?? 0;
		const isLeaf = begin < (edges[node + 1] ?? 0);
		const end = isLeaf ? node + 1 : (children[node + 1] ?? 0);
		for (let next = isLeaf ? node : (children[node] ?? 0); next < end; next += 1) {
			const third = pool.charCodeAt(edges[next] ?? 0);
			triples[(hash ^ (third * THIRD)) & most] = 1;
			if (third <= HAN) isOpen = true;
		}
		let slot = hash & last;
		for (; firsts[slot] !== 0; slot = (slot + 1) & last)
			if (firsts[slot] === first && seconds[slot] === second) {
				// The first slot of a pair answers for all.
				if (isOpen) open[slot] = 1;
				else if (open[slot] === 1) isOpen = true;
			}
		firsts[slot] = first;
		seconds[slot] = second;
		nodes[slot] = node + offset;
		open[slot] = isOpen ? 1 : 0;
	}
}
