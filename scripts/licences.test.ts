import { join } from "node:path";
import { expect, it } from "vitest";
import { licencesText, shippedPackages } from "./licences";

const packages = shippedPackages(join(import.meta.dirname, ".."));

/** Licences that let anyone use, change and pass on, and ask for no more than their own words. */
const free = [
	"MIT",
	"ISC",
	"0BSD",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"Apache-2.0",
	"(MIT OR GPL-3.0-or-later)",
	"(MIT AND Zlib)",
	"BlueOak-1.0.0",
	// Asks that changes of its own files stay free; they ship as they are.
	"MPL-2.0",
];

it("ships nothing under a licence that is not known to be free", () => {
	expect(packages.length).toBeGreaterThan(5);
	expect(
		packages.filter(({ licence }) => !free.includes(licence)).map(({ name, licence }) => `${name}: ${licence}`),
	).toEqual([]);
});

it("brings along the words of each", () => {
	const text = licencesText(packages);
	for (const { name, version, licence } of packages) expect(text).toContain(`${name} ${version} (${licence})`);
	expect(packages.map(({ name }) => name)).toEqual(
		expect.arrayContaining(["preact", "dexie", "@floating-ui/dom", "@floating-ui/core"]),
	);
	// A few bring no words of their own; all of them are under MIT, whose words are at the address that is given.
	for (const { text: words, licence } of packages) if (words === "") expect(licence).toBe("MIT");
});
