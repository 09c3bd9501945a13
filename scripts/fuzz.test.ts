/** A bounded run of `npm run fuzz`: TIFA_SEED names another seed than the one that every run has. */
import { expect, it } from "vitest";
import { chanceOf, mutated } from "./fuzz/mutate";
import { fuzz } from "./fuzz/run";

const seed = Number(process.env["TIFA_SEED"] ?? 1);

it("reads a thousand inputs of every kind, and none escapes", { timeout: 120_000 }, async () => {
	const counts = await fuzz(1000, seed);
	expect(Object.keys(counts).sort()).toEqual(["file", "message", "page"]);
});

it("makes the same input of the same seed, and another of another", () => {
	const text = "外交部发言人主持例行记者会".repeat(20);
	expect(mutated(text, chanceOf(7))).toBe(mutated(text, chanceOf(7)));
	expect(mutated(text, chanceOf(7))).not.toBe(mutated(text, chanceOf(8)));
});
