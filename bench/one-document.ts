/** Many annotations on one document, put where a reader's would be; runs in one of the extension's own pages. */
import { describePassage } from "../anchoring/describe";
import { newUrn } from "../reader/ids";
import { openDatabase } from "../storage/database";
import { fold } from "../text/fold";

/** Copies the first annotation of the library `count` times, each onto another passage of its document's paragraphs. */
export async function annotateAll(paragraphs: readonly string[], count: number): Promise<void> {
	const database = await openDatabase();
	const first = await database.annotations.toCollection().first();
	if (first?.on !== "passage") throw new Error("no annotation to copy");
	const plain = paragraphs.join("\n");
	const text = { plain, folded: fold(plain), blocks: blocksOf(paragraphs) };
	const step = Math.floor((plain.length - 100) / count);
	const copies = Array.from({ length: count }, (_, index) => {
		const selectors = describePassage(text, { start: index * step, end: index * step + 8 });
		return { ...first, id: newUrn(), selectors };
	});
	await database.annotations.bulkPut(copies);
}

/** How many there are. */
export async function countAll(): Promise<number> {
	return (await openDatabase()).annotations.count();
}

function blocksOf(paragraphs: readonly string[]): { start: number; end: number }[] {
	let start = 0;
	return paragraphs.map(({ length }) => {
		const block = { start, end: start + length };
		start += length + 1;
		return block;
	});
}
