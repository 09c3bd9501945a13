/** The reader's own terms: lists with names, in the order of their priority, and the terms in them. */
import * as v from "valibot";
import { LINE_LENGTH, NOTE_LENGTH, RENDERING_COUNT } from "./limits";
import { Lang, Moment, Urn } from "./values";

const Line = v.pipe(v.string(), v.trim(), v.maxLength(LINE_LENGTH));
const Wording = v.pipe(Line, v.minLength(1));

/** When it was made, last changed and deleted; the mark of a deletion keeps a merge from bringing it back. */
const kept = { created: Moment, modified: Moment, deleted: v.nullable(Moment) };

/** One list of the reader's: a project's, a client's, an imported glossary. */
export const TermList = v.strictObject({
	id: Urn,
	name: Wording,
	/** Whether its terms are marked. */
	on: v.boolean(),
	/** Where two lists have one wording, that of the smaller number is shown; the built-in glossary comes last. */
	rank: v.pipe(v.number(), v.integer(), v.minValue(0)),
	...kept,
});
export type TermList = v.InferOutput<typeof TermList>;

/** What of a list the reader sets. `rank` is its place among the others, 0 the first. */
export const TermListDraft = v.pick(TermList, ["id", "name", "on", "rank"]);
export type TermListDraft = v.InferOutput<typeof TermListDraft>;

/** How sure the list's owner is of a rendering, as termbases say it. */
export const TermStatus = v.picklist(["preferred", "admitted", "deprecated", "superseded"]);
export type TermStatus = v.InferOutput<typeof TermStatus>;

/** A rendering in another language; several of one language are synonyms. */
export const OwnRendering = v.strictObject({
	lang: Lang,
	text: Wording,
	status: v.nullable(TermStatus),
	/** A sentence that it was met in, and where; "" where none is kept. */
	context: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)),
	contextSource: Line,
});
export type OwnRendering = v.InferOutput<typeof OwnRendering>;

/** One concept of the reader's. */
export const OwnTerm = v.strictObject({
	id: Urn,
	list: Urn,
	/** The wording that is looked for, in `lang`. */
	wording: Wording,
	lang: Lang,
	/** Other forms of it that are marked too. */
	also: v.pipe(v.array(Wording), v.maxLength(RENDERING_COUNT)),
	renderings: v.pipe(v.array(OwnRendering), v.maxLength(RENDERING_COUNT)),
	pinyin: Line,
	definition: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)),
	partOfSpeech: Line,
	subject: Line,
	note: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)),
	tags: v.pipe(v.array(Wording), v.maxLength(RENDERING_COUNT)),
	...kept,
});
export type OwnTerm = v.InferOutput<typeof OwnTerm>;

/** What of a term the reader sets. */
export const OwnTermDraft = v.omit(OwnTerm, ["created", "modified", "deleted"]);
export type OwnTermDraft = v.InferOutput<typeof OwnTermDraft>;

/** The reader's note on a built-in term. */
export const TermNote = v.strictObject({
	/** The built-in term's id. */
	id: v.pipe(v.string(), v.minLength(1), v.maxLength(LINE_LENGTH)),
	note: v.pipe(v.string(), v.maxLength(NOTE_LENGTH)),
	...kept,
});
export type TermNote = v.InferOutput<typeof TermNote>;
