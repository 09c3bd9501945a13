/** Which blocks of a text are bold from end to end: on the ministry's pages these are the questions. */
import type { ReadText } from "../text/read-text";

/** One entry a block of `text`. */
export function boldBlocks(text: ReadText): boolean[] {
	const known = new Map<Node, boolean>();
	const isBold = (node: Node | null): boolean => {
		if (!node || node === text.root) return false;
		let bold = known.get(node);
		if (bold === undefined) {
			bold = node.nodeName === "B" || node.nodeName === "STRONG" || isBold(node.parentNode);
			known.set(node, bold);
		}
		return bold;
	};
	let at = 0;
	return text.blocks.map(({ start, end }) => {
		let whole = true;
		for (let run = text.runs[at]; run && run.start < end; at += 1, run = text.runs[at]) {
			if (run.start < start || !whole) continue;
			whole = isBold(run.node.parentNode) || !/\S/.test(run.node.data.slice(run.from, run.from + run.length));
		}
		return whole;
	});
}
