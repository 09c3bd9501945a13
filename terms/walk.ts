/** Walks the glossary's trie from one place of a text and keeps every form that ends on the way. */
import { fold, foldUnit } from "../text/fold";
import { endings, type Glossary } from "./glossary";
import { HAN } from "./heads";

/** Units of folded text, see `text/fold.ts`: each stands for all that look alike. */
export const QUOTE = 0x27;
const HYPHEN = 0x2d;
const COMMA = 0x2c;
const POINT = 0x2e;
const SPACE = 0x20;
/** 、 in forms; pages write it and the comma for one another. */
const PAUSE = 0x3001;
const LETTER_S = 0x73;
const opening = "“‘「『«‹〝";
const closing = "”’」』»›〞";
const apostrophes = "'’‘＇′";

/** Nothing is as long as to meet more forms on its way than this; further ones are not kept. */
const MOST = 32;
/** From this many units on a form may be broken by a space: slogans are, short words by chance. */
const BREAKABLE = 6;

/** Whether a folded unit belongs to words that are parted by spaces: Latin, digits, Greek, Cyrillic. */
export function isWordUnit(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x370 && unit <= 0x52f);
}

function isEnding(unit: number): boolean {
	return unit >= 0x41 && unit <= 0x46;
}

/** Whether a form that wants another unit may go on after this one: what the walk passes over, or takes for another. */
export function mayPass(unit: number): boolean {
	return unit === QUOTE || unit === SPACE || unit === HYPHEN || unit === COMMA || unit === POINT;
}

/** What was passed over inside a form, in one number: quotes counted in the low bits, spaces in the high ones. */
const ONE_QUOTE = 1;
const ONE_SPACE = 0x100;

/** One walker serves a whole text. What it found last stands in `starts`, `ends` and `rules`, the longest last. */
export class Walker {
	/** How many forms were found. */
	count = 0;
	readonly starts = new Int32Array(MOST);
	readonly ends = new Int32Array(MOST);
	readonly rules = new Int32Array(MOST);
	private start = 0;
	private limit = 0;
	private lastQuote = 0;

	constructor(
		private readonly glossary: Glossary,
		private readonly plain: string,
	) {}

	/** Forgets what was found, for forms that begin at `start` and end at `limit` or before. */
	begin(start: number, limit: number): void {
		this.count = 0;
		this.start = start;
		this.limit = limit;
	}

	/** Finds the forms whose first two units stand at the start and lead to `node`; of one extent the last stands last. */
	walk(node: number): void {
		this.follow(node, this.start + 2, 0);
	}

	/** The folded unit at a place of the text; NaN outside. */
	unitAt(place: number): number {
		return foldUnit(this.plain.charCodeAt(place));
	}

	private at(place: number): number {
		return place < this.limit ? this.unitAt(place) : 0;
	}

	/** Goes on along the edge of `from` and below. */
	private follow(from: number, begin: number, before: number): void {
		const { pool, edges, values } = this.glossary;
		let node = from;
		let place = begin;
		let passed = before;
		while (node >= 0) {
			const last = edges[node + 1] ?? 0;
			for (let edge = edges[node] ?? 0; edge < last; ) {
				const want = pool.charCodeAt(edge);
				const unit = this.at(place);
				if (want === unit || (unit < 0x2e && isSame(want, unit))) {
					edge += 1;
					place += 1;
				} else if (isEnding(want)) {
					place = this.afterEnding(want, place);
					if (place < 0) return;
					edge += 1;
				} else {
					// Most walks end here, on a character that no spelling allows for.
					if (unit > HAN) return;
					const skipped = this.skip(want, unit, place);
					if (skipped === 0) return;
					passed += this.price(unit, place);
					place += skipped;
				}
			}
			const value = values[node] ?? 0;
			if (value !== 0) this.keep(place, value - 1, passed);
			node = this.child(node, place, passed);
		}
	}

