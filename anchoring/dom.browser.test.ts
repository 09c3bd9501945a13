import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type InPage, inPage } from "../e2e/harness/in-page";

let page: InPage<typeof import("./fixture")>;
beforeAll(async () => {
	page = await inPage<typeof import("./fixture")>(import.meta, "./fixture");
});
afterAll(() => page.close());

const before =
	"<p>The delegation will visit the port on Monday and return on <b id=day>Friday</b> by sea.</p>" +
	"<p id=second>中方愿同各方一道，<span>推动</span>对话取得新的进展，并为此作出不懈努力。</p>" +
	"<p>No further questions were taken; the press conference ended at noon.</p>";

test.each([
	["wrapped and bolded", before.replace("对话", "<b>对</b><i>话</i>")],
	["in other elements", before.replaceAll("<p", "<div").replaceAll("</p>", "</div>")],
	["cut by <br> for paragraphs", before.replaceAll("</p><p", "<br><span").replaceAll("<p", "<span")],
	["behind a new paragraph", `<p>A notice of the day.</p>${before}`],
])("finds a paragraph %s", async (_, after) => {
	await page.show(before);
	const selectors = await page.run(({ describeSelector }) => describeSelector("#second"));
	expect(selectors).not.toBeNull();
	await page.show(after);
	const words = await page.run(({ wordsAt }, sought) => sought && wordsAt(sought), selectors);
	expect(words).toBe("中方愿同各方一道，推动对话取得新的进展，并为此作出不懈努力。");
});

test("says that a removed passage is lost", async () => {
	await page.show(before);
	const selectors = await page.run(({ describeSelector }) => describeSelector("#day"));
	expect(selectors?.quote.exact).toBe("Friday");
	await page.show(before.replace("<b id=day>Friday</b>", ""));
	expect(await page.run(({ wordsAt }, sought) => sought && wordsAt(sought), selectors)).toBeNull();
});

test("describes nothing where there are no words", async () => {
	await page.show("<p>Words.</p><div id=none> <img></div>");
	expect(await page.run(({ describeSelector }) => describeSelector("#none"))).toBeNull();
});

/** Elements within elements, empty ones, comments, `<br>`, white space of all kinds, letters that fold. */
const piece: fc.Arbitrary<string> = fc.letrec((tie) => ({
	node: fc.oneof(
		{ maxDepth: 4 },
		fc.constantFrom("中方", "a b", "國", " ", "\n", "　", "\u200b", "<br>", "<!-- c -->", "<b></b>", "<img>"),
		fc
			.tuple(fc.constantFrom("p", "b", "span", "div", "td"), fc.array(tie("node"), { maxLength: 4 }))
			.map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
	),
})).node as fc.Arbitrary<string>; // letrec cannot tell the type of its own knot
const share = fc.double({ min: 0, max: 1, noNaN: true });
const boundary = fc.record({ node: share, offset: share });

test("describe, then anchor, gives the same range, however the elements are nested", async () => {
	let described = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(piece, { maxLength: 8 }), boundary, boundary, async (pieces, one, other) => {
			await page.show(pieces.join(""));
			const went = await page.run(({ thereAndBack }, ...ends) => thereAndBack(...ends), one, other);
			expect(went.is?.words ?? "").toBe(went.words);
			expect(went.is?.boundaries ?? null).toEqual(went.was);
			if (went.is) described += 1;
		}),
		{ numRuns: 500 },
	);
	// Were there never a word between the boundaries, nothing would have been seen.
	expect(described).toBeGreaterThan(50);
});

describe("Hypothesis' paths", () => {
	const page1 = "<div><p>Head</p></div><div><p>Peace, and <b>bread</b>.</p><p>Peace, and trade.</p></div>";
	const range = (startContainer: string, startOffset: number, endContainer: string, endOffset: number) =>
		({ type: "RangeSelector", startContainer, startOffset, endContainer, endOffset }) as const;
	const peace = { type: "TextQuoteSelector", exact: "Peace" } as const;
	test.each([
		["lead through the tree", range("/div[2]/p[1]", 11, "/div[2]/p[1]/b[1]", 5), null, "bread"],
		["count one where no count stands", range("/div/p", 0, "/div/p", 4), null, "Head"],
		["go over elements", range("/div[2]/p[1]", 7, "/div[2]/p[2]", 5), null, "and bread.\nPeace"],
		["lead to nothing", range("/div[9]/p", 0, "/div[9]/p", 4), null, "gone"],
		["are not followed where they are more than paths", range("//p[last()]", 0, "//p", 4), null, "gone"],
		["are no proof against the quote", range("/div/p", 0, "/div/p", 4), { ...peace, exact: "bread and more" }, "gone"],
		[
			"are a hint to its place",
			range("/div[2]/p[2]", 0, "/div[2]/p[2]", 5),
			{ ...peace, suffix: ", and trade" },
			"Peace",
		],
	] as const)("%s", async (_, selector, quote, words) => {
		await page.show(page1);
		expect(await page.run(({ wordsOfForeign }, ...given) => wordsOfForeign(...given), selector, quote)).toBe(words);
	});
});

test("describe, then anchor, gives the range itself, boundary for boundary", async () => {
	await page.show(before);
	const ranges = await page.run(({ rangesThere }) => rangesThere());
	expect(ranges.length).toBeGreaterThan(20);
	for (const { was, is } of ranges) expect(is).toEqual(was);
});
