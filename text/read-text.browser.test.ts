import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type InPage, inPage } from "../e2e/harness/in-page";

let page: InPage<typeof import("./fixture")>;
beforeAll(async () => {
	page = await inPage<typeof import("./fixture")>(import.meta, "./fixture");
});
afterAll(() => page.close());

describe("readText", () => {
	it.each([
		["joins what elements cut", "<p>强烈</b><b><span>谴责</span></b>。</p>", ["强烈谴责。"]],
		["parts paragraphs", "<p>一</p><p>二</p>", ["一", "二"]],
		["cuts at <br>", "<p>问：一<br>答：二</p>", ["问：一", "答：二"]],
		["drops indents of any width", "<p>　　中方</p><p>\u2002\u2002\u2002\u2002美方</p>", ["中方", "美方"]],
		["shows white space as the browser does", "<p>one\n\t two <b> three</b></p>", ["one two three"]],
		["keeps spaces that the browser keeps", "<p>坚持公平正义　推动事业</p>", ["坚持公平正义　推动事业"]],
		["drops what has no width", "<p>Strategic\u200b Part\u00adner\ufeff</p>", ["Strategic Partner"]],
		["skips scripts, styles, forms", "<p>一<script>二</script><style>三</style></p><textarea>四</textarea>", ["一"]],
		["reads cells one by one", "<table><tr><td>一</td><td>二</td></tr></table>", ["一", "二"]],
		["has no block where nothing is written", "<p> </p><p><img></p><div><br><br></div>", []],
		["parts text from a block inside it", "<div>一<p>二</p>三</div>", ["一", "二", "三"]],
	])("%s", async (_, html, blocks) => {
		await page.show(html);
		const read = await page.run(({ read }) => read());
		expect(read.blocks).toEqual(blocks);
		expect(read.plain).toBe(blocks.join("\n"));
		expect(read.folded).toHaveLength(read.plain.length);
	});

	it("reads ten thousand levels deep", async () => {
		expect(await page.run(({ readDeep }) => readDeep(10_000))).toBe("中方");
	});
});

describe("rangeOf and spanOf", () => {
	it("lead to the DOM and back, however the text is nested", async () => {
		const piece: fc.Arbitrary<string> = fc.letrec((tie) => ({
			node: fc.oneof(
				{ maxDepth: 4 },
				fc.constantFrom("中方", "a b", " ", "\n", "　", "\u00a0", "<br>", "—", "\u200b"),
				fc
					.tuple(fc.constantFrom("p", "b", "span", "div"), fc.array(tie("node"), { maxLength: 4 }))
					.map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
			),
		})).node as fc.Arbitrary<string>; // letrec cannot tell the type of its own knot
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { maxLength: 5 }), async (pieces) => {
				await page.show(pieces.join(""));
				expect(await page.run(({ lostOnTheWay }) => lostOnTheWay())).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	it("take boundary points in elements, and cut at the body's edge", async () => {
		await page.show("<h1>题目</h1><div id=body><p id=one>一二</p><p id=two>三四</p></div><p id=foot>打印</p>");
		const across = await page.run(({ between }) =>
			between({ selector: "h1", child: 0, offset: 1 }, { selector: "#foot", child: 0, offset: 1 }),
		);
		expect(across).toBe("一二\n三四");
		const elements = await page.run(({ between }) =>
			between({ selector: "#one", offset: 0 }, { selector: "#two", offset: 1 }),
		);
		expect(elements).toBe("一二\n三四");
	});

	it("have no span where none of the text is", async () => {
		await page.show("<h1>题目</h1><div id=body><p>一二</p></div>");
		const outside = await page.run(({ between }) =>
			between({ selector: "h1", child: 0, offset: 0 }, { selector: "h1", child: 0, offset: 2 }),
		);
		expect(outside).toBeNull();
	});
});
