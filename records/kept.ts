/** All that a library holds, as files carry it from one machine to another. */
import * as v from "valibot";
import type { Annotation } from "./annotation";
import type { DocumentRecord } from "./document";
import type { OwnTerm, TermList, TermNote } from "./own-term";
import { Settings } from "./settings";

/** What the reader has set, without what is true of one machine only. */
export const PortableSettings = v.partial(v.omit(Settings, ["lastBackup"]));
export type PortableSettings = v.InferOutput<typeof PortableSettings>;

/** In any order. Undo is not among it: it takes back what was done here, on records that others may have changed since. */
export interface Kept {
	readonly documents: readonly DocumentRecord[];
	/** Deleted ones too, so that a merge does not bring them back. */
	readonly annotations: readonly Annotation[];
	readonly lists: readonly TermList[];
	readonly terms: readonly OwnTerm[];
	readonly termNotes: readonly TermNote[];
	readonly settings: PortableSettings;
}

export const nothingKept: Kept = {
	documents: [],
	annotations: [],
	lists: [],
	terms: [],
	termNotes: [],
	settings: {},
};
