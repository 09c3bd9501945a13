/** What stands where on a page that is read, for the lists beside it. It names passages and terms by id, and holds no word of the reader's. */
import * as v from "valibot";
import { LINE_LENGTH } from "./limits";
import { Category } from "./term";
import { Offset, Urn } from "./values";

/** anchored: the kept words in their old surroundings; moved: the same words elsewhere; changed: other words stand there. */
export const PassageState = v.picklist(["anchored", "moved", "changed"]);
export type PassageState = v.InferOutput<typeof PassageState>;

/** gone: nothing is like the quote; unsure: too little of its surroundings agrees; several: no place is clearly the one. */
export const LostReason = v.picklist(["gone", "unsure", "several"]);
export type LostReason = v.InferOutput<typeof LostReason>;

export const PassageOnPage = v.strictObject({ id: Urn, state: PassageState });
export type PassageOnPage = v.InferOutput<typeof PassageOnPage>;

export const LostPassage = v.strictObject({ id: Urn, reason: LostReason });
export type LostPassage = v.InferOutput<typeof LostPassage>;

/** A question of a transcript. */
export const QuestionOnPage = v.strictObject({
	/** The block of the text that it begins in: what `goToQuestion` takes. */
	block: Offset,
	/** As the page names whoever asks; "" where it names nobody. */
	reporter: v.pipe(v.string(), v.maxLength(LINE_LENGTH)),
	/** The first characters of what is asked, the reporter's name left out. */
	opening: v.string(),
	/** Annotations of the question and of what answers it. */
	annotations: Offset,
});
export type QuestionOnPage = v.InferOutput<typeof QuestionOnPage>;

/** A key term's mentions, those that the reader wants to see; its words are in the glossary under its id. */
export const TermOnPage = v.strictObject({
	id: v.string(),
	category: Category,
	counts: v.strictObject({ question: Offset, answer: Offset, narration: Offset }),
	/** The block of each mention, in page order: mention `index` of `goToTerm` stands in `blocks[index]`. */
	blocks: v.pipe(v.array(Offset), v.minLength(1)),
});
export type TermOnPage = v.InferOutput<typeof TermOnPage>;

export const Outline = v.strictObject({
	/** In page order. */
	questions: v.array(QuestionOnPage),
	/** In the order of their first mention. */
	terms: v.array(TermOnPage),
});
export type Outline = v.InferOutput<typeof Outline>;

/** What the window shows: the annotation and the question that are being read, the latter by its block. */
export const ReadingPlace = v.strictObject({ annotation: v.nullable(Urn), question: v.nullable(Offset) });
export type ReadingPlace = v.InferOutput<typeof ReadingPlace>;

/** What a page tells whoever watches it, unasked. `changed`: its state or outline is to be asked for anew. */
export const PageNews = v.variant("is", [
	v.strictObject({ is: v.literal("place"), place: ReadingPlace }),
	v.strictObject({ is: v.literal("changed") }),
]);
export type PageNews = v.InferOutput<typeof PageNews>;
