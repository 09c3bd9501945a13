/**
 * The backup's form: one JSON value a line, so that it can be written and read in pieces, compared line by line, and
 * read as far as it goes where it was cut off.
 *
 *     {"format":"tifa","version":2,"written":"2026-01-07T09:30:00.000Z"}
 *     {"setting":{"name":"mentions","value":"first"}}
 *     {"document":{…}}
 *     {"annotation":{…}}
 *     {"end":{"setting":1,"document":1,"annotation":1}}
 *
 * Version 1 was one JSON object; see `version-1.ts`.
 */
import * as v from "valibot";
import { Annotation } from "../../records/annotation";
import { DocumentRecord } from "../../records/document";
import { OwnTerm, TermList, TermNote } from "../../records/own-term";
import { Settings } from "../../records/settings";
import { Moment } from "../../records/values";

/** Raised with each change of the shape, so that an older Tifa can say that it does not know it. */
export const VERSION = 2;

export const Head = v.strictObject({ format: v.literal("tifa"), version: v.literal(VERSION), written: Moment });

const { lastBackup: _, ...portable } = Settings.entries;
// A record's keys are those of the schemas.
const settingNames = Object.keys(portable) as (keyof typeof portable)[];

/** One setting; each value is held to the schema of its name. */
export const Setting = v.variant(
	"name",
	settingNames.map((name) => v.strictObject({ name: v.literal(name), value: portable[name] })),
);

/** The kinds of lines between head and end, in the order that they are written in. */
export const schemas = {
	setting: Setting,
	list: TermList,
	term: OwnTerm,
	termNote: TermNote,
	document: DocumentRecord,
	annotation: Annotation,
} as const;

export type Kind = keyof typeof schemas;
// A record's keys are those of the schemas.
export const kinds = Object.keys(schemas) as Kind[];

/** How many lines of each kind were written. */
export const Counts = v.strictObject({
	setting: v.number(),
	list: v.number(),
	term: v.number(),
	termNote: v.number(),
	document: v.number(),
	annotation: v.number(),
});
export type Counts = v.InferOutput<typeof Counts>;

export function noCounts(): Counts {
	return { setting: 0, list: 0, term: 0, termNote: 0, document: 0, annotation: 0 };
}
