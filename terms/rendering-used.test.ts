import { expect, test } from "vitest";
import type { Rendering } from "../records/term";
import { termOf } from "./cards";
import { renderingUsed } from "./rendering-used";

const en = (text: string, years?: string): Rendering => ({
	lang: "en",
	text,
	source: null,
	confidence: "high",
	...(years === undefined ? {} : { years }),
});

test.each([
	["Firmly opposed", ["oppose", "firmly oppose"], "firmly oppose"],
	[
		"communities of common destiny",
		["a community with a shared future", "a community of common destiny"],
		"a community of common destiny",
	],
	["C+C5", ["China + Central Asia (C+C5)"], "China + Central Asia (C+C5)"],
	["serious démarches", ["solemn representations", "serious démarche"], "serious démarche"],
	["strategic partners", ["strategic partnership"], "strategic partnership"],
	["China’s core interest", ["core interests", "China's core interests"], "China's core interests"],
])("%s is a form of %s", (words, renderings, expected) => {
	expect(
		renderingUsed(
			words,
			renderings.map((text) => en(text)),
		)?.text,
	).toBe(expected);
});

test("of words that are no rendering, nothing is said", () => {
	expect(renderingUsed("坚决反对", [en("firmly oppose")])).toBeNull();
	expect(renderingUsed("oppose it", [en("oppose")])).toBeNull();
	expect(renderingUsed("oppose", [{ ...en("oppose"), lang: "fr" }])).toBeNull();
	expect(renderingUsed("oppose", [])).toBeNull();
});

test("every rendering of the shipped cards that is looked for is known again", async () => {
	const card = await termOf("严正交涉");
	const english = card?.renderings.filter(({ lang }) => lang === "en") ?? [];
	expect(english.length).toBeGreaterThan(1);
	for (const rendering of english) expect(renderingUsed(rendering.text, english)).toEqual(rendering);
});
