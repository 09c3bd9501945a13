/** A document: one text of a ministry, wherever it is published. */
import * as v from "valibot";
import { LINE_LENGTH, LINK_COUNT, PARAGRAPH_COUNT, QUOTE_LENGTH } from "./limits";
import { Day, Lang, Moment, Role, Urn } from "./values";

const Line = v.pipe(v.string(), v.maxLength(LINE_LENGTH));
const Address = v.pipe(v.string(), v.url(), v.maxLength(LINE_LENGTH));

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
	url: Address,
	title: Line,
	/** The shown date and, where there is one, time of day in the ministry's zone. */
	shown: v.nullable(v.strictObject({ day: Day, time: v.nullable(v.pipe(v.string(), v.regex(/^\d\d:\d\d$/))) })),
	lang: Lang,
	kind: DocumentKind,
	/** Other languages of the same text, as the page links them. */
	translations: v.pipe(v.array(v.strictObject({ lang: Lang, url: Address })), v.maxLength(LINK_COUNT)),
	/** Who supplied the text, as the page says: "驻津巴布韦使馆"; "" where it says nothing. */
	source: Line,
	/** The channel that the page stands in: "发言人表态"; "" where it shows none. */
	column: Line,
	keywords: v.pipe(v.array(Line), v.maxLength(LINK_COUNT)),
	attachments: v.pipe(v.array(v.strictObject({ name: Line, url: Address })), v.maxLength(LINK_COUNT)),
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
