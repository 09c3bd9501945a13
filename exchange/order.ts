/** Orders that are the same on every machine. */

/** By code units: a collation would differ from one machine to the next. */
export function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

interface Aged {
	readonly id: string;
	readonly created: string;
}

/** The older first. */
export function byAge(a: Aged, b: Aged): number {
	return compare(a.created, b.created) || compare(a.id, b.id);
}
