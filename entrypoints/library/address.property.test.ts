import { array, assert, constantFrom, dictionary, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { parseAddress, printAddress } from "./address";

const text = oneof(
	string({ unit: "binary" }),
	constantFrom("a/b?c=d&e#f", "%", "%zz", "共 识", "__proto__", "document=x"),
);
const path = array(
	text.filter((name) => name !== ""),
	{ minLength: 1, maxLength: 3 },
);

test("reading what was printed gives the same address", () => {
	assert(
		property(path, dictionary(text, text, { noNullPrototype: true }), (names, facts) => {
			const address = { path: names, facts };
			expect(parseAddress(printAddress(address))).toEqual(address);
		}),
	);
});

test("whatever stands there is read", () => {
	assert(
		property(string({ unit: "binary" }), (hash) => {
			const address = parseAddress(hash);
			expect(parseAddress(printAddress(address))).toEqual(address);
		}),
	);
	expect(parseAddress("#document=urn%3A1")).toEqual({ path: ["documents"], facts: { document: "urn:1" } });
	expect(parseAddress("#settings/keyboard")).toEqual({ path: ["settings", "keyboard"], facts: {} });
});