	/** The child of `node` to go on with, or -1; others that are possible too are followed on the side. */
	private child(node: number, place: number, passed: number): number {
		const { pool, edges, children } = this.glossary;
		const first = children[node] ?? 0;
		const end = children[node + 1] ?? 0;
		if (first === end) return -1;
		const unit = this.at(place);
		let exact = -1;
		let low = first;
		let high = end;
		while (low < high) {
			const middle = (low + high) >> 1;
			const start = pool.charCodeAt(edges[middle] ?? 0);
			if (start === unit) {
				exact = middle;
				break;
			}
			if (start < unit) low = middle + 1;
			else high = middle;
		}
		// Between Han characters that is all; else an ending may come, or something that forms leave out.
		if (unit > HAN && (exact >= 0 || !isWordUnit(this.unitAt(place - 1)))) return exact;
		for (let child = first; child < end; child += 1) {
			const want = pool.charCodeAt(edges[child] ?? 0);
			if (child !== exact && (isEnding(want) || isSame(want, unit) || this.skip(want, unit, place) > 0))
				this.follow(child, place, passed);
		}
		return exact;
	}

	/** Where an English word ends that goes on at `place` with this ending, or -1 where it has another. */
	private afterEnding(ending: number, place: number): number {
		let end = place;
		while (isWordUnit(this.at(end)) && end - place <= 4) end += 1;
		const allowed = endings[String.fromCharCode(ending)] ?? [];
		const tail = fold(this.plain.slice(place, end));
		if (allowed.includes(tail)) return end;
		// planned, running: the last consonant may stand twice.
		const isDoubled = tail.length > 2 && tail.charCodeAt(0) === this.unitAt(place - 1);
		return isDoubled && allowed.includes(tail.slice(1)) ? end : -1;
	}

	/** How many units of the text to pass over where a form wants another than it has; 0 where it may not. */
	private skip(want: number, unit: number, place: number): number {
		if (unit === QUOTE) return want === SPACE && this.isApostrophe(place) && this.at(place + 1) === LETTER_S ? 2 : 1;
		if (unit === SPACE) return want > HAN && this.at(place - 1) > HAN ? 1 : 0;
		// U.S. for US, but no sentence's end: the letter before stands alone.
		return unit === POINT && isWordUnit(this.at(place - 1)) && !isWordUnit(this.at(place - 2)) ? 1 : 0;
	}

	private price(unit: number, place: number): number {
		if (unit === SPACE) return ONE_SPACE;
		if (unit !== QUOTE || this.isApostrophe(place)) return 0;
		this.lastQuote = place;
		return ONE_QUOTE;
	}

	/** Ren’ai, China’s affairs, ministers’ meeting: this quote opens and closes nothing. */
	private isApostrophe(place: number): boolean {
		const before = this.at(place - 1);
		if (!apostrophes.includes(this.plain.charAt(place))) return false;
		return isWordUnit(before) && (isWordUnit(this.at(place + 1)) || before === LETTER_S);
	}

	private keep(end: number, rule: number, passed: number): void {
		if (isWordUnit(this.unitAt(end - 1)) && isWordUnit(this.unitAt(end))) return;
		if (passed >= ONE_SPACE && end - this.start < BREAKABLE) return;
		let start = this.start;
		let last = end;
		if (passed % 2 === ONE_QUOTE) {
			// One of a pair stands inside: “台独”分裂势力 takes in the first, 共建“一带一路” the last.
			const quote = this.plain.charAt(this.lastQuote);
			const opens = opening.includes(quote) || (!closing.includes(quote) && this.at(end) === QUOTE);
			if (opens) last += 1;
			else start -= 1;
			if (this.unitAt(opens ? end : start) !== QUOTE) return;
		}
		if (this.count === MOST) return;
		let at = this.count;
		for (; at > 0 && (this.ends[at - 1] ?? 0) > last; at -= 1) {
			this.starts[at] = this.starts[at - 1] ?? 0;
			this.ends[at] = this.ends[at - 1] ?? 0;
			this.rules[at] = this.rules[at - 1] ?? 0;
		}
		this.starts[at] = start;
		this.ends[at] = last;
		this.rules[at] = rule;
		this.count += 1;
	}
}

/** A hyphen stands for the space of a form, a comma for its 、. */
function isSame(want: number, unit: number): boolean {
	return (want === SPACE && unit === HYPHEN) || (want === PAUSE && unit === COMMA);
}
