/** Backups of the first version: one JSON object with documents and annotations, deleted ones left out. */
import * as v from "valibot";
import { checkRecord } from "../in/check";
import { gather, gathered, take } from "../in/gather";
import type { Incoming } from "../in/incoming";
import { schemas } from "./lines";

const Shape = v.object({
	format: v.literal("tifa"),
	version: v.literal(1),
	documents: v.array(v.unknown()),
	annotations: v.array(v.unknown()),
});

/** The file's records, or null where it is none of this version. A record's place is its number among all. */
export function readVersion1(value: unknown): Incoming | null {
	const file = v.safeParse(Shape, value);
	if (!file.success) return null;
	const all = gather();
	const { documents, annotations } = file.output;
	for (const [index, row] of documents.entries()) {
		const checked = checkRecord(schemas.document, row, index + 1);
		if ("good" in checked) take(all.documents, checked.good.id, checked.good, index + 1, all.unread);
		else all.unread.push(checked.bad);
	}
	for (const [index, row] of annotations.entries()) {
		const at = documents.length + index + 1;
		const checked = checkRecord(schemas.annotation, row, at);
		if ("good" in checked) take(all.annotations, checked.good.id, checked.good, at, all.unread);
		else all.unread.push(checked.bad);
	}
	return gathered(all);
}
