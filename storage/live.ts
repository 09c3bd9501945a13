/** What of the annotations is shown. */
import type { Annotation } from "../records/annotation";

/** Whether an annotation is to be shown: not deleted, nor a document note with nothing in it. */
export function isLive(annotation: Annotation): boolean {
	if (annotation.deleted !== null) return false;
	return annotation.on === "passage" || annotation.note !== "" || annotation.tags.length > 0;
}
