import { describe, expect, it } from "vitest";
import { referenceStyles } from "../records/reference-style";
import answers from "./golden/citeproc.json";
import { reference } from "./reference";

/**
 * What citeproc-js 2.4.63 gave for these sources: Chicago (notes and bibliography), APA and MLA with the files of
 * citation-style-language/styles 0819c0e and the English locale, GB/T 7714—2025 with that repository's numeric style, and
 * 2015 with zotero-chinese/styles 34e21ea, which leaves an office's name in its own letters as the standard says
 * (8.1.4). The styles' licence keeps the files themselves out of here; their answers are facts.
 */
describe.each(answers.map(({ source, citeproc }) => ({ name: source.title, source, citeproc })))("$name", (row) => {
	it.each(referenceStyles)("is cited as citeproc does: %s", (style) => {
		const { plain, rich } = reference(row.source, style);
		expect(plain).toBe(row.citeproc[style].plain);
		// Links are ours. citeproc's MLA gives a title wholly in Han characters no italics, which its APA does.
		const unlinked = rich.replace(/<\/?a\b[^>]*>/g, "");
		if (row.citeproc[style].rich.includes("<i>")) expect(unlinked).toBe(row.citeproc[style].rich);
		else if (style !== "mla") expect(unlinked.replace(/<\/?i>/g, "")).toBe(row.citeproc[style].rich);
	});
});

describe("a reference", () => {
	const [first] = answers;
	if (!first) throw new Error("no answers");

	it("has its address as a link, and no other markup", () => {
		const title = '<img src=x onerror="alert(1)">';
		const { rich } = reference({ ...first.source, title, url: "https://x.org/?a=1&b='" }, "chicago");
		expect(rich).toContain('<a href="https://x.org/?a=1&amp;b=&#39;">https://x.org/?a=1&amp;b=&#39;</a>');
		expect(rich).not.toContain("<img");
		expect(reference({ ...first.source, url: "javascript:alert(1)" }, "apa").rich).not.toContain("<a");
	});

	it("sets no stop after a Chinese one, and says nothing of what is not known", () => {
		const unknown = { ...first.source, title: "领事提醒？", author: "", issued: null };
		expect(reference(unknown, "chicago").plain).toMatch(/^“领事提醒？” Accessed September 1, 2026\. https/);
		expect(reference({ ...unknown, title: "" }, "gbt2025").plain).toMatch(/^\[EB\/OL\]\. \[2026-09-01\]/);
	});
});
