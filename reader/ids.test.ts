import { safeParse } from "valibot";
import { expect, it } from "vitest";
import { Urn } from "../records/values";
import { newUrn } from "./ids";

it("makes ids that records take, each another", () => {
	const ids = Array.from({ length: 1000 }, newUrn);
	expect(new Set(ids).size).toBe(1000);
	for (const id of ids) expect(safeParse(Urn, id).success).toBe(true);
	// RFC 9562: version 4, variant 10xx.
	for (const id of ids) expect(id).toMatch(/-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
});
