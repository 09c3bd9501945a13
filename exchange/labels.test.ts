import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { labels } from "./labels";

/** One group of a locale file: `name: words` lines under it. */
function group(locale: string, name: string): Record<string, string> {
	const file = readFileSync(new URL(`../locales/${locale}.yml`, import.meta.url), "utf8");
	const lines = new RegExp(`^${name}:\\n((?: {2}.*\\n)+)`, "m").exec(file)?.[1] ?? "";
	return Object.fromEntries([...lines.matchAll(/^ {2}([\w-]+): "?(.*?)"?$/gm)].map(([, key, words]) => [key, words]));
}

describe.each([
	["en", "en"],
	["zh", "zh_CN"],
] as const)("the words of %s", (lang, locale) => {
	it("are those of the interface", () => {
		expect(labels[lang].colour).toEqual(group(locale, "colour"));
		expect(labels[lang].role).toEqual(group(locale, "role"));
		// Message names take no hyphen.
		const { "q-and-a": qAndA, ...kinds } = labels[lang].kind;
		expect({ ...kinds, qAndA }).toEqual(group(locale, "kind"));
		expect(labels[lang].documentNote).toBe(group(locale, "word")["documentNote"]);
		expect(labels[lang].annotations).toBe(group(locale, "word")["annotations"]);
		expect(labels[lang].goToPassage).toBe(group(locale, "act")["goToPassage"]);
	});
});
