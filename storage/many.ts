/** One act on many annotations: one transaction, and one batch of edits that is undone as one. */
import { Annotation, type AnnotationChange } from "../records/annotation";
import { TAG_COUNT } from "../records/limits";
import type { Act } from "./act";
import { type Database, write } from "./database";
import { editedTables, putBatch } from "./edits";
import { StorageFailure } from "./failure";
import { soundRows } from "./sound";

/** What becomes of each; whoever begins the act makes the id of its batch, so that a repeated message writes once. */
export interface ManyChange {
	readonly ids: readonly string[];
	readonly batch: string;
	readonly change?: Pick<AnnotationChange, "colour"> | undefined;
	readonly addTags?: readonly string[] | undefined;
	readonly removeTags?: readonly string[] | undefined;
}

/** Recolours and tags; those that are deleted or have it so already stay as they are. Throws a StorageFailure. */
export function changeMany(
	{ ids, batch, change, addTags = [], removeTags = [] }: ManyChange,
	act: Act,
): Promise<string> {
	const retagged = (tags: readonly string[]) => [...tags.filter((tag) => !removeTags.includes(tag)), ...addTags];
	return changeEach(ids, batch, act, (annotation) => {
		const tags = unique(retagged(annotation.tags));
		const colour = annotation.on === "passage" ? { colour: change?.colour ?? annotation.colour } : {};
		return { ...annotation, ...colour, tags };
	});
}

/** Marks all of them as deleted. Throws a StorageFailure. */
export function deleteMany(ids: readonly string[], batch: string, act: Act): Promise<string> {
	return changeEach(ids, batch, act, (annotation) => ({ ...annotation, deleted: act.moment }));
}

/** Gives every annotation that has one of the tags `from` the tag `to` in its place. Throws a StorageFailure. */
export function mergeTags(from: readonly string[], to: string, batch: string, act: Act): Promise<string> {
	return write(editedTables, async (database) => {
		const tagged = await database.annotations.where("tags").anyOf(from).distinct().toArray();
		return put(database, tagged, batch, act, (annotation) => ({
			...annotation,
			tags: unique(annotation.tags.map((tag) => (from.includes(tag) ? to : tag))),
		}));
	});
}

type Changed = (annotation: Annotation) => Annotation;

function changeEach(ids: readonly string[], batch: string, act: Act, changed: Changed): Promise<string> {
	return write(editedTables, async (database) =>
		put(database, await database.annotations.bulkGet([...ids]), batch, act, changed),
	);
}

async function put(
	database: Database,
	rows: readonly unknown[],
	batch: string,
	act: Act,
	changed: Changed,
): Promise<string> {
	// A long selection comes in several messages of one batch, and any of them may come twice.
	const written = new Set((await database.edits.where("batch").equals(batch).toArray()).map(({ subject }) => subject));
	const all = soundRows(
		Annotation,
		rows.filter((row) => row !== undefined),
	);
	const live = all.filter(({ id, deleted }) => deleted === null && !written.has(id));
	if (live.length === 0 && !all.some(({ id }) => written.has(id))) throw new StorageFailure("gone");
	const changes = live.flatMap((before) => {
		const after = changed(before);
		if (JSON.stringify(after) === JSON.stringify(before)) return [];
		return { of: "annotation" as const, before, after: { ...after, modified: act.moment } };
	});
	await putBatch(database, changes, batch, act);
	return batch;
}

/** Each once, and as many as an annotation may have. */
function unique(tags: readonly string[]): string[] {
	return [...new Set(tags)].slice(0, TAG_COUNT);
}
