import { parse } from "@retorquere/bibtex-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import { biblatex, bibtex } from "./bibtex";
import { noteText } from "./cited";
import type { Library } from "./library";
import { library, transcript } from "./sample";
import { shelvesOf } from "./shelves";
import { sourceOf } from "./source";

const now = new Date(2026, 0, 7, 9, 30);
const options = { lang: "en" } as const;
const writers = { bibtex, biblatex };
const write = (name: keyof typeof writers, made: Library) => [...writers[name](shelvesOf(made), options, now)].join("");
const bare = (text: unknown) => String(text ?? "").replace(/<p>|\s+/g, "");

describe.each(["bibtex", "biblatex"] as const)("%s", (name) => {
	it("is as the golden file says", async () => {
		await expect(write(name, library)).toMatchFileSnapshot(`golden/library.${name}.bib`);
	});

	it("is read by another parser as it was: one entry a document, an office as one author", () => {
		const { entries, errors } = parse(write(name, library));
		expect(errors).toEqual([]);
		expect(entries.map(({ type, key }) => [type, key])).toEqual(
			["tifa-2026-01-05-00000001", "tifa-undated-00000002"].map((key) => [name === "bibtex" ? "misc" : "online", key]),
		);
		const [first] = entries;
		expect(first?.fields).toMatchObject({
			author: [{ name: "中华人民共和国外交部" }],
			title: transcript.title,
			url: transcript.url,
			urldate: sourceOf(transcript).accessed,
			...(name === "biblatex" && { date: "2026-01-05", langid: "chinese" }),
			...(name === "bibtex" && { year: "2026", month: "1" }),
		});
		expect(first?.fields.keywords?.toSorted()).toEqual(["2026", "a/b_c", "two words", "表态", "议题"]);
		const kept = shelvesOf(library);
		for (const [at, { annotations }] of [...kept].entries())
			expect(bare(entries[at]?.fields["annote"])).toBe(bare(annotations.map((one) => noteText(one, options)).join("")));
	});

	it("keeps a name of several parts with commas whole", () => {
		const url = "https://www.gov.uk/government/news/x";
		const file = write(name, { ...library, documents: [{ ...transcript, url, lang: "en" }] });
		expect(parse(file).entries[0]?.fields.author).toEqual([{ name: "Foreign, Commonwealth & Development Office" }]);
	});

	it("parses whatever page and reader wrote", () => {
		fc.assert(
			fc.property(libraries, (made) => {
				const shelves = shelvesOf(made);
				const { entries, errors } = parse(write(name, made));
				expect(errors).toEqual([]);
				expect(entries).toHaveLength(shelves.documents);
				for (const [at, { document }] of [...shelves].entries())
					if (document) expect(entries[at]?.fields["url"]).toBe(sourceOf(document).url.replaceAll("$", "%24"));
			}),
			{ numRuns: 60 },
		);
	});
});
