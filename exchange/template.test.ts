import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillTemplate, readTemplate, type Scope } from "./template";

const names = { title: null, items: { name: null, parts: { part: null } } };
const known = new Set(["loud"]);
const filters = { loud: (text: string) => text.toUpperCase() };

function filled(source: string, scope: Scope): string {
	const { nodes } = readTemplate(source, names, known);
	return [...fillTemplate(nodes, scope, filters, (text) => text)].join("");
}

function problemIn(source: string) {
	return readTemplate(source, names, known).problem;
}

const scope = {
	title: "t",
	items: [
		{ name: "a", parts: [{ part: "1" }, { part: "2" }] },
		{ name: "", parts: [] },
	],
};

describe("a template", () => {
	it("is text with values, through filters", () => {
		expect(filled("{{title}} {{ title | loud }} {{! no }}{ {}}", scope)).toBe("t T { {}}");
	});

	it("repeats for each item, and asks whether there is any", () => {
		expect(
			filled("{{#items}}<{{name}}{{^name}}none{{/name}}{{#parts}}{{part}}{{title}}{{/parts}}>{{/items}}", scope),
		).toBe("<a1t2t><none>");
		expect(filled("{{#title}}yes{{/title}}{{^title}}no{{/title}}{{^items}}no{{/items}}", scope)).toBe("yes");
		expect(filled("{{^items}}no{{/items}}", { title: "", items: [] })).toBe("no");
	});

	it("takes the line of a section's mark that stands alone", () => {
		expect(filled("a\n  {{#items}}\n{{name}};\n{{/items}}\nb", scope)).toBe("a\na;\n;\nb");
	});

	it("tells the first mistake with its place", () => {
		expect(problemIn("a\n  {{titel}}")).toEqual({ line: 2, column: 3, why: "unknownName", name: "titel" });
		expect(problemIn("{{title|lod}}")).toMatchObject({ why: "unknownFilter", name: "lod" });
		expect(problemIn("{{#items}}{{part}}")).toMatchObject({ column: 11, why: "unknownName", name: "part" });
		expect(problemIn("x{{#items}}{{name}}")).toMatchObject({ column: 2, why: "notClosed", name: "items" });
		expect(problemIn("{{#items}}{{/title}}")).toMatchObject({ column: 11, why: "notOpened", name: "title" });
		expect(problemIn("{{/items}}")).toMatchObject({ why: "notOpened" });
		expect(problemIn("a {{title")).toMatchObject({ column: 3, why: "open" });
		expect(problemIn("{{__proto__}}{{constructor}}")).toMatchObject({ why: "unknownName", name: "__proto__" });
		expect(problemIn("{{#items}}{{name}}{{/items}}")).toBeNull();
	});

	it("fails on no text, and repeats what is no mark as it is", () => {
		const parts = fc.array(
			fc.constantFrom(
				"{{",
				"}}",
				"{{#items}}",
				"{{/items}}",
				"{{^title}}",
				"{{/title}}",
				"{{name}}",
				"{{title|loud}}",
				"\n",
				"x",
			),
		);
		fc.assert(
			fc.property(parts, (list) => {
				expect(typeof filled(list.join(""), scope)).toBe("string");
			}),
		);
		fc.assert(
			fc.property(fc.string(), (text) => {
				fc.pre(!text.includes("{{"));
				expect(filled(text, scope)).toBe(text);
			}),
		);
	});
});
