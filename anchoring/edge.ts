/**
 * The edges of a quote. An alignment stops where it would only lose, so when a quote's last letters were edited and what
 * follows does not agree either, it stops short of them.
 */

/** An edge is a few letters; where more is left over, the words are gone and not edited. */
const LONGEST = 16;

export interface Edge {
	/** Units of the text that belong to the edge, and how many units of it are changed, missing or added. */
	readonly length: number;
	readonly errors: number;
}

/** How far `words` reach into `text`, from the start of both: the fewest errors, if possible to the same last letter. */
export function reach(words: Uint16Array, text: Uint16Array): Edge {
	if (words.length === 0) return { length: 0, errors: 0 };
	if (words.length > LONGEST) return { length: 0, errors: words.length };
	const most = Math.min(text.length, 2 * words.length);
	let row = Array.from({ length: most + 1 }, (_, column) => column);
	for (const unit of words) {
		const next = [(row[0] ?? 0) + 1];
		for (let column = 1; column <= most; column += 1) {
			const both = (row[column - 1] ?? 0) + (text[column - 1] === unit ? 0 : 1);
			next.push(Math.min(both, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
		}
		row = next;
	}
	const errors = Math.min(...row);
	const last = words.at(-1);
	const agreeing = row.findIndex((count, length) => count === errors && length > 0 && text[length - 1] === last);
	return { length: agreeing > 0 ? agreeing : row.indexOf(errors), errors };
}

/** The same towards the front: `words` end where `text` ends. */
export function reachBack(words: Uint16Array, text: Uint16Array): Edge {
	const near = text.slice(Math.max(0, text.length - 2 * words.length)).reverse();
	return reach(words.slice().reverse(), near);
}
