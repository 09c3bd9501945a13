import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import type { ExportOptions, Library } from "./library";
import { markdown as exporter, readMarkdownTemplate } from "./markdown";
import { markdownTemplates } from "./markdown-templates";
import { inline, lines, quoted, tagLine } from "./markdown-text";
import { library, transcript } from "./sample";
import { shelvesOf } from "./shelves";

const now = new Date(2026, 0, 7, 9, 30);

function markdown(made: Library, options: ExportOptions, at: Date): string {
	return [...exporter(shelvesOf(made), options, at)].join("");
}

describe("markdown", () => {
	it.each(["zh", "en"] as const)("is as the golden file says: %s", async (lang) => {
		await expect(markdown(library, { lang }, now)).toMatchFileSnapshot(`golden/library.${lang}.md`);
	});

	it("is the same whatever order the records come in", () => {
		const turned = {
			documents: library.documents.toReversed(),
			annotations: library.annotations.toReversed(),
		};
		expect(markdown(turned, { lang: "en" }, now)).toBe(markdown(library, { lang: "en" }, now));
	});

	it("keeps the annotations of a document whose record is gone", () => {
		const file = markdown({ ...library, documents: [] }, { lang: "en" }, now);
		expect(file).toContain("# The record of this document could not be read");
		expect(file).toContain("> 就共同关心的问题交换意见");
	});

	it.each(["colour", "tag"] as const)("groups by %s", async (order) => {
		const file = markdown(library, { lang: "en", template: markdownTemplates[order] }, now);
		await expect(file).toMatchFileSnapshot(`golden/library.by-${order}.md`);
	});

	it("leads to the passage, or to its page where another text is kept", () => {
		expect(markdown(library, { lang: "en" }, now)).toContain(
			`[Go to passage](<${transcript.url}#:~:text=${encodeURIComponent("双方会晤将讨论哪些议题？")}>)`,
		);
		const bare = { ...library, documents: [{ ...transcript, paragraphs: [] }] };
		expect(markdown(bare, { lang: "en" }, now)).toContain(`[Go to passage](<${transcript.url}>)`);
	});

	it("is as the reader's template says", () => {
		const template =
			"{{#documents}}\n---\ntitle: {{title|yaml}}\ndate: {{date}}\n---\n{{#annotations}}\n- {{role}}: {{quote}}" +
			"{{#tags}} #{{tag}}{{/tags}}\n{{/annotations}}\n{{/documents}}\n";
		expect(readMarkdownTemplate(template).problem).toBeNull();
		const [, one] = library.annotations;
		if (!one) throw new Error("the sample has changed");
		const made = { documents: [{ ...transcript, title: 'a "b": c' }], annotations: [{ ...one, tags: ["x", "*y*"] }] };
		expect(markdown(made, { lang: "en", template }, now)).toBe(
			'---\ntitle: "a \\"b\\": c"\ndate: 2026-01-05\n---\n- Question: 双方会晤将讨论哪些议题？ #x #\\*y\\*\n',
		);
	});

	it("shows no element but its own, whatever page and reader wrote", () => {
		const ours = ["h1", "h2", "p", "br", "a", "blockquote", "strong"];
		fc.assert(
			fc.property(libraries, fc.constantFrom(...Object.values(markdownTemplates)), (made, template) => {
				const { elements } = shown(markdown(made, { lang: "en", template }, now));
				expect(elements.filter((name) => !ours.includes(name))).toEqual([]);
			}),
		);
	});

	it("says nothing of documents without annotations", () => {
		expect(markdown({ ...library, annotations: [] }, { lang: "zh" }, now)).toBe("由 Tifa 导出，2026-01-07\n");
	});
});

/** What a renderer shows of it: the elements' names, and the text without white space. */
function shown(source: string): { elements: string[]; text: string } {
	const html = marked.parse(source, { async: false });
	const elements = [...html.matchAll(/<(\w+)/g)].map(([, name = ""]) => name);
	const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
	const text = html
		.replace(/<[^>]*>/g, "")
		.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name) => entities[name] ?? whole);
	return { elements: [...new Set(elements)], text: bare(text) };
}

function bare(text: string): string {
	return text.replace(/\s+/g, "");
}

/** Words, signs that mean something to Markdown or HTML, and line breaks, in any mixture. */
const hostile = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.constantFrom(..."\\`*_{}[]()<>#+-.!|~$^=%&:;\"'1 \t") },
			{ weight: 1, arbitrary: fc.constantFrom("\n", "\n\n", "    ", "甲", "word", "：", "\u3000", "\r\n") },
			{
				weight: 1,
				arbitrary: fc.constantFrom(
					"<b>",
					"&amp;",
					"[x]: y",
					"[[a]]",
					"```",
					"---",
					"1. ",
					"- [ ] ",
					"http://x.y/z_(a)",
					"HTTPS://a.b/*c*",
					"www.a_b.org",
					"a_b@c_d.org",
				),
			},
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(""));

describe("text as markdown", () => {
	it("shows the text and no element but lines, paragraphs and web links", () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const { elements, text: seen } = shown(lines(text));
				expect(seen).toBe(bare(text));
				expect(elements.filter((name) => !["p", "br", "a"].includes(name))).toEqual([]);
			}),
			{ numRuns: 2000 },
		);
	});

	it("stays in its quote", () => {
		fc.assert(
			fc.property(hostile, (text) => {
				fc.pre(bare(text) !== "");
				const { elements, text: seen } = shown(`${quoted(text)}\n\nafter`);
				expect(seen).toBe(`${bare(text)}after`);
				expect(elements.filter((name) => !["blockquote", "p", "br", "a"].includes(name))).toEqual([]);
				expect(marked.parse(quoted(text), { async: false })).toMatch(/^<blockquote>[\s\S]*<\/blockquote>\n$/);
			}),
			{ numRuns: 2000 },
		);
	});

	it("is one heading in a heading", () => {
		fc.assert(
			fc.property(hostile, (text) => {
				fc.pre(bare(text) !== "");
				const { elements, text: seen } = shown(`# ${inline(text)}`);
				expect(seen).toBe(bare(text));
				expect(elements.filter((name) => name !== "a")).toEqual(["h1"]);
			}),
			{ numRuns: 1000 },
		);
	});

	it("keeps a note's lines, and web addresses as links", () => {
		expect(marked.parse(lines("a\nhttps://x.org/a_b_c.\n\nhttps://x.org/a_b"), { async: false })).toBe(
			'<p>a<br><a href="https://x.org/a_b_c">https://x.org/a_b_c</a>.</p>\n<p><a href="https://x.org/a_b">https://x.org/a_b</a></p>\n',
		);
	});
});

describe("an address in a note", () => {
	it("stays as it was typed where it stands free and looks like no markup", () => {
		expect(lines("on http://x.mfa.gov.cn/a/t2026_1.shtml?a=1&b=2")).toBe(
			"on http://x.mfa.gov.cn/a/t2026_1.shtml?a=1&b=2",
		);
		expect(lines("见http://x.org/a。")).toBe("见<http://x.org/a>。");
		expect(lines("http://x.org/_a_")).toBe("<http://x.org/_a>\\_");
	});
});

describe("tags", () => {
	it("are Obsidian's where it would take them, else words", () => {
		expect(tagLine(["表态", "a/b_c", "two words", "2026", "*x*", "_a_"])).toBe(
			"#表态 #a/b_c \\#two words \\#2026 \\#\\*x\\* \\#\\_a\\_",
		);
	});
});
