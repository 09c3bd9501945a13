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
const htmlSpace = /^[ \t\n\r\f]*$/;

/** The text of `root`'s descendants. Scripts, styles, form fields and frames are left out. */
export function readText(root: Element): ReadText {
	const reading = new Reading();
	/** Whether each element that is open, from the root down, is a block. */
	const open: boolean[] = [];
	let node: Node | null = root.firstChild;
	while (node) {
		const type = node.nodeType;
		let next: Node | null = null;
		if (type === TEXT_NODE)
			reading.add(node as Text); // its nodeType says so
		else if (type === ELEMENT_NODE) {
			const flow = flowOf(node as Element); // its nodeType says so
			if (flow === "block" || flow === "break") reading.cut();
			if (flow !== "none") next = node.firstChild;
			if (next) open.push(flow === "block");
		}
		// On to what follows; leaving a block cuts too. No recursion: a hostile page may nest 10,000 levels deep.
		for (next ??= node.nextSibling; !next && open.length > 0; next = node?.nextSibling ?? null) {
			node = node?.parentNode ?? null;
			if (open.pop()) reading.cut();
		}
		node = next;
	}
	return reading.done(root);
}

class Reading {
	private plain = "";
	private readonly runs: Run[] = [];
	private readonly blocks: Span[] = [];
	private blockStart = 0;
	/** A space met and not yet written: it is dropped where its block ends. */
	private space: { node: Text; from: number; text: string } | null = null;

	cut() {
		this.space = null;
		if (this.plain.length > this.blockStart) this.closeBlock();
	}

	add(node: Text) {
		const data = node.data;
		let from = 0;
		blank.lastIndex = 0;
		for (let match = blank.exec(data); match; match = blank.exec(data)) {
			const text = match[0];
			const end = match.index + text.length;
			this.write(node, data, from, match.index);
			this.meetSpace(node, match.index, text);
			from = end;
		}
		this.write(node, data, from, data.length);
	}

	done(root: Element): ReadText {
		this.cut();
		const plain = this.plain.slice(0, this.blocks.at(-1)?.end ?? 0);
		let folded: string | null = null;
		return {
			root,
			plain,
			// Made when first asked for: who only wants to know what a page is never asks.
			get folded() {
				folded ??= fold(plain);
				return folded;
			},
			blocks: this.blocks,
			runs: this.runs,
		};
	}

	private closeBlock() {
		this.blocks.push({ start: this.blockStart, end: this.plain.length });
		this.plain += "\n";
		this.blockStart = this.plain.length;
	}

	private meetSpace(node: Text, from: number, text: string) {
		if (this.space || this.plain.length === this.blockStart) return;
		const shown = text.replace(noWidth, "");
		if (shown) this.space = { node, from, text: htmlSpace.test(shown) ? " " : shown.replace(/[ \t\n\r\f]+/g, " ") };
	}

	private write(node: Text, data: string, from: number, to: number) {
		if (from === to) return;
		if (this.space) {
			// A shown space of several units (U+3000 twice) maps to the first of them.
			this.runs.push({ node: this.space.node, start: this.plain.length, from: this.space.from, length: 1 });
			this.plain += this.space.text.charAt(0);
			this.space = null;
		}
		this.runs.push({ node, start: this.plain.length, from, length: to - from });
		this.plain += data.slice(from, to);
	}
}
