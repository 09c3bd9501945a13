import fc from "fast-check";
import { expect, test } from "vitest";
import { covering } from "./covering";

const spans = fc
	.array(fc.record({ start: fc.nat(60), length: fc.nat(40) }), { maxLength: 80 })
	.map((list) => list.map(({ start, length }) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));

test("it gives what covers a unit, in order, and nothing else", () => {
	fc.assert(
		fc.property(spans, fc.nat(110), (list, unit) => {
			expect(covering(list)(unit)).toEqual(list.filter(({ start, end }) => start <= unit && unit < end));
		}),
	);
});

test("of ten thousand spans under a long one few are looked at", () => {
	let looks = 0;
	const span = (start: number, end: number) => ({
		get start() {
			looks += 1;
			return start;
		},
		end,
	});
	const at = covering([span(0, 1_000_000), ...Array.from({ length: 10_000 }, (_, i) => span(i * 100, i * 100 + 30))]);
	looks = 0;
	expect(at(500_010)).toHaveLength(2);
	expect(looks).toBeLessThan(100);
});
