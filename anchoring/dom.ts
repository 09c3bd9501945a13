/** The way from ranges of a page to selectors and back; all else in here knows strings and numbers only. */

import { QUOTE_LENGTH } from "../records/limits";
import type { Selectors } from "../records/selectors";
import { trimSpan } from "../text/page-text";
import { rangeOf, spanOf } from "../text/places";
import { type ReadText, readText } from "../text/read-text";
import { describePassage } from "./describe";
import { type Found, findPassage, type Lost } from "./find";
import type { Sought } from "./pattern";

/** The selectors of a range; null where it holds no words of the text, or more than a record may hold. */
export function describe(range: AbstractRange, within: ReadText | Element): Selectors | null {
	const text = textOf(within);
	const span = spanOf(text, range);
	const passage = span && trimSpan(text.plain, span);
	return passage && passage.end - passage.start <= QUOTE_LENGTH ? describePassage(text, passage) : null;
}

/** The range that selectors describe, with how it was found and how sure that is. */
export function anchor(selectors: Sought, within: ReadText | Element): (Found & { range: StaticRange }) | Lost {
	const text = textOf(within);
	const placed = findPassage(text, selectors);
	return placed.state === "lost" ? placed : { ...placed, range: rangeOf(text, placed.span) };
}

function textOf(within: ReadText | Element): ReadText {
	return "plain" in within ? within : readText(within);
}
