/** A glossary ready to match with: arrays that are cheap to make from the shipped strings and quick to walk. */
import type { Heads } from "./heads";

/** What is known of a term besides its forms; bits of `Glossary.flags`. */
export const PLAIN = 1;
export const ANSWERS = 2;

/** What a form asks for before it counts; bits of a rule's `needs`. */
export const BORDERS = 1;
export const CAPITALS = 2;

/** The rule of a blocker has this for its term. */
export const NO_TERM = -1;

/**
 * Letters that stand in a form for an ending of the word before: folded text has no capitals, so they are free. The
 * first of each trio is of a stem as it is, the second of one that lost its e, the third of one that lost its y.
 */
export const endings: Readonly<Record<string, readonly string[]>> = {
	A: ["", "s", "es"],
	B: ["e", "es"],
	C: ["y", "ies"],
	D: ["", "s", "es", "ed", "ing"],
	E: ["e", "es", "ed", "ing"],
	F: ["y", "ies", "ied", "ying"],
};

export interface Glossary extends Heads {
	/** Term n is `ids[n]`, of the category numbered `categories[n]`, with the bits `flags[n]`. */
	readonly ids: readonly string[];
	readonly categories: Int32Array;
	readonly flags: Int32Array;
	/**
	 * Rule r says what a form means: its term, or NO_TERM for a blocker, and what it needs; of a blocker `needs` says
	 * how many units it consumes.
	 */
	readonly ruleTerms: Int32Array;
	readonly ruleNeeds: Uint8Array;
	/**
	 * A trie with compressed edges. Node n is reached by the units `edges[n]` to `edges[n + 1]` of `pool`, has the
	 * children `children[n]` to `children[n + 1]`, ordered by their edges' first unit, and ends a form of rule
	 * `values[n] - 1`, or none where that is 0.
	 */
	readonly pool: string;
	readonly edges: Int32Array;
	readonly children: Int32Array;
	readonly values: Int32Array;
}
