import { expect, test } from "vitest";
import { relationsOf } from "./relations";

const entries = ["甲", "乙", "丙"].map((id) => ({ id }));
const none = { broader: [], narrower: [], opposites: [], confused: [] };

test("what is written once is said on both cards", () => {
	const related = relationsOf(
		[{ broader: "甲", narrower: ["乙"] }, { opposites: ["甲", "丙"] }, { confused: ["甲", "乙", "丙"] }],
		entries,
	);
	expect(related.get("甲")).toEqual({ broader: [], narrower: ["乙"], opposites: ["丙"], confused: ["乙", "丙"] });
	expect(related.get("乙")).toEqual({ ...none, broader: ["甲"], confused: ["甲", "丙"] });
	expect(related.get("丙")).toEqual({ ...none, opposites: ["甲"], confused: ["甲", "乙"] });
});

test.each([
	["an unknown term", [{ opposites: ["甲", "丁"] }], /no term 丁/],
	["a term and itself", [{ broader: "甲", narrower: ["甲"] }], /itself/],
	[
		"a circle",
		[
			{ broader: "甲", narrower: ["乙"] },
			{ broader: "乙", narrower: ["甲"] },
		],
		/circle/,
	],
])("%s is refused", (_, relations, message) => {
	expect(() => relationsOf(relations, entries)).toThrow(message);
});
