/**
 * A small implementation of our own of the method that Apache Annotator publishes for quotes: one walk over the text
 * nodes, character by character, with all the matches that have begun; prefix, quote and suffix have to agree whole. Its
 * package cannot be loaded by itself: it lacks the one with its matcher.
 */
import type { Quote } from "./quotes-material";

/** The first place of a quote under an element, or null. */
export function apacheFind(root: Element, { exact, prefix, suffix }: Quote): StaticRange | null {
	const wanted = prefix + exact + suffix;
	const start = prefix.length;
	const end = start + exact.length;
	/** How far each match has come, and where its quote began. */
	let begun: { at: number; from: { node: Node; offset: number } | null; to: { node: Node; offset: number } | null }[] =
		[];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const data = node.nodeValue ?? "";
		for (let offset = 0; offset < data.length; offset += 1) {
			const unit = data[offset];
			if (unit === wanted[0]) begun.push({ at: 0, from: null, to: null });
			if (begun.length === 0) continue;
			begun = begun.filter((match) => wanted[match.at] === unit);
			for (const match of begun) {
				if (match.at === start) match.from = { node, offset };
				match.at += 1;
				if (match.at === end) match.to = { node, offset: offset + 1 };
				if (match.at === wanted.length && match.from && match.to)
					return new StaticRange({
						startContainer: match.from.node,
						startOffset: match.from.offset,
						endContainer: match.to.node,
						endOffset: match.to.offset,
					});
			}
		}
	}
	return null;
}
