/** Compiles forms into the shipped glossary: at build time for the built-in list, in the background for a reader's own. */
import * as v from "valibot";
import { type Category, categories } from "../records/term";
import { NO_TERM } from "./glossary";
import { encodeNumbers } from "./numbers";

/** The compiled glossary as it is shipped and sent: strings only, ready in a few milliseconds (see `load.ts`). */
export const Shipped = v.strictObject({
	version: v.literal(1),
	/** One id a line. */
	ids: v.string(),
	/** Rows of numbers, see `numbers.ts`. */
	categories: v.string(),
	flags: v.string(),
	ruleTerms: v.string(),
	ruleNeeds: v.string(),
	/** The first two units of every form, and the nodes that follow them, in order. */
	heads: v.string(),
	pool: v.string(),
	edges: v.string(),
	children: v.string(),
	values: v.string(),
});
export type Shipped = v.InferOutput<typeof Shipped>;

export interface CompiledTerm {
	readonly id: string;
	readonly category: Category;
	readonly flags: number;
}

/** A form of a term, folded, as `forms.ts` and `english.ts` make it. */
export interface Form {
	readonly text: string;
	/** The index of its term. */
	readonly term: number;
	/** BORDERS, CAPITALS or both. */
	readonly needs: number;
}

/** A longer wording that is no term and keeps shorter ones from matching in its first `take` units. */
export interface Blocker {
	readonly text: string;
	readonly take: number;
}

interface Node {
	edge: string;
	value: number;
	children: Node[];
}

/**
 * The shipped glossary of these terms. Where two terms have the same form the first one keeps it. Forms and blockers
 * shorter than two units throw a RangeError: one unit says too little.
 */
export function compile(terms: readonly CompiledTerm[], forms: readonly Form[], blockers: readonly Blocker[]): Shipped {
	const rules = terms.map((_, term) => ({ term, needs: 0 }));
	const ruleOf = new Map<string, number>();
	const rule = (term: number, needs: number) => {
		if (term !== NO_TERM && needs === 0) return term;
		const key = `${term} ${needs}`;
		const known = ruleOf.get(key) ?? rules.push({ term, needs }) - 1;
		ruleOf.set(key, known);
		return known;
	};
	const meanings = new Map<string, number>();
	const add = (text: string, meaning: () => number) => {
		if (text.length < 2) throw new RangeError(`the form “${text}” is too short`);
		if (!meanings.has(text)) meanings.set(text, meaning());
	};
	for (const { text, take } of blockers) add(text, () => rule(NO_TERM, take));
	for (const { text, term, needs } of forms) add(text, () => rule(term, needs));

	const sorted = [...meanings.keys()].sort((a, b) => (a < b ? -1 : 1));
	const roots = rootsOf(sorted, meanings);
	const nodes: Node[] = [...roots.values()];
	for (let i = 0; i < nodes.length; i += 1) for (const child of nodes[i]?.children ?? []) nodes.push(child);
	return {
		version: 1,
		ids: terms.map(({ id }) => id).join("\n"),
		categories: encodeNumbers(terms.map(({ category }) => categories.indexOf(category))),
		flags: encodeNumbers(terms.map(({ flags }) => flags)),
		ruleTerms: encodeNumbers(rules.slice(terms.length).map(({ term }) => term - NO_TERM)),
		ruleNeeds: encodeNumbers(rules.slice(terms.length).map(({ needs }) => needs)),
		heads: [...roots.keys()].join(""),
		pool: nodes.map(({ edge }) => edge).join(""),
		edges: encodeNumbers(nodes.map(({ edge }) => edge.length)),
		children: encodeNumbers(nodes.map(({ children }) => children.length)),
		values: encodeNumbers(nodes.map(({ value }) => value)),
	};
}

/** One node for each first two units, with all that follows them. */
function rootsOf(sorted: readonly string[], meanings: ReadonlyMap<string, number>): Map<string, Node> {
	const roots = new Map<string, Node>();
	for (let from = 0; from < sorted.length; ) {
		const head = sorted[from]?.slice(0, 2) ?? "";
		let to = from;
		while (sorted[to]?.startsWith(head)) to += 1;
		roots.set(head, grow(sorted, meanings, from, to, 2, 2));
		from = to;
	}
	return roots;
}

/** The node of the forms `from` to `to`, which share `depth` units; its edge holds those after the first `above`. */
function grow(
	sorted: readonly string[],
	meanings: ReadonlyMap<string, number>,
	from: number,
	to: number,
	above: number,
	depth: number,
): Node {
	const first = sorted[from] ?? "";
	const node: Node = { edge: first.slice(above, depth), value: 0, children: [] };
	let next = from;
	if (first.length === depth) {
		node.value = (meanings.get(first) ?? 0) + 1;
		next += 1;
	}
	while (next < to) {
		const begin = sorted[next] ?? "";
		let end = next + 1;
		while (end < to && sorted[end]?.charCodeAt(depth) === begin.charCodeAt(depth)) end += 1;
		const shared = sharedLength(begin, sorted[end - 1] ?? "");
		node.children.push(grow(sorted, meanings, next, end, depth, shared));
		next = end;
	}
	return node;
}

/** The forms are sorted, so what the first and the last of a stretch share, all share. */
function sharedLength(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
	return length;
}
