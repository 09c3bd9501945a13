/** What every glossary format takes. */
import type { OwnTerm, TermList } from "../../records/own-term";

export interface GlossaryToWrite {
	readonly list: Pick<TermList, "name">;
	/** In the order that they are to be written in; deleted ones are left out. */
	readonly terms: readonly OwnTerm[];
}

/** The terms that are written. */
export function termsToWrite({ terms }: GlossaryToWrite): OwnTerm[] {
	return terms.filter(({ deleted }) => deleted === null);
}

/** The UUID alone. */
export function uuidOf(id: string): string {
	return id.replace(/^urn:uuid:/, "");
}
