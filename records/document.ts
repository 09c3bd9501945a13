/** A document: one text of a ministry, wherever it is published. */
import * as v from "valibot";
import { LINE_LENGTH, PARAGRAPH_COUNT, QUOTE_LENGTH } from "./limits";
import { Day, Lang, Moment, Role, Urn } from "./values";

const Line = v.pipe(v.string(), v.maxLength(LINE_LENGTH));

export const DocumentKind = v.picklist([
	"transcript",
	"q-and-a",
	"statement",
	"speech",
	"readout",
	"communique",
	"interview",
	"notice",
	"article",
]);
export type DocumentKind = v.InferOutput<typeof DocumentKind>;

/** One paragraph as the page shows it, and who speaks in it; "" where nobody is named. */
export const Paragraph = v.strictObject({
	text: v.pipe(v.string(), v.maxLength(QUOTE_LENGTH)),
	role: Role,
	speaker: Line,
});
export type Paragraph = v.InferOutput<typeof Paragraph>;

/** What a page says of itself, read by `sites/`; it comes from the page and is believed no further than that. */
export const PageFacts = v.strictObject({
	url: v.pipe(v.string(), v.url(), v.maxLength(LINE_LENGTH)),
	title: Line,
	/** The shown date and, where there is one, time of day in the ministry's zone. */
	shown: v.nullable(v.strictObject({ day: Day, time: v.nullable(v.pipe(v.string(), v.regex(/^\d\d:\d\d$/))) })),
	lang: Lang,
	kind: DocumentKind,
	/** Other languages of the same text, as the page links them. */
	translations: v.array(v.strictObject({ lang: Lang, url: v.pipe(v.string(), v.url()) })),
	paragraphs: v.pipe(v.array(Paragraph), v.maxLength(PARAGRAPH_COUNT)),
});
export type PageFacts = v.InferOutput<typeof PageFacts>;

export const DocumentRecord = v.strictObject({
	id: Urn,
	/** Every key the text was met under, see `sites/identity.ts`. */
	keys: v.array(Line),
	...PageFacts.entries,
	/** When the kept text was read from the page. */
	read: Moment,
	created: Moment,
	modified: Moment,
});
export type DocumentRecord = v.InferOutput<typeof DocumentRecord>;
