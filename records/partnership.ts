/** What China's relation with a country was last called, as the glossary records it. */
import * as v from "valibot";
import { Confidence } from "./term";

export const Partnership = v.strictObject({
	/** The country's, region's or organisation's name in Chinese and in English, and others that it goes by. */
	country: v.string(),
	en: v.string(),
	also: v.array(v.string()),
	/** Abbreviations of the pair; several countries may share one (中巴). */
	pairs: v.array(v.string()),
	/** The wording and the id of its term. */
	label: v.string(),
	term: v.string(),
	/** Year, month or day since when, as far as it is known. */
	since: v.nullable(v.string()),
	/** Where the wording stands; null where nobody has looked it up. */
	source: v.nullable(v.pipe(v.string(), v.url())),
	confidence: Confidence,
});
export type Partnership = v.InferOutput<typeof Partnership>;

/** A mention of a partnership's label beside the record of the one country that its sentence names. */
export const PartnershipHint = v.strictObject({
	record: Partnership,
	/**
	 * `same` wording, or it `differs`; `later` where it differs and the record is of a day after the document. A hint:
	 * the ministry itself varies its wording.
	 */
	says: v.picklist(["same", "differs", "later"]),
});
export type PartnershipHint = v.InferOutput<typeof PartnershipHint>;
