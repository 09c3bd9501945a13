/** Whether two libraries speak of one document. */
import type { DocumentRecord } from "../../records/document";
import { documentOfPage } from "../../sites/joining";

/** Each would take a copy of the other for its own, by the rules that pages are joined by. */
export function isSameDocument(one: DocumentRecord, other: DocumentRecord): boolean {
	return wouldTake(one, other) && wouldTake(other, one);
}

function wouldTake(one: DocumentRecord, { copies }: DocumentRecord): boolean {
	return copies.some((copy) => documentOfPage([one], copy) !== null);
}
