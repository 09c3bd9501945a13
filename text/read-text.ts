/** Reads an element's text once, block by block, and keeps the way back to its text nodes. */
import { flowOf } from "./flow";
import { fold } from "./fold";
import type { PageText, Span } from "./page-text";

/** A run of units that stand side by side both in `plain` and in one text node. */
interface Run {
	readonly node: Text;
	/** Where the run begins, in `plain` and in the node's data. */
	readonly start: number;
	readonly from: number;
	readonly length: number;
}

/** A page's text with its runs, in document order; valid until the element changes. */
export interface ReadText extends PageText {
	readonly root: Element;
	readonly runs: readonly Run[];
}

/** As in the DOM standard; named here, since a DOM outside browsers does not put `Node` on the global object. */
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/**
 * White space and what has no width, but for one plain space between words: that is a unit like any other, and English
 * would fall into a run a word. U+FEFF is in \s, yet has no width. The first class is wider than what may match, of few
 * ranges: it passes over Chinese text three times as fast as the exact one, which the look behind asks.
 */
const blank =
	/[\0- \u00a0-\u200d\u2028-\u3000\ufeff](?<=[\s\u00ad\u200b-\u200d\u2060])(?:[\s\u00ad\u200b-\u200d\u2060]+|(?<! )|$|(?<=^ ))/g;
const noWidth = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;
/** HTML's own white space, which a browser shows as one space; others (U+00A0, U+3000) it shows as they are. */
const htmlSpace = /^[ \t\n\r\f]$/;

/**
 * The text of `root`'s descendants. Scripts, styles, form fields and frames are left out.
 *
 * One function, though it does two things: a page is read once, in code that the engine has not compiled yet, where
 * each call costs more than what is done in it (as a class of four methods it took nearly twice as long).
 */
export function readText(root: Element): ReadText {
	const runs: Run[] = [];
	const blocks: Span[] = [];
	/** The elements that are open, from the root down: a form's `parentNode` may be a field of that name. */
	const open: Node[] = [];
	/** Whether each of them is a block. */
	const areBlocks: boolean[] = [];
	let plain = "";
	let blockStart = 0;
	/** A block's end or a break was met, and no text since. */
	let isCut = false;
	/** A space met and not yet written: it is dropped where its block ends. */
	let space: Space | null = null;
	let node: Node | null = root.firstChild;
	while (node) {
		const type = node.nodeType;
		let next: Node | null = null;
		if (type === TEXT_NODE) {
			const text = node as Text; // its nodeType says so
			const data = text.data;
			let from = 0;
			while (from < data.length) {
				blank.lastIndex = from;
				const match = blank.exec(data);
				const to = match ? match.index : data.length;
				if (to > from) {
					if (isCut) {
						isCut = false;
						space = null;
						if (plain.length > blockStart) {
							blocks.push({ start: blockStart, end: plain.length });
							plain += "\n";
							blockStart = plain.length;
						}
					}
					if (space) {
						// A shown space of several units (U+3000 twice) maps to the first of them.
						runs.push({ node: space.node, start: plain.length, from: space.from, length: 1 });
						plain += space.unit;
						space = null;
					}
					runs.push({ node: text, start: plain.length, from, length: to - from });
					plain += data.slice(from, to);
				}
				if (!match) break;
				from = to + match[0].length;
				if (!space && !isCut && plain.length > blockStart) space = spaceOf(text, to, match[0]);
			}
		} else if (type === ELEMENT_NODE) {
			const flow = flowOf(node as Element); // its nodeType says so
			if (flow === "block" || flow === "break") isCut = true;
			if (flow !== "none") next = node.firstChild;
			if (next) {
				open.push(node);
				areBlocks.push(flow === "block");
			}
		}
		// On to what follows; leaving a block cuts too. No recursion: a hostile page may nest 10,000 levels deep.
		for (next ??= node.nextSibling; !next && open.length > 0; next = node?.nextSibling ?? null) {
			node = open.pop() ?? null;
			if (areBlocks.pop()) isCut = true;
		}
		node = next;
	}
	if (plain.length > blockStart) blocks.push({ start: blockStart, end: plain.length });
	return withFolded(root, plain, blocks, runs);
}

/** White space that may be written, as one unit. */
interface Space {
	readonly node: Text;
	readonly from: number;
	readonly unit: string;
}

/** What a browser shows of white space and what has no width; null where that is nothing. */
function spaceOf(node: Text, from: number, text: string): Space | null {
	const shown = text.replace(noWidth, "");
	return shown ? { node, from, unit: htmlSpace.test(shown.charAt(0)) ? " " : shown.charAt(0) } : null;
}

function withFolded(root: Element, plain: string, blocks: readonly Span[], runs: readonly Run[]): ReadText {
	let folded: string | null = null;
	return {
		root,
		plain,
		// Made when first asked for: who only wants to know what a page is never asks.
		get folded() {
			folded ??= fold(plain);
			return folded;
		},
		blocks,
		runs,
	};
}
