import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import { html } from "./html";
import type { Library } from "./library";
import { library } from "./sample";
import { shelvesOf } from "./shelves";

const now = new Date(2026, 0, 7, 9, 30);
const write = (made: Library, lang: "zh" | "en" = "en") => [...html(shelvesOf(made), { lang }, now)].join("");

type Node = DefaultTreeAdapterTypes.Node;

function all(node: Node): DefaultTreeAdapterTypes.Element[] {
	const children = "childNodes" in node ? node.childNodes : [];
	return [...("tagName" in node ? [node] : []), ...children.flatMap(all)];
}

describe("html", () => {
	it.each(["zh", "en"] as const)("is as the golden file says: %s", async (lang) => {
		await expect(write(library, lang)).toMatchFileSnapshot(`golden/library.${lang}.html`);
	});

	it("holds no element and no attribute of page or reader, and fetches nothing", () => {
		const ours = /^(html|head|meta|title|style|body|h1|h2|section|p|a|article|blockquote|mark|br|ol|li|i|footer)$/;
		fc.assert(
			fc.property(libraries, (made) => {
				for (const { tagName, attrs } of all(parse(write(made)))) {
					expect(tagName).toMatch(ours);
					for (const { name, value } of attrs) {
						expect(name).toMatch(/^(lang|dir|class|href|charset|http-equiv|content|name)$/);
						if (name === "href") expect(value).toMatch(/^https?:/);
					}
				}
			}),
		);
	});

	it("parses without errors whatever page and reader wrote", () => {
		fc.assert(
			fc.property(libraries, (made) => {
				const errors: string[] = [];
				parse(write(made), { onParseError: ({ code }) => errors.push(code) });
				expect(errors).toEqual([]);
			}),
		);
	});

	it("names colours as the reader does", () => {
		const named = [...html(shelvesOf(library), { lang: "en", colourNames: { blue: "policy <b>" } }, now)].join("");
		expect(named).toContain("policy &lt;b&gt; · Answer");
	});
});
