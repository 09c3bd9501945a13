/** Which blocks of a text are bold: on the ministry's pages these are the questions (8,941 of 9,040). */
import { parentOf } from "../text/parent";
import type { ReadText } from "../text/read-text";

/** Whether more than half of each block is bold; one entry a block of `text`. */
export function boldBlocks({ root, blocks, runs }: ReadText): boolean[] {
	const known = new Map<Node, boolean>([[root, false]]);
	let holder: Node | null = null;
	let isBold = false;
	let at = 0;
	return blocks.map(({ start, end }) => {
		let bold = 0;
		for (let run = runs[at]; run && run.start < end; at += 1, run = runs[at]) {
			const parent = run.node.parentNode;
			if (parent !== holder) {
				holder = parent;
				isBold = isInBold(holder, known);
			}
			if (isBold) bold += run.length;
		}
		return bold * 2 > end - start;
	});
}

/** Whether `start` or what it stands in is bold; `known` is asked first, and told. No recursion: pages nest deep. */
function isInBold(start: Node | null, known: Map<Node, boolean>): boolean {
	let isBold: boolean | undefined = false;
	let end = start;
	for (; end; end = parentOf(end)) {
		isBold = known.get(end);
		if (isBold !== undefined) break;
		isBold = isBoldElement(end);
		if (isBold) break;
	}
	const answer = isBold ?? false;
	for (let node = start; node && node !== end; node = parentOf(node)) known.set(node, answer);
	if (start) known.set(start, answer);
	return answer;
}

const boldNames = new Set("B STRONG H1 H2 H3 H4 H5 H6 TH".split(" "));
const boldStyle = /font-weight\s*:\s*(?:bold|[6-9]00)/i;

function isBoldElement(node: Node): boolean {
	if (boldNames.has(node.nodeName)) return true;
	// Only elements are asked: `node` holds a text.
	const style = (node as Element).getAttribute?.("style");
	return style ? boldStyle.test(style) : false;
}
