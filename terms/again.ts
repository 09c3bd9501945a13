/** Matching what has changed: a block that reads as it did keeps its mentions, for no form runs over a block's end. */
import type { PageText } from "../text/page-text";
import type { Hit } from "./match";

/** What a glossary has found in a text. */
export interface Found {
	readonly text: PageText;
	/** In order. */
	readonly hits: readonly Hit[];
}

/** The blocks `from` up to, not including, `to`. */
export interface BlockSpan {
	readonly from: number;
	readonly to: number;
}

/** What is known of a text before any of it is matched. */
export interface Known {
	/** The mentions of every block that stood in the text before; undefined for a block that is new. */
	readonly hits: (readonly Hit[] | undefined)[];
	/** The new blocks, in order. */
	readonly fresh: readonly BlockSpan[];
}

/** What `before`, found by the same glossary, tells of `text`. */
export function knownOf(text: PageText, before: Found | null): Known {
	const hits = new Array<readonly Hit[] | undefined>(text.blocks.length).fill(undefined);
	const old = before && hitsByBlock(before);
	const places = new Map<string, number>();
	for (let block = 0; before && block < before.text.blocks.length; block += 1)
		places.set(wordsOf(before.text, block), block);
	const fresh: BlockSpan[] = [];
	let from = 0;
	for (let block = 0; before && old && block < text.blocks.length; block += 1) {
		const place = places.get(wordsOf(text, block));
		if (place === undefined) continue;
		const offset = (text.blocks[block]?.start ?? 0) - (before.text.blocks[place]?.start ?? 0);
		hits[block] = moved(old[place] ?? [], offset, block);
		if (from < block) fresh.push({ from, to: block });
		from = block + 1;
	}
	if (from < text.blocks.length) fresh.push({ from, to: text.blocks.length });
	return { hits, fresh };
}

/** Puts the mentions of some blocks, in order, where they belong. */
export function fill(hits: (readonly Hit[] | undefined)[], { from, to }: BlockSpan, found: readonly Hit[]): void {
	let next = 0;
	for (let block = from; block < to; block += 1) {
		const first = next;
		while (found[next]?.block === block) next += 1;
		hits[block] = found.slice(first, next);
	}
}

function hitsByBlock({ text, hits }: Found): (readonly Hit[] | undefined)[] {
	const byBlock = new Array<readonly Hit[] | undefined>(text.blocks.length).fill(undefined);
	fill(byBlock, { from: 0, to: text.blocks.length }, hits);
	return byBlock;
}

function wordsOf({ plain, blocks }: PageText, block: number): string {
	const span = blocks[block];
	return span ? plain.slice(span.start, span.end) : "";
}

function moved(hits: readonly Hit[], offset: number, block: number): readonly Hit[] {
	if (hits.length === 0 || (offset === 0 && hits[0]?.block === block)) return hits;
	return hits.map((hit) => ({ ...hit, start: hit.start + offset, end: hit.end + offset, block }));
}
