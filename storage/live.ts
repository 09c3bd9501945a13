/** What of the annotations is shown. */
import type { Annotation } from "../records/annotation";

/**
 * Whether an annotation is to be shown: not deleted, nor a document note with nothing in it. Also asked of rows that
 * no schema has checked yet, so that nothing is taken for granted.
 */
export function isLive({ on, deleted, note, tags }: Annotation): boolean {
	if (deleted !== null) return false;
	return on === "passage" || (on === "document" && (note !== "" || (Array.isArray(tags) && tags.length > 0)));
}
