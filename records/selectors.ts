/** How a passage is found again: three descriptions that check one another. */
import * as v from "valibot";
import { CONTEXT_LENGTH, QUOTE_LENGTH } from "./limits";
import { Offset } from "./values";

const Context = v.pipe(v.string(), v.maxLength(CONTEXT_LENGTH));

export const Selectors = v.pipe(
	v.strictObject({
		/** W3C TextQuoteSelector over the document's plain text. */
		quote: v.strictObject({
			exact: v.pipe(v.string(), v.minLength(1), v.maxLength(QUOTE_LENGTH)),
			prefix: Context,
			suffix: Context,
		}),
		/** W3C TextPositionSelector over the same text, in UTF-16 units here, in code points in files. */
		position: v.strictObject({ start: Offset, end: Offset }),
		/** The paragraph that the passage begins in, and how far into it. */
		paragraph: v.strictObject({ index: Offset, offset: Offset }),
	}),
	v.check(({ position }) => position.start < position.end, "a passage ends after its start"),
);
export type Selectors = v.InferOutput<typeof Selectors>;
