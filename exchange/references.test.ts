import { expect, it } from "vitest";
import { references, richReferences } from "./references";
import { library, transcript } from "./sample";
import { shelvesOf } from "./shelves";

const now = new Date(2026, 0, 7, 9, 30);

it("a bibliography is a reference a document, numbered where the style counts", () => {
	const shelves = shelvesOf(library);
	const [first, second] = references(shelves, { lang: "zh" }, now);
	expect(first).toMatch(
		new RegExp(`^\\[1\\] 中华人民共和国外交部\\. ${transcript.title}\\[EB/OL\\]\\. （2026-01-05）.*\\n$`),
	);
	expect(second).toMatch(/^\[2\] A speech/);
	expect([...references(shelves, { lang: "zh", style: "apa" }, now)][0]).toMatch(
		/^中华人民共和国外交部\. \(2026, January 5\)/,
	);
	expect([...richReferences(shelves, { lang: "en", style: "mla" }, now)][0]).toContain(`<i>${transcript.title}</i>`);
	expect([...references(shelvesOf({ ...library, documents: [] }), { lang: "zh" }, now)]).toEqual([]);
});
