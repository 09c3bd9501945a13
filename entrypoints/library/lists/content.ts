import type { Library } from "../../../exchange/library";
import { withDocuments } from "../../../storage/quick-search";

/** These annotations with their documents, for a file; read when a file is asked for and not before. */
export async function contentOf(ids: readonly string[]): Promise<Library> {
	const found = await withDocuments(ids);
	return {
		documents: [...new Map(found.map(({ document }) => [document.id, document])).values()],
		annotations: found.map(({ annotation }) => annotation),
	};
}
