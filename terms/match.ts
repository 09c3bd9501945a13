/** Finds the glossary's terms in a text: leftmost, and of those that begin there the longest. */
import { type Category, categories } from "../records/term";
import type { PageText, Span } from "../text/page-text";
import { Borders } from "./borders";
import { BORDERS, CAPITALS, type Glossary, NO_TERM } from "./glossary";
import { SPREAD } from "./heads";
import { isWordUnit, Walker } from "./walk";

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

const QUOTE = 0x27;
/** No unit from here on belongs to words that are parted by spaces. */
const WORDS_END = 0x530;

/**
 * All mentions in the blocks `from` up to, not including, `to` (all blocks unless given), in order and apart from one
 * another. A blocker gives none and keeps shorter forms from matching within what it consumes.
 */
export function findTerms(glossary: Glossary, text: PageText, from = 0, to = text.blocks.length): Hit[] {
	const finder = new Finder(glossary, text);
	const hits: Hit[] = [];
	for (let block = from; block < to; block += 1) finder.find(block, hits);
	return hits;
}

/** The mentions that lie inside a longer one, the longest first: 命运共同体 in 构建人类命运共同体. */
export function nestedTerms(glossary: Glossary, text: PageText, hit: Hit): Hit[] {
	return new Finder(glossary, text).nested(hit);
}

class Finder {
	private readonly walker: Walker;
	private borders: Borders | undefined;

	constructor(
		private readonly glossary: Glossary,
		private readonly text: PageText,
	) {
		this.walker = new Walker(glossary, text.plain, text.folded);
	}

	find(block: number, hits: Hit[]): void {
		const span = this.text.blocks[block];
		if (!span) return;
		const { folded } = this.text;
		const { keys, shift } = this.glossary;
		const last = keys.length - 1;
		const { start, end } = span;
		let free = start;
		let wasWord = false;
		let next = folded.charCodeAt(start);
		// This loop meets every unit of a page, most of the time in code that the engine has not compiled yet: no calls.
		for (let place = start + 1; place < end; place += 1) {
			const unit = next;
			next = folded.charCodeAt(place);
			if (unit < WORDS_END) {
				const isWord = isWordUnit(unit);
				const isInside = isWord && wasWord;
				wasWord = isWord;
				if (isInside) continue;
			} else wasWord = false;
			const key = (unit << 16) | next;
			let slot = Math.imul(key, SPREAD) >>> shift;
			let met = keys[slot];
			while (met !== 0 && met !== key) {
				slot = (slot + 1) & last;
				met = keys[slot];
			}
			if (met === 0) continue;
			const after = this.takeAt(place - 1, slot, block, free, hits);
			if (after < place) continue;
			free = after;
			place = after;
			wasWord = isWordUnit(folded.charCodeAt(after - 1));
			next = folded.charCodeAt(after);
		}
	}

	/** Takes the longest form that begins at `place` and holds; the place to go on from, or -1. */
	private takeAt(place: number, slot: number, block: number, free: number, hits: Hit[]): number {
		this.walkAll(slot, place, this.text.blocks[block]?.end ?? 0);
		return this.take(block, free, hits);
	}

	/** Walks from each node that the pair in `slot` leads to, of several lists the one that wins last. */
	private walkAll(first: number, place: number, limit: number): void {
		const { keys, nodes } = this.glossary;
		const key = keys[first];
		this.walker.begin(place, limit);
		for (let slot = first; keys[slot] !== 0; slot = (slot + 1) & (keys.length - 1))
			if (keys[slot] === key) this.walker.walk(nodes[slot] ?? 0);
	}

	/** Takes the longest of what the walker found that holds; the place to go on from, or -1. */
	private take(block: number, free: number, hits: Hit[]): number {
		const { walker, glossary } = this;
		for (let i = walker.count - 1; i >= 0; i -= 1) {
			const start = walker.starts[i] ?? 0;
			const end = walker.ends[i] ?? 0;
			const rule = walker.rules[i] ?? 0;
			const term = glossary.ruleTerms[rule] ?? NO_TERM;
			const needs = glossary.ruleNeeds[rule] ?? 0;
			if (term === NO_TERM) return start + needs;
			if (start < free || (needs !== 0 && !this.holds(needs, block, start, end))) continue;
			hits.push(this.hit(block, start, end, term));
			return end;
		}
		return -1;
	}

	private holds(needs: number, block: number, start: number, end: number): boolean {
		if (needs & CAPITALS && /\p{Ll}/u.test(this.text.plain.slice(start, end))) return false;
		if (!(needs & BORDERS)) return true;
		if (this.borders?.block !== block) this.borders = new Borders(this.text, block);
		return this.borders.has(start) && this.borders.has(end);
	}

	private hit(block: number, start: number, end: number, term: number): Hit {
		const { glossary, text } = this;
		return {
			start,
			end,
			term: glossary.ids[term] ?? "",
			category: categories[glossary.categories[term] ?? 0] ?? "concept",
			flags: glossary.flags[term] ?? 0,
			block,
			quoted: text.folded.charCodeAt(start - 1) === QUOTE && text.folded.charCodeAt(end) === QUOTE,
		};
	}

	nested(outer: Hit): Hit[] {
		const { glossary, text, walker } = this;
		const { keys, shift } = glossary;
		const found: Hit[] = [];
		for (let place = outer.start; place + 1 < outer.end; place += 1) {
			const unit = text.folded.charCodeAt(place);
			if (isWordUnit(unit) && isWordUnit(text.folded.charCodeAt(place - 1))) continue;
			const key = (unit << 16) | text.folded.charCodeAt(place + 1);
			let slot = Math.imul(key, SPREAD) >>> shift;
			while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
			if (keys[slot] === 0) continue;
			this.walkAll(slot, place, outer.end);
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
