/** Describes a passage so that it can be found again. */
import { CONTEXT_LENGTH, QUOTE_LENGTH } from "../records/limits";
import type { Selectors } from "../records/selectors";
import { blockAt, type PageText, type Span, trimSpan } from "../text/page-text";

/**
 * The selectors of the passage at `span`, white space at its ends left out. Throws a RangeError where nothing is left,
 * where the span is outside the text, or where the passage is longer than a record may hold (`QUOTE_LENGTH`).
 */
export function describePassage(text: PageText, span: Span): Selectors {
	const passage = trimSpan(text.plain, span);
	if (!passage || span.start < 0 || span.end > text.plain.length) throw new RangeError("no passage there");
	const { start, end } = passage;
	if (end - start > QUOTE_LENGTH) throw new RangeError(`a passage of ${end - start} units is too long to keep`);
	const index = Math.max(0, blockAt(text.blocks, start));
	return {
		quote: {
			exact: text.plain.slice(start, end),
			prefix: text.plain.slice(wholeFrom(text.plain, Math.max(0, start - CONTEXT_LENGTH)), start),
			suffix: text.plain.slice(end, wholeTo(text.plain, end + CONTEXT_LENGTH)),
		},
		position: { start, end },
		paragraph: { index, offset: start - (text.blocks[index]?.start ?? 0) },
	};
}

/** A context never begins or ends within a surrogate pair: half a character is no valid text in a file. */
function wholeFrom(plain: string, offset: number): number {
	return isLowSurrogate(plain, offset) && offset > 0 ? offset + 1 : offset;
}

function wholeTo(plain: string, offset: number): number {
	return isLowSurrogate(plain, offset) ? offset - 1 : offset;
}

function isLowSurrogate(plain: string, offset: number): boolean {
	return (plain.charCodeAt(offset) & 0xfc00) === 0xdc00;
}
