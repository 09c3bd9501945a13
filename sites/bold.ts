/** Which blocks of a text are bold: on the ministry's pages these are the questions (8,941 of 9,040). */
import type { ReadText } from "../text/read-text";

/** How much of each block is bold, 0 to 1; one entry a block of `text`. */
export function boldShares(text: ReadText): number[] {
	const known = new Map<Node, boolean>();
	const isBold = (start: Node | null): boolean => {
		const path: Node[] = [];
		let bold = false;
		for (let node = start; node && node !== text.root; node = node.parentNode) {
			const before = known.get(node);
			bold = before ?? isBoldElement(node);
			if (bold || before !== undefined) break;
			path.push(node);
		}
		for (const node of path) known.set(node, bold);
		return bold;
	};
	let at = 0;
	return text.blocks.map(({ start, end }) => {
		let bold = 0;
		for (let run = text.runs[at]; run && run.start < end; at += 1, run = text.runs[at])
			if (isBold(run.node.parentNode)) bold += run.length;
		return bold / (end - start);
	});
}

const boldNames = new Set("B STRONG H1 H2 H3 H4 H5 H6 TH".split(" "));

function isBoldElement(node: Node): boolean {
	if (boldNames.has(node.nodeName)) return true;
	// Only elements are asked: `node` is the parent of a text.
	const style = (node as Element).getAttribute?.("style");
	return style ? /font-weight\s*:\s*(bold|[6-9]00)/i.test(style) : false;
}
