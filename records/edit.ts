/** One change of an annotation, kept so that it can be undone from anywhere, also after the worker was stopped. */
import * as v from "valibot";
import { Annotation } from "./annotation";
import { Moment, Urn } from "./values";

export const Edit = v.strictObject({
	id: Urn,
	at: Moment,
	annotation: Urn,
	/** Whose: one open editor or page. What one hand types without a pause longer than `storage/edits.ts` says is one edit. */
	hand: v.string(),
	/** null before: made by this edit. */
	before: v.nullable(Annotation),
	after: Annotation,
	/** Undone edits stay, so that they can be done again. */
	undone: v.boolean(),
});
export type Edit = v.InferOutput<typeof Edit>;
