import { expect, test } from "vitest";
import { termOf } from "./cards";

test("a card shows wording, pinyin, renderings with their sources, definition, and the place on a scale", async () => {
	const card = await termOf("坚决反对");
	expect(card).toMatchObject({ zh: "坚决反对", pinyin: "jiānjué fǎnduì", category: "stance" });
	expect(card?.renderings[0]).toMatchObject({ lang: "en", text: "firmly oppose", confidence: "high" });
	expect(card?.renderings[0]?.source).toMatch(/^https?:/);
	expect(card?.scale).toMatchObject({ name: "opposition" });
	expect(card?.scale?.rungs).toContain("坚决反对");
	expect(card?.definition).toEqual({ en: expect.stringMatching(/opposition/), zh: expect.stringMatching(/反对/) });
});

test("there is no card of an id that the glossary does not have", async () => {
	expect(await termOf("没有这一提法")).toBeNull();
	expect(await termOf("constructor")).toBeNull();
});
