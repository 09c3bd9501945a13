/** Parting a copy from its document and joining two documents: the reader's own judgement, from the library alone. */
import type { Asked, Rearranged, ToBackground } from "../../messages";
import { joinDocuments, partCopy } from "../../storage/copies";
import { failureOf } from "../../storage/failure";
import { actOf } from "./annotations";
import type { OwnAsker } from "./door";

export function partOne({ document, url }: Asked<ToBackground, "partCopy">, asker: OwnAsker): Promise<Rearranged> {
	return rearranging(asker, () => partCopy(document, url, actOf(asker)));
}

export function joinTwo({ into, from }: Asked<ToBackground, "joinDocuments">, asker: OwnAsker): Promise<Rearranged> {
	return rearranging(asker, () => joinDocuments(into, from, actOf(asker)));
}

async function rearranging({ isPrivate }: OwnAsker, write: () => Promise<string>): Promise<Rearranged> {
	if (isPrivate) return { saved: false, why: "private" };
	try {
		return { saved: true, document: await write() };
	} catch (error) {
		const { why } = failureOf(error);
		console.error(`documents left as they were (${why}):`, error);
		return { saved: false, why };
	}
}
