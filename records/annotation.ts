/** An annotation: a highlighted passage, or a note on a whole document. */
import * as v from "valibot";
import { LINE_LENGTH, NOTE_LENGTH, TAG_COUNT, TAG_LENGTH } from "./limits";
import { Selectors } from "./selectors";
import { Address, ColourName, Lang, Moment, Role, Urn } from "./values";

export const Note = v.pipe(v.string(), v.maxLength(NOTE_LENGTH));

export const Tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TAG_LENGTH));

export const Tags = v.pipe(
	v.array(Tag),
	v.maxLength(TAG_COUNT),
	v.transform((tags) => [...new Set(tags)]),
);

/** What the page's script knows of a passage when the reader marks it. */
export const NewPassage = v.strictObject({
	id: Urn,
	colour: ColourName,
	lang: Lang,
	role: Role,
	speaker: v.pipe(v.string(), v.maxLength(LINE_LENGTH)),
	selectors: Selectors,
});
export type NewPassage = v.InferOutput<typeof NewPassage>;

/** Where a passage stands, when the reader sets its ends anew: the words and whose they are, nothing of his. */
export const Placement = v.strictObject({
	role: NewPassage.entries.role,
	speaker: NewPassage.entries.speaker,
	selectors: Selectors,
});
export type Placement = v.InferOutput<typeof Placement>;

const kept = {
	document: Urn,
	/** The copy that it was made on, as the browser names its address: where that copy is parted, it goes along. */
	page: Address,
	note: Note,
	tags: Tags,
	created: Moment,
	modified: Moment,
	/** When the reader deleted it; a mark, so that a merge does not bring it back. */
	deleted: v.nullable(Moment),
};

export const PassageAnnotation = v.strictObject({ on: v.literal("passage"), ...NewPassage.entries, ...kept });
export type PassageAnnotation = v.InferOutput<typeof PassageAnnotation>;

export const DocumentAnnotation = v.strictObject({ on: v.literal("document"), id: Urn, ...kept });
export type DocumentAnnotation = v.InferOutput<typeof DocumentAnnotation>;

export const Annotation = v.variant("on", [PassageAnnotation, DocumentAnnotation]);
export type Annotation = v.InferOutput<typeof Annotation>;

/** What a reader may change on an annotation; an absent field stays as it is. `passage` comes from the page alone. */
export const AnnotationChange = v.partial(
	v.strictObject({ note: Note, tags: Tags, colour: ColourName, passage: Placement }),
);
export type AnnotationChange = v.InferOutput<typeof AnnotationChange>;
