/** Which of two states of one record stands. */

interface Dated {
	readonly modified: string;
}

/**
 * The state changed later: a deletion is a change like any other. Of two changed at one moment it is the same one
 * whichever is named first.
 */
export function later<T extends Dated>(one: T, other: T): T {
	if (one.modified !== other.modified) return one.modified > other.modified ? one : other;
	return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

export interface MergedRecords<T> {
	/** Rows to write. */
	readonly put: T[];
	/** What stood under the ids of those rows. */
	readonly before: ReadonlyMap<string, T>;
	readonly added: number;
}

/** Whether a record gives way to the one here, whatever their dates say. */
export type Yields<T> = (here: T, incoming: T) => boolean;

/** Takes `incoming` into `here` by their ids. */
export function mergeRecords<T extends Dated & { readonly id: string }>(
	here: readonly T[],
	incoming: readonly T[],
	yields: Yields<T> = () => false,
): MergedRecords<T> {
	const known = new Map(here.map((record) => [record.id, record]));
	const put: T[] = [];
	let added = 0;
	for (const record of incoming) {
		const own = known.get(record.id);
		if (!own) added += 1;
		else if (later(own, record) === own || JSON.stringify(own) === JSON.stringify(record) || yields(own, record))
			continue;
		put.push(record);
	}
	return { put, before: known, added };
}
