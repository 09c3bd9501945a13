/** Finds the glossary's terms in a text: leftmost, and of those that begin there the longest. */
import { type Category, categories } from "../records/term";
import { foldLetter, foldTable, foldUnit, UNMET } from "../text/fold";
import { blockAt, type PageText, type Span } from "../text/page-text";
import { Borders } from "./borders";
import { BORDERS, CAPITALS, type Glossary, NO_TERM } from "./glossary";
import { FIRST, HAN, type Heads, SECOND, THIRD } from "./heads";
import { isWordUnit, mayPass, QUOTE, Walker } from "./walk";

/** A mention of a term, in UTF-16 units of `plain`. */
export interface Hit extends Span {
	/** The term's id. */
	readonly term: string;
	readonly category: Category;
	/** The bits PLAIN and ANSWERS of its term. */
	readonly flags: number;
	/** The index of the block that it stands in. */
	readonly block: number;
	/** Stands in quotation marks of its own: used as somebody's word, often one that the speaker rejects. */
	readonly quoted: boolean;
}

/** Units of text that are looked through in one go: few at first, until the engine has seen what it is to compile. */
const FIRST_SLICE = 64;
const SLICE = 2000;

/**
 * All mentions in the blocks `from` up to, not including, `to` (all blocks unless given), in order and apart from one
 * another. A blocker gives none and keeps shorter forms from matching within what it consumes.
 */
export function findTerms(glossary: Glossary, text: PageText, from = 0, to = text.blocks.length): Hit[] {
	const begin = text.blocks[from]?.start ?? 0;
	const end = text.blocks[to - 1]?.end ?? 0;
	const finder = new Finder(glossary, text);
	let free = begin;
	let size = FIRST_SLICE;
	for (let start = begin; start < end; start += size, size = Math.min(SLICE, size * 2)) {
		const count = beginnings(glossary, text.plain, start, Math.min(start + size, end), finder.found);
		free = take(glossary, text, finder, count, free);
	}
	return finder.hits;
}

/** Where forms may begin: the places, in order, and the slots of the two units that stand there. */
class Beginnings {
	readonly places = new Int32Array(SLICE);
	readonly slots = new Int32Array(SLICE);
}

/**
 * Looks where forms may begin whose second unit stands between `start` and `end`; no form holds what parts blocks, so it
 * need not know of them.
 *
 * A page is read once, in code that the engine has not compiled yet. So this function, which meets every unit, and
 * `take` are short, call next to no other, and are called slice by slice: the next call runs what was compiled meanwhile
 * (in one call for the whole text they take twice as long). They end without a look at an object: code compiled
 * in the midst of the loop, when nobody had come to the end, would be thrown away there each time.
 */
function beginnings(heads: Heads, plain: string, start: number, end: number, found: Beginnings): number {
	const { firsts, seconds, open, triples } = heads;
	const table = foldTable();
	const last = firsts.length - 1;
	const most = triples.length - 1;
	const { places, slots } = found;
	let count = 0;
	// No unit before the text is 0 and not NaN: one NaN, and the engine reckons with fractions from then on.
	let first = foldUnit(plain.charCodeAt(start - 2) || 0);
	let second = foldUnit(plain.charCodeAt(start - 1) || 0);
	for (let place = start; place < end; place += 1) {
		const before = first;
		first = second;
		second = plain.charCodeAt(place);
		const folded = table[second] ?? 0;
		if (folded !== 0) second = folded === UNMET ? foldLetter(second) : folded;
		const hash = (first * FIRST) ^ (second * SECOND);
		let slot = hash & last;
		while (firsts[slot] !== 0 && (firsts[slot] !== first || seconds[slot] !== second)) slot = (slot + 1) & last;
		if (firsts[slot] === 0) continue;
		if (open[slot] === 0) {
			let third = plain.charCodeAt(place + 1);
			if (third > HAN) third = table[third] || third;
			if (third > HAN && triples[(hash ^ (third * THIRD)) & most] === 0) continue;
		}
		if (isWordUnit(first) && isWordUnit(before)) continue;
		places[count] = place - 1;
		slots[count] = slot;
		count += 1;
	}
	return count;
}

