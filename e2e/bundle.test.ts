/** What the built extension is made of: what lands in every page is held small and away from the database. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, it } from "vitest";

const script = await readFile(join(inject("build").folder, "content-scripts/reader.js"), "utf8");

it("keeps the database out of the page's script", () => {
	// Dexie names itself in its errors; IDBKeyRange is what any wrapper of IndexedDB must use.
	expect(script).not.toMatch(/Dexie|IDBKeyRange|indexedDB/);
});

it("keeps the cards' texts out of the page's script, and out of what the worker reads at each start", async () => {
	const inBuild = (file: string) => readFile(join(inject("build").folder, file), "utf8");
	const pinyin = "héxīn lìyì";
	expect(await inBuild("glossary/cards.json")).toContain(pinyin);
	expect(await inBuild("background.js")).not.toContain(pinyin);
	expect(script).not.toContain(pinyin);
});

it("brings no code from elsewhere and evaluates none", () => {
	expect(script).not.toMatch(/\beval\(|new Function\(|import\("http/);
});
