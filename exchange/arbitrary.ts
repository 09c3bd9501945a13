/**
 * Libraries for property tests: records that fit their schemas, with all that a page or a reader may have put into
 * them: markup, formulas, both directions of writing, names that objects have already, halves of characters.
 */
import fc from "fast-check";
import type { Annotation, DocumentAnnotation, PassageAnnotation } from "../records/annotation";
import { colourNames } from "../records/colours";
import { DocumentKind, type DocumentRecord, keysOfCopies } from "../records/document";
import type { Library } from "./library";

const role = fc.constantFrom("question" as const, "answer" as const, "narration" as const);
const lang = fc.constantFrom("", "zh-Hans", "zh-Hant", "en", "fr", "ar");
const urn = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);
const moment = fc
	.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString());
const day = moment.map((at) => at.slice(0, 10));
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });

const trouble = [
	...[
		"<script>alert(1)</script>",
		"</p>",
		"<!--",
		"]]>",
		"&amp;",
		"&#0;",
		"<b>",
		'"',
		"'",
		"\\",
		"`",
		"{",
		"}",
		"%",
		"$",
		"~",
	],
	...["=1+1", "+", "-", "@", "\t", "\n", "\r", "\r\n", "\n\n", " ", "\u3000", "\u2028", "\ufeff", ",", ";"],
	...[
		"__proto__",
		"constructor",
		"toString",
		"TY  - ",
		"ER  - ",
		"@misc{",
		"{{note}}",
		"{%",
		"# ",
		"> ",
		"[[",
		"]]",
		"#",
	],
	...[
		"\u202e",
		"العربية",
		"\u200f",
		"中国",
		"提法",
		"…",
		"“",
		"”",
		"😀",
		"👩‍👩‍👧",
		"e\u0301",
		"\ud800",
		"\udfff",
		"\0",
		"\u0007",
		"\u0085",
		"\ufffe",
	],
];

/** Words, signs and trouble in any mixture. */
export const hostileText = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(...trouble) },
			{ weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 6 }) },
			{ weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 3 }) },
		),
		{ maxLength: 10 },
	)
	.map((parts) => parts.join(""));

const tag = hostileText.map((text) => text.trim().slice(0, 200)).filter((text) => text.trim() === text && text !== "");
const tags = fc.uniqueArray(tag, { maxLength: 4 });
const deleted = fc.option(moment, { freq: 8 });

const copies = fc.uniqueArray(fc.record({ url: address, keys: fc.array(hostileText, { maxLength: 3 }) }), {
	selector: ({ url }) => url,
	minLength: 1,
	maxLength: 3,
});

/** A document whose text is anything. */
export const documentRecord: fc.Arbitrary<DocumentRecord> = fc
	.record({
		id: urn,
		copies,
		apart: fc.array(hostileText, { maxLength: 2 }),
		url: address,
		title: hostileText,
		shown: fc.option(fc.record({ day, time: fc.constantFrom(null, "17:10") })),
		lang,
		kind: fc.constantFrom(...DocumentKind.options),
		translations: fc.array(fc.record({ lang, url: address }), { maxLength: 2 }),
		source: hostileText,
		column: hostileText,
		keywords: fc.array(hostileText, { maxLength: 2 }),
		attachments: fc.array(fc.record({ name: hostileText, url: address }), { maxLength: 2 }),
		paragraphs: fc.array(fc.record({ text: hostileText, role, speaker: hostileText }), { maxLength: 5 }),
		read: fc.option(moment),
		created: moment,
		modified: moment,
	})
	.map((fields) => ({ ...fields, keys: keysOfCopies(fields.copies) }));

/** A passage; where it fits its document's text is not said. */
export function passageOn(document: fc.Arbitrary<string>): fc.Arbitrary<PassageAnnotation> {
	return fc.record({
		on: fc.constant("passage" as const),
		id: urn,
		colour: fc.constantFrom(...colourNames),
		lang,
		role,
		speaker: hostileText,
		selectors: fc.record({
			quote: fc.record({
				exact: hostileText.filter(Boolean),
				prefix: hostileText.map(short),
				suffix: hostileText.map(short),
			}),
			position: fc
				.nat(9999)
				.chain((start) => fc.integer({ min: start + 1, max: start + 99 }).map((end) => ({ start, end }))),
			paragraph: fc.record({ index: fc.nat(99), offset: fc.nat(99) }),
		}),
		document,
		page: address,
		note: hostileText,
		tags,
		created: moment,
		modified: moment,
		deleted,
	});
}

function short(context: string): string {
	return context.slice(0, 64);
}

/** A note on a whole document. */
export function noteOn(document: fc.Arbitrary<string>): fc.Arbitrary<DocumentAnnotation> {
	return fc.record({
		on: fc.constant("document" as const),
		id: urn,
		document,
		page: address,
		note: hostileText,
		tags,
		created: moment,
		modified: moment,
		deleted,
	});
}

function annotationsOn(document: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<Annotation[]> {
	const one = fc.oneof(
		{ weight: 4, arbitrary: passageOn(document) as fc.Arbitrary<Annotation> },
		{ weight: 1, arbitrary: noteOn(document) },
	);
	return fc.uniqueArray(one, { selector: ({ id }) => id, maxLength });
}

/** Up to three documents and eight annotations, some deleted, now and then one whose document is gone. */
export const libraries: fc.Arbitrary<Library> = fc
	.uniqueArray(documentRecord, { selector: ({ id }) => id, maxLength: 3 })
	.chain((documents) => {
		const known = documents.map(({ id }) => id);
		const on =
			known.length === 0
				? urn
				: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: urn });
		return annotationsOn(on, 8).map((annotations) => ({ documents, annotations }));
	});
