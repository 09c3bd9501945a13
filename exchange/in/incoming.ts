/** What a file that is read in comes to: records that fit their schemas, and what could not be read. */
import type { Kept } from "../../records/kept";

/** Why one record was not read; each has its sentence in `locales/`. */
export type UnreadWhy =
	/** The line is no JSON, or no record that Tifa knows. */
	| "form"
	/** A field has a value that it cannot have. */
	| "field"
	/** A date that is none. */
	| "date"
	/** The id stands in the file a second time. */
	| "twice"
	/** There is no address, or it is none. */
	| "address"
	/** Neither words of the page nor a note. */
	| "empty"
	/** An answer to somebody else's annotation. */
	| "reply"
	/** A quotation mark that never ends. */
	| "quotes"
	/** Too much in one field or record. */
	| "long";

/** One record that was not read. */
export interface Unread {
	/** The line, row or number of the record in the file, from 1. */
	readonly at: number;
	readonly why: UnreadWhy;
	/** The field that is at fault, "" where it is the whole. */
	readonly field: string;
	/** How it begins, so that the reader knows it again. */
	readonly what: string;
}

export interface Incoming extends Kept {
	readonly unread: readonly Unread[];
	/** The file ends before its end; what is here was read from what is there. */
	readonly cutOff: boolean;
	/** Ids of records of which the file does not say when they were made; their dates are those of reading. */
	readonly undated: ReadonlySet<string>;
}

/** Why a file as a whole was not read; each has its sentence in `locales/`. */
export type ImportRefusal =
	| "empty"
	| "tooBig"
	/** In none of the encodings that are tried. */
	| "encoding"
	/** Written by a newer Tifa. */
	| "newer"
	/** Not JSON, or JSON that breaks off. */
	| "json"
	/** Not well-formed XML. */
	| "xml"
	/** A DOCTYPE that declares entities. */
	| "entities"
	/** An archive that has to be unpacked first, or that never ends. */
	| "archive"
	/** A table with one column, or with none that fits. */
	| "columns"
	/** A format that Tifa does not read. */
	| "unknown";

/** The file cannot be read. `place` says where: a line, a position, a size, a version; "" where that says nothing. */
export class ImportFailure extends Error {
	override readonly name = "ImportFailure";

	constructor(
		readonly why: ImportRefusal,
		readonly place = "",
		cause?: unknown,
	) {
		super(place ? `${why}: ${place}` : why, { cause });
	}
}

const SHOWN = 80;

/** The beginning of a text, on one line. */
export function beginningOf(text: string): string {
	const line = text
		.slice(0, SHOWN * 2)
		.replace(/\s+/g, " ")
		.trim();
	return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