/** Takes the mentions that begin at the places found, and gives the place up to which text is taken, `from` before. */
function take(glossary: Glossary, text: PageText, finder: Finder, count: number, from: number): number {
	const { plain, blocks } = text;
	const { firsts, seconds, nodes, pool, edges, children, values, ruleTerms, ruleNeeds } = glossary;
	const last = firsts.length - 1;
	const table = foldTable();
	const { hits } = finder;
	const { places, slots } = finder.found;
	let block = Math.max(0, blockAt(blocks, places[0] ?? 0));
	let free = from;
	for (let i = 0; i < count; i += 1) {
		const place = places[i] ?? 0;
		if (place < free) continue;
		const head = slots[i] ?? 0;
		const first = firsts[head] ?? 0;
		const second = seconds[head] ?? 0;
		// Forms of Han characters are followed to the letter here; whatever is not so plain the walker does.
		let isPlain = first > HAN && second > HAN;
		let rule = -1;
		let after = 0;
		for (let slot = head; isPlain && firsts[slot] !== 0; slot = (slot + 1) & last) {
			if (firsts[slot] !== first || seconds[slot] !== second) continue;
			let node = nodes[slot] ?? 0;
			let at = place + 2;
			while (node >= 0) {
				let edge = edges[node] ?? 0;
				const stop = edges[node + 1] ?? 0;
				let met = 0;
				if (edge < stop && plain.startsWith(pool.slice(edge, stop), at)) {
					at += stop - edge;
					edge = stop;
				}
				for (; edge < stop; edge += 1, at += 1) {
					met = plain.charCodeAt(at);
					met = table[met] || met;
					if (met !== pool.charCodeAt(edge)) break;
				}
				if (edge < stop) {
					isPlain = met > HAN || !mayPass(met);
					break;
				}
				const value = values[node] ?? 0;
				// A form that ends in a letter or digit asks for a whole word.
				if (value !== 0 && edges[node] !== stop && pool.charCodeAt(stop - 1) <= HAN) {
					isPlain = false;
					break;
				}
				if (value !== 0 && at >= after) {
					rule = value - 1;
					after = at;
				}
				let low = children[node] ?? 0;
				let high = children[node + 1] ?? 0;
				if (low === high) break;
				met = plain.charCodeAt(at);
				met = table[met] || met;
				while (high - low > 1) {
					const middle = (low + high) >> 1;
					if (pool.charCodeAt(edges[middle] ?? 0) > met) high = middle;
					else low = middle;
				}
				node = low;
				// The child's edge is read from its beginning, or else this is all that can be.
				if (met !== pool.charCodeAt(edges[node] ?? 0)) {
					isPlain = met > HAN || !mayPass(met);
					break;
				}
				if (met <= HAN) {
					isPlain = false;
					break;
				}
			}
		}
		if (isPlain && rule < 0) continue;
		while ((blocks[block]?.end ?? place) < place) block += 1;
		if (!isPlain || ruleNeeds[rule] !== 0) {
			free = Math.max(free, finder.takeAt(place, block, free));
			continue;
		}
		const term = ruleTerms[rule] ?? 0;
		hits.push({
			start: place,
			end: after,
			term: glossary.ids[term] ?? "",
			category: categories[glossary.categories[term] ?? 0] ?? "concept",
			flags: glossary.flags[term] ?? 0,
			block,
			quoted: table[plain.charCodeAt(after)] === QUOTE && table[plain.charCodeAt(place - 1)] === QUOTE,
		});
		free = after;
	}
	return free;
}

/** The mentions that lie inside a longer one, the longest first: 命运共同体 in 构建人类命运共同体. */
export function nestedTerms(glossary: Glossary, text: PageText, hit: Hit): Hit[] {
	return new Finder(glossary, text).nested(hit);
}

class Finder {
	readonly hits: Hit[] = [];
	readonly found = new Beginnings();
	private readonly walker: Walker;
	private borders: Borders | undefined;

	constructor(
		private readonly glossary: Glossary,
		private readonly text: PageText,
	) {
		this.walker = new Walker(glossary, text.plain);
	}

	/** Takes the longest form that begins at `place` and holds; the place to go on from, or -1. */
	takeAt(place: number, block: number, free: number): number {
		const { walker, glossary } = this;
		this.walkAll(place, this.text.blocks[block]?.end ?? 0);
		for (let i = walker.count - 1; i >= 0; i -= 1) {
			const start = walker.starts[i] ?? 0;
			const end = walker.ends[i] ?? 0;
			const rule = walker.rules[i] ?? 0;
			const term = glossary.ruleTerms[rule] ?? NO_TERM;
			const needs = glossary.ruleNeeds[rule] ?? 0;
			if (term === NO_TERM) return start + needs;
			if (start < free || (needs !== 0 && !this.holds(needs, block, start, end))) continue;
			this.hits.push(this.hit(block, start, end, term));
			return end;
		}
		return -1;
	}

	/** Walks from each node that the two units at `place` lead to, of several lists the one that wins last. */
	private walkAll(place: number, limit: number): void {
		const { walker, glossary } = this;
		const { firsts, seconds, nodes } = glossary;
		const first = walker.unitAt(place);
		const second = walker.unitAt(place + 1);
		const last = firsts.length - 1;
		walker.begin(place, limit);
		for (let slot = ((first * FIRST) ^ (second * SECOND)) & last; firsts[slot] !== 0; slot = (slot + 1) & last)
			if (firsts[slot] === first && seconds[slot] === second) walker.walk(nodes[slot] ?? 0);
	}

	private holds(needs: number, block: number, start: number, end: number): boolean {
		if (needs & CAPITALS && /\p{Ll}/u.test(this.text.plain.slice(start, end))) return false;
		if (!(needs & BORDERS)) return true;
		if (this.borders?.block !== block) this.borders = new Borders(this.text, block);
		return this.borders.has(start) && this.borders.has(end);
	}

	hit(block: number, start: number, end: number, term: number): Hit {
		const { glossary, walker } = this;
		return {
			start,
			end,
			term: glossary.ids[term] ?? "",
			category: categories[glossary.categories[term] ?? 0] ?? "concept",
			flags: glossary.flags[term] ?? 0,
			block,
			quoted: walker.unitAt(start - 1) === QUOTE && walker.unitAt(end) === QUOTE,
		};
	}

	nested(outer: Hit): Hit[] {
		const { glossary, walker } = this;
		const found: Hit[] = [];
		for (let place = outer.start; place + 1 < outer.end; place += 1) {
			if (isWordUnit(walker.unitAt(place)) && isWordUnit(walker.unitAt(place - 1))) continue;
			this.walkAll(place, outer.end);
			for (let i = walker.count - 1; i >= 0; i -= 1) {
				const start = walker.starts[i] ?? 0;
				const end = walker.ends[i] ?? 0;
				const rule = walker.rules[i] ?? 0;
				const term = glossary.ruleTerms[rule] ?? NO_TERM;
				// Of one extent the term that wins comes first.
				const isKnown = found.some((hit) => hit.start === start && hit.end === end);
				if (isKnown || term === NO_TERM || start < outer.start || end - start === outer.end - outer.start) continue;
				if (this.holds(glossary.ruleNeeds[rule] ?? 0, outer.block, start, end))
					found.push(this.hit(outer.block, start, end, term));
			}
		}
		return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
	}
}
