/** Key terms: their categories, the five groups readers see, and what a card shows. */
import * as v from "valibot";
import { Lang } from "./values";

/** Category names stand in the public registry names `tifa-term-<category>`: never rename one. */
export const categories = [
	"stance",
	"partnership",
	"concept",
	"sovereignty",
	"cross-strait",
	"security",
	"economy",
	"human-rights",
	"health-climate-tech",
	"history",
	"organisation",
	"document",
	"title",
	"country",
	"own",
] as const;
export const Category = v.picklist(categories);
export type Category = v.InferOutput<typeof Category>;

export const groups = ["stance", "relations", "concepts", "issues", "names"] as const;
export type Group = (typeof groups)[number];

/** The group that a category is shown under; the reader's own terms count as concepts. */
export const groupOf: Readonly<Record<Category, Group>> = {
	stance: "stance",
	partnership: "relations",
	concept: "concepts",
	own: "concepts",
	sovereignty: "issues",
	"cross-strait": "issues",
	security: "issues",
	economy: "issues",
	"human-rights": "issues",
	"health-climate-tech": "issues",
	history: "issues",
	organisation: "names",
	document: "names",
	title: "names",
	country: "names",
};

/** Not marked unless the reader asks: with them a median page has 126 hits, without 60. */
export const offByDefault: readonly Category[] = ["title", "country"];

export const Confidence = v.picklist(["high", "medium", "low"]);

/** How a term is rendered officially, where that rendering was seen, and whether it was. */
export const Rendering = v.strictObject({
	lang: Lang,
	text: v.string(),
	/** Where the rendering stands; null where nobody has looked it up. */
	source: v.nullable(v.pipe(v.string(), v.url())),
	confidence: Confidence,
	/** When it was in use, where it is not any more: “until about 2017”. */
	years: v.optional(v.string()),
});
export type Rendering = v.InferOutput<typeof Rendering>;

/** The ids of terms that a term is to be read beside; what one says of another, the other says of it. */
export const Relations = v.strictObject({
	broader: v.array(v.string()),
	narrower: v.array(v.string()),
	opposites: v.array(v.string()),
	/** Wordings that look alike and say something else: 一个中国原则, 一个中国政策. */
	confused: v.array(v.string()),
});
export type Relations = v.InferOutput<typeof Relations>;

/** One concept of the glossary, as a card shows it. */
export const Term = v.strictObject({
	id: v.string(),
	zh: v.string(),
	pinyin: v.string(),
	category: Category,
	/** The main rendering first. */
	renderings: v.array(Rendering),
	variants: v.array(v.string()),
	/** Where the Chinese wording stands; null where it is known from a file only. */
	source: v.nullable(v.pipe(v.string(), v.url())),
	/** One or two neutral sentences, in the languages of the interface. */
	definition: v.optional(v.strictObject({ en: v.string(), zh: v.string() })),
	/** The scale that the wording stands on, with the ids of its rungs from the mildest up: a convention, no ranking. */
	scale: v.optional(v.strictObject({ name: v.string(), rungs: v.array(v.string()) })),
	/** Left out where the term stands alone. */
	relations: v.optional(Relations),
});
export type Term = v.InferOutput<typeof Term>;
