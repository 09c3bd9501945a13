import { expect, test } from "vitest";
import { median, ratioOf } from "./statistics";

test("median of odd and even counts, in any order", () => {
	expect(median([3, 1, 2])).toBe(2);
	expect(median([4, 1, 3, 2])).toBe(2.5);
	expect(() => median([])).toThrow(RangeError);
});

test("a ratio that never varies has no width", () => {
	const baseline = [1, 2, 3, 4, 5];
	expect(
		ratioOf(
			baseline.map((number) => number * 3),
			baseline,
		),
	).toEqual({ ratio: 3, low: 3, high: 3 });
});

test("the interval holds the ratio, grows with the noise, and repeats", () => {
	const baseline = [10, 11, 9, 10, 12, 8, 10, 11, 9, 10];
	const calm = ratioOf([20, 21, 19, 20, 21, 20, 20, 21, 19, 20], baseline);
	const noisy = ratioOf([20, 41, 9, 20, 31, 12, 20, 41, 9, 20], baseline);
	expect(calm.low).toBeLessThanOrEqual(calm.ratio);
	expect(calm.high).toBeGreaterThanOrEqual(calm.ratio);
	expect(noisy.high - noisy.low).toBeGreaterThan(calm.high - calm.low);
	expect(ratioOf([3, 5, 4], [1, 2, 3])).toEqual(ratioOf([3, 5, 4], [1, 2, 3]));
});
