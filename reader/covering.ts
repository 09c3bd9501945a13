/** What covers a place, of thousands of spans: an interval tree that lies in the sorted list itself. */
import type { Span } from "../text/page-text";

/**
 * A function that gives those of `spans` that cover a unit of the text, in their order. `spans` stand in the order of
 * their starts; they may overlap and nest. With n of them a call looks at about log n and those it gives.
 */
export function covering<T extends Span>(spans: readonly T[]): (unit: number) => T[] {
	// The root of each part of the list is its middle; for each, the furthest end in its part.
	const reach = new Uint32Array(spans.length);
	const fill = (from: number, to: number): number => {
		if (from >= to) return 0;
		const middle = (from + to) >> 1;
		const end = Math.max(spans[middle]?.end ?? 0, fill(from, middle), fill(middle + 1, to));
		reach[middle] = end;
		return end;
	};
	fill(0, spans.length);
	return (unit) => {
		const found: T[] = [];
		const look = (from: number, to: number) => {
			const middle = (from + to) >> 1;
			const span = spans[middle];
			if (from >= to || !span || (reach[middle] ?? 0) <= unit) return;
			look(from, middle);
			if (span.start > unit) return;
			if (unit < span.end) found.push(span);
			look(middle + 1, to);
		};
		look(0, spans.length);
		return found;
	};
}
