/** What a card shows of a built-in term, at one mention of it. */
import * as v from "valibot";
import { LINE_LENGTH } from "./limits";
import { PartnershipHint } from "./partnership";
import { Term } from "./term";
import { Day } from "./values";

/** A mention as the page's script sends it: what the background needs to say more than the glossary does. */
export const Mention = v.strictObject({
	/** As the page writes it. */
	words: v.pipe(v.string(), v.maxLength(LINE_LENGTH)),
	sentence: v.pipe(v.string(), v.maxLength(LINE_LENGTH)),
	/** The document's day; null where the page shows none. */
	day: v.nullable(Day),
});
export type Mention = v.InferOutput<typeof Mention>;

/** Another term, as a card names it. */
export const TermName = v.strictObject({ id: v.string(), zh: v.string(), en: v.string() });
export type TermName = v.InferOutput<typeof TermName>;

export const Card = v.strictObject({
	/** With the renderings that the reader wants to see, his first language leading. */
	term: Term,
	/** Which of these renderings the mention is; null for words in Chinese. */
	used: v.nullable(v.number()),
	/** The rungs of its scale from the mildest up; none where it stands on none. */
	scale: v.array(TermName),
	broader: v.array(TermName),
	narrower: v.array(TermName),
	opposites: v.array(TermName),
	/** Looks like it and says something else. */
	confused: v.array(TermName),
	partnership: v.nullable(PartnershipHint),
});
export type Card = v.InferOutput<typeof Card>;
