import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("describe, then anchor, gives the same range, however the elements are nested", async () => {
	const piece: fc.Arbitrary<string> = fc.letrec((tie) => ({
		node: fc.oneof(
			{ maxDepth: 4 },
			fc.constantFrom("中方", "a b", " ", "\n", "　", "<br>", "國", "\u200b"),
			fc
				.tuple(fc.constantFrom("p", "b", "span", "div"), fc.array(tie("node"), { maxLength: 4 }))
				.map(([tag, inner]) => `<${tag}>${inner.join("")}</${tag}>`),
		),
	})).node as fc.Arbitrary<string>; // letrec cannot tell the type of its own knot
	const share = fc.double({ min: 0, max: 1, noNaN: true });
	await fc.assert(
		fc.asyncProperty(fc.array(piece, { maxLength: 6 }), share, share, async (pieces, one, other) => {
			await page.show(pieces.join(""));
			const [from, to] = [Math.min(one, other), Math.max(one, other)];
			const selectors = await page.run(({ describeBetween }, ...shares) => describeBetween(...shares), from, to);
			fc.pre(selectors !== null);
			const words = await page.run(({ wordsAt }, sought) => wordsAt(sought), selectors);
			expect(words).toBe(selectors.quote.exact.replace(/\s/g, ""));
		}),
		{ numRuns: 60 },
	);
});
