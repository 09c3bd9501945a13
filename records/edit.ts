/** One change of something that the reader made, kept so that it can be undone from anywhere, also after the worker was stopped. */
import * as v from "valibot";
import { Annotation } from "./annotation";
import { OwnTerm, TermList, TermNote } from "./own-term";
import { Moment, Urn } from "./values";

const made = {
	id: Urn,
	at: Moment,
	/** The id of what was changed. */
	subject: v.string(),
	/** Whose: one open editor or page. What one hand types without a pause longer than `storage/edits.ts` says is one edit. */
	hand: v.string(),
	/** Edits of one act on many things, which are undone together; null for an act on one. */
	batch: v.nullable(Urn),
	/** Undone edits stay, so that they can be done again. */
	undone: v.boolean(),
};

/** null before: made by this edit. */
export const Edit = v.variant("of", [
	v.strictObject({ of: v.literal("annotation"), ...made, before: v.nullable(Annotation), after: Annotation }),
	v.strictObject({ of: v.literal("term"), ...made, before: v.nullable(OwnTerm), after: OwnTerm }),
	v.strictObject({ of: v.literal("list"), ...made, before: v.nullable(TermList), after: TermList }),
	v.strictObject({ of: v.literal("termNote"), ...made, before: v.nullable(TermNote), after: TermNote }),
]);
export type Edit = v.InferOutput<typeof Edit>;

/** What an edit is of, and what it made of it. */
export type Change = Edit extends infer E ? (E extends Edit ? Pick<E, "of" | "before" | "after"> : never) : never;
