/**
 * The names under which ranges stand in the document's highlight registry. They are public (a reader's own style sheet
 * may use them) and stable.
 */

import type { ColourName } from "../records/colours";
import type { Category } from "../records/term";

export type TermName = `tifa-term-${Category}` | `tifa-term-${Category}-again`;
export type MarkName = `tifa-mark-${ColourName}` | `tifa-noted-${ColourName}`;
/** "tifa-known": on a list page, a link to a document that the reader has annotated. */
export type HighlightName = TermName | MarkName | "tifa-focus" | "tifa-known";

/** A key term; `again` where it was said before in the same answer. */
export function termName(category: Category, again: boolean): TermName {
	return again ? `tifa-term-${category}-again` : `tifa-term-${category}`;
}

/** An annotated passage's colour. */
export function markName(colour: ColourName): MarkName {
	return `tifa-mark-${colour}`;
}

/** The line under a passage that has a note. */
export function notedName(colour: ColourName): MarkName {
	return `tifa-noted-${colour}`;
}
