/** Where to begin: the first two units of every form, and the node that they lead to. */

/**
 * Open addressing. A pair of units, the first one high, is looked for from its product with SPREAD on, shifted right by
 * `shift`. In joined glossaries one pair may lead to several nodes; the one that wins stands last.
 */
export interface Heads {
	readonly keys: Int32Array;
	readonly nodes: Int32Array;
	readonly shift: number;
}

/** Spreads pairs of units over `keys` by their product's highest bits (Fibonacci hashing). */
export const SPREAD = 0x9e37_79b1;

/** A table with room for so many pairs: a quarter full at most, for most places of a text begin no form. */
export function emptyHeads(count: number): Heads {
	const bits = Math.max(4, 33 - Math.clz32(count * 2));
	return { keys: new Int32Array(2 ** bits), nodes: new Int32Array(2 ** bits), shift: 32 - bits };
}

export function addHead({ keys, nodes, shift }: Heads, key: number, node: number): void {
	let slot = Math.imul(key, SPREAD) >>> shift;
	while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
	keys[slot] = key;
	nodes[slot] = node;
}
