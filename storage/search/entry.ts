/** What of each annotation and document the index holds ready: enough to filter and sort by, without the records. */
import type { Annotation } from "../../records/annotation";
import type { ColourName } from "../../records/colours";
import type { DocumentKind, DocumentRecord } from "../../records/document";
import type { Role } from "../../records/values";
import { fold } from "../../text/fold";

export interface Entry {
	readonly id: string;
	readonly document: string;
	/** null for a note on a whole document, and so is the role. */
	readonly colour: ColourName | null;
	readonly role: Role | null;
	readonly speaker: string;
	readonly lang: string;
	readonly tags: readonly string[];
	readonly noted: boolean;
	/** Where it begins in its document; -1 for a note on the whole. */
	readonly place: number;
	/** Milliseconds since 1970. */
	readonly created: number;
	readonly modified: number;
}

export interface Heading {
	readonly id: string;
	readonly title: string;
	/** The title, folded. */
	readonly words: string;
	/** The shown day, or "". */
	readonly day: string;
	readonly lang: string;
	readonly kind: DocumentKind;
	readonly url: string;
	/** Milliseconds since 1970. */
	readonly created: number;
	readonly modified: number;
}

const none: readonly string[] = [];

export function entryOf(annotation: Annotation): Entry {
	const { id, document, tags, note, created, modified } = annotation;
	const isPassage = annotation.on === "passage";
	return {
		id,
		document,
		colour: isPassage ? annotation.colour : null,
		role: isPassage ? annotation.role : null,
		speaker: isPassage ? annotation.speaker : "",
		lang: isPassage ? annotation.lang : "",
		tags: tags.length === 0 ? none : tags,
		noted: note !== "",
		place: isPassage ? annotation.selectors.position.start : -1,
		created: Date.parse(created),
		modified: Date.parse(modified),
	};
}

export function headingOf({ id, title, shown, lang, kind, url, created, modified }: DocumentRecord): Heading {
	const times = { created: Date.parse(created), modified: Date.parse(modified) };
	return { id, title, words: foldedWords(title), day: shown?.day ?? "", lang, kind, url, ...times };
}

/** Part the fields of a text, and one text from the next; no word that is looked for has them. */
export const FIELD = "\u0001";
export const ROW = "\u0002";

/** Quote, note and tags, folded. */
export function textOf(annotation: Annotation): string {
	const quote = annotation.on === "passage" ? annotation.selectors.quote.exact : "";
	const tags = annotation.tags.map((tag) => `#${tag}`).join(" ");
	// Folded once and not by field: that is what takes the time.
	return fold(bare(quote) + FIELD + bare(annotation.note) + FIELD + bare(tags) + ROW);
}

/** `text` folded, without the signs that part texts, and with line breaks as spaces. */
export function foldedWords(text: string): string {
	return fold(bare(text));
}

function bare(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken out
	return text.replace(/[\u0001\u0002\n]/g, " ");
}
