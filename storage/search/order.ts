/** Annotations in an order that is kept while they change: a hundred thousand are sorted once and not at every key. */
import type { Entry } from "./entry";

export interface Placed {
	readonly entry: Entry;
	/** Its place in the index, the same as long as it is there. */
	readonly slot: number;
}

/** What of two comes first is the greater number; of equal ones the one that came into the index later. */
export type Key = (entry: Entry) => number;

export class Order {
	/** In order. */
	readonly all: Placed[];

	constructor(
		private readonly key: Key,
		placed: Placed[],
	) {
		this.all = placed.sort((a, b) => this.compare(a, b));
	}

	add(placed: Placed): void {
		this.all.splice(this.find(placed), 0, placed);
	}

	/** Takes out what `add` or the constructor was given; `placed` must have the entry of that time. */
	remove(placed: Placed): void {
		const at = this.find(placed);
		if (this.all[at]?.slot === placed.slot) this.all.splice(at, 1);
	}

	private find(placed: Placed): number {
		let low = 0;
		let high = this.all.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const met = this.all[middle];
			if (met && this.compare(met, placed) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	private compare(a: Placed, b: Placed): number {
		return this.key(b.entry) - this.key(a.entry) || b.slot - a.slot;
	}
}
