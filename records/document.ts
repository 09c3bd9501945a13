/** A document: one text of a ministry, wherever it is published. */
import * as v from "valibot";
import { COPY_COUNT, KEY_COUNT, LINE_LENGTH, LINK_COUNT, PARAGRAPH_COUNT, QUOTE_LENGTH } from "./limits";
import { Address, Day, Lang, Moment, Role, Urn } from "./values";

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

/** One address that a text was met at, with every key that the page there brought; see `sites/identity.ts`. */
export const Copy = v.strictObject({
	/** As the browser gives it, without its fragment. */
	url: Address,
	/** The most trusted first, as far as they came at once. */
	keys: v.pipe(v.array(Line), v.maxLength(KEY_COUNT)),
});
export type Copy = v.InferOutput<typeof Copy>;

const Keys = v.pipe(v.array(Line), v.maxLength(COPY_COUNT * KEY_COUNT));

export const DocumentRecord = v.pipe(
	v.strictObject({
		id: Urn,
		/** All keys of its copies, as `keysOfCopies` gathers them: the database finds a document by these. */
		keys: Keys,
		copies: v.pipe(
			v.array(Copy),
			v.minLength(1),
			v.maxLength(COPY_COUNT),
			v.check((copies) => new Set(copies.map(({ url }) => url)).size === copies.length, "one copy an address"),
		),
		/** Keys of what the reader parted from this document: see `sites/joining.ts`. */
		apart: Keys,
		...PageFacts.entries,
		/** When the kept text was read from one of its copies; null while it is that of the document it was parted from. */
		read: v.nullable(Moment),
		created: Moment,
		modified: Moment,
	}),
	v.check(({ keys, copies }) => keys.join("\n") === keysOfCopies(copies).join("\n"), "a document has its copies' keys"),
);
export type DocumentRecord = v.InferOutput<typeof DocumentRecord>;

/** The keys of these copies, once each, in the order they were met. */
export function keysOfCopies(copies: readonly Copy[]): string[] {
	return [...new Set(copies.flatMap(({ keys }) => keys))];
}
