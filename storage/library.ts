/** All that is kept, for the library's list and for files. */
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import { read } from "./database";
import { isLive } from "./live";
import { soundRows } from "./sound";

/** Every document and every annotation that is not deleted, as they stood at one moment. */
export function everything(): Promise<{ documents: DocumentRecord[]; annotations: Annotation[] }> {
	return read((database) =>
		database.transaction("r", [database.documents, database.annotations], async () => ({
			documents: soundRows(DocumentRecord, await database.documents.toArray()),
			annotations: soundRows(Annotation, await database.annotations.toArray()).filter(isLive),
		})),
	);
}

/** How many documents and annotations there are; for a sight of what is kept, those marked as deleted are left out. */
export function counts(): Promise<{ documents: number; annotations: number }> {
	return read(async ({ documents, annotations }) => {
		const [all, deleted] = [await annotations.count(), await annotations.where("deleted").above("").count()];
		return { documents: await documents.count(), annotations: all - deleted };
	});
}
