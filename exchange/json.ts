/** All records as they are kept, in one JSON file that Tifa can read again. */
import * as v from "valibot";
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import { type ExportOptions, keptAnnotations, type Library } from "./library";
import { byAge } from "./order";

/** Raised with each change of the file's shape, so that an older Tifa can say that it does not know it. */
const VERSION = 1;

/**
 * The file's text. The same records give the same text whatever order they come in, so that two files can be compared
 * line by line. Throws a ValiError where a record fits no schema.
 */
export function json(library: Library, _options: ExportOptions, now: Date): string {
	const file = {
		format: "tifa",
		version: VERSION,
		exported: now.toISOString(),
		// Parsing puts each record's fields into the order of its schema.
		documents: library.documents.map((document) => v.parse(DocumentRecord, document)).sort(byAge),
		annotations: keptAnnotations(library)
			.map((annotation) => v.parse(Annotation, annotation))
			.sort(byAge),
	};
	return `${JSON.stringify(file, null, "\t")}\n`;
}
