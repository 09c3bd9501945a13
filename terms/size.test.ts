/** What key terms cost every page: the content script carries glossary and matcher. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, test } from "vitest";

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test("glossary and matcher take a page at most 120 kB, gzipped", async () => {
	const built = await build({
		configFile: false,
		logLevel: "warn",
		build: {
			write: false,
			lib: {
				entry: [file("../entrypoints/reader.content/glossary.ts"), file("again.ts"), file("paced.ts"), file("join.ts")],
				formats: ["es"],
			},
		},
	});
	const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ("output" in one ? one.output : []));
	const code = outputs.map((output) => (output.type === "chunk" ? output.code : "")).join("\n");
	expect(code).toContain("一带一路");
	expect(gzipSync(code).length).toBeLessThan(120_000);
});
