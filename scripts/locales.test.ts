/** The interface's words: complete in both languages, each used, each number and name in its place. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { commands } from "../records/commands";

const root = join(import.meta.dirname, "..");

/** Every message by its dotted key; a plural is one message with its numbers as keys. */
function messagesOf(file: string): Map<string, string> {
	const messages = new Map<string, string>();
	const isPlural = (value: object) => Object.keys(value).every((key) => /^(n|\d+)$/.test(key));
	const gather = (value: unknown, key: string) => {
		if (value !== null && typeof value === "object" && !isPlural(value))
			for (const [name, inner] of Object.entries(value)) gather(inner, key ? `${key}.${name}` : name);
		else messages.set(key, typeof value === "string" ? value : JSON.stringify(value));
	};
	gather(parse(readFileSync(join(root, "locales", file), "utf8")), "");
	return messages;
}

const en = messagesOf("en.yml");
const zh = messagesOf("zh_CN.yml");

const sources = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx"], {
	cwd: root,
	encoding: "utf8",
})
	.split("\n")
	.filter((file) => file !== "" && !/\.test\.ts$|^(e2e|bench)\//.test(file))
	.map((file) => readFileSync(join(root, file), "utf8"))
	.join("\n");

it("has the same messages in both languages, in the same order", () => {
	expect([...zh.keys()]).toEqual([...en.keys()]);
});

it("takes the same values in both languages", () => {
	const placesIn = (text: string) => [...new Set(text.match(/\$\d/g))].sort().join();
	const differ = [...en].filter(([key, text]) => placesIn(text) !== placesIn(zh.get(key) ?? ""));
	expect(differ.map(([key]) => key)).toEqual([]);
});

it("leaves no message empty", () => {
	expect([...en, ...zh].filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
});

// What the code says is held to the messages by its types; the manifest's names are strings that no type holds.
it("has every message that the manifest names", () => {
	const named = [...sources.matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key);
	expect(named).toContain("extName");
	expect([...named, ...commands.map(({ words }) => words)].filter((key) => !en.has(key))).toEqual([]);
});

it("has no message that nothing says", () => {
	// A key stands in the code whole, or its group does before a value: `colour.${name}`.
	const isUsed = (key: string) => {
		const group = key.slice(0, key.lastIndexOf(".") + 1);
		return (
			sources.includes(`"${key}"`) ||
			sources.includes(`__MSG_${key}__`) ||
			(group !== "" && sources.includes(`\`${group}\${`))
		);
	};
	expect([...en.keys()].filter((key) => !isUsed(key))).toEqual([]);
});

/** What stands in their place is a Chinese name or colour, which takes no space. */
const takeHan = new Set(["word.recordOf", "setting.nameOf", "setting.alsoIn"]);

it("writes Chinese with full-width punctuation, plainly, and spaced beside Latin words and numbers", () => {
	const hanBeforeLatin = /\p{Script=Han}[A-Za-z0-9$]|[A-Za-z0-9]\p{Script=Han}/u;
	const wrong = [...zh].filter(
		([key, text]) =>
			key !== "lang" && (/您|！|\p{Script=Han}[,;:?!]/u.test(text) || (!takeHan.has(key) && hanBeforeLatin.test(text))),
	);
	expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});
