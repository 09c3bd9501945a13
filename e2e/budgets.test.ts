/** The built extension against the budget of each place where a browser starts it. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import { budgets } from "../scripts/budgets";

const { folder } = inject("build");
const read = (file: string) => readFileSync(join(folder, file), "utf8");

/** A file and all that is loaded with it at once: what its tags and its static imports name, and what those name. */
function filesOf(entry: string): string[] {
	const files = new Set([entry]);
	// A set that grows while it is walked is walked to its end.
	for (const file of files) {
		const text = /\.(html|js)$/.test(file) ? read(file) : "";
		const named = file.endsWith(".html")
			? [...text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, name = ""]) => name)
			: [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map(([, name = ""]) =>
					join(dirname(file), name),
				);
		for (const name of named) files.add(name);
	}
	return [...files];
}

it.each(budgets)("$entry stays under $kilobytes kB: $why", ({ entry, kilobytes }) => {
	const bytes = filesOf(entry).reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
	expect(bytes / 1000).toBeLessThan(kilobytes);
	// A budget that is far from what there is would let anything in.
	expect(bytes / 1000).toBeGreaterThan(kilobytes / 2.5);
});

it("gives a budget to every page and script that a browser starts", () => {
	const scripts = readdirSync(join(folder, "content-scripts")).map((file) => `content-scripts/${file}`);
	const started = readdirSync(folder).filter((file) => /\.(html|js)$/.test(file));
	expect(budgets.map(({ entry }) => entry).sort()).toEqual(
		[...started, ...scripts.filter((file) => file.endsWith(".js"))].sort(),
	);
});
