import { expect, test } from "vitest";
import { findForeign } from "./foreign";
import { textOf } from "./suite/text-of";

const text = textOf([
	"🙂 The delegation left on Monday.",
	"Another delegation arrived, and the delegation of Norland stayed.",
]);
const wordsAt = (span: { start: number; end: number }) => text.plain.slice(span.start, span.end);

test("counts a position in code points", () => {
	const placed = findForeign(text, [{ type: "TextPositionSelector", start: 6, end: 16 }]);
	expect(placed.state === "unchecked" && wordsAt(placed.span)).toBe("delegation");
});

test("takes a quote that stands once, and refuses one that stands several times", () => {
	const once = findForeign(text, [{ type: "TextQuoteSelector", exact: "the delegation of Norland stayed" }]);
	expect(once.state !== "lost" && wordsAt(once.span)).toBe("the delegation of Norland stayed");
	const often = findForeign(textOf(["Peace and bread and trade, they said; peace and bread and trade."]), [
		{ type: "TextQuoteSelector", exact: "peace and bread and trade" },
	]);
	expect(often).toMatchObject({ state: "lost", why: "several", places: 2 });
});

test("tells mentions apart by a short context", () => {
	const placed = findForeign(text, [
		{ type: "TextQuoteSelector", exact: "delegation", prefix: "y.\nAnother ", suffix: " arrived, a" },
		{ type: "TextPositionSelector", start: 200, end: 210 },
	]);
	expect(placed).toMatchObject({ span: { start: 42, end: 52 } });
});

test("is not led astray by a position that is of another text", () => {
	const placed = findForeign(text, [
		{ type: "TextQuoteSelector", exact: "the delegation of Norland stayed" },
		{ type: "TextPositionSelector", start: 0, end: 32 },
	]);
	expect(placed.state !== "lost" && wordsAt(placed.span)).toBe("the delegation of Norland stayed");
});

test.each([Number.NaN, -1, 1e9])("refuses a position at %d", (start) => {
	expect(findForeign(text, [{ type: "TextPositionSelector", start, end: start + 5 }]).state).toBe("lost");
});
