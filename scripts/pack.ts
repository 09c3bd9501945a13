/** Packs files into a zip that depends on nothing but their names and bytes: stores can rebuild and compare. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zipSync } from "fflate";

/** The first moment that a zip can name; it is local time there, and fflate writes what the machine's clock shows then. */
const SOME_DAY = new Date(1980, 0, 1, 0, 0, 0);

/** A zip of these files of `folder`, by their paths in it with forward slashes; in whatever order they are named. */
export function pack(folder: string, files: readonly string[]): Uint8Array {
	const sorted = [...files].sort();
	const entries = sorted.map((file) => [file, readFileSync(join(folder, file))] as const);
	// System 3 is Unix, and 0644 the rights of every file, whatever the machine that packs.
	return zipSync(Object.fromEntries(entries), { level: 9, mtime: SOME_DAY, os: 3, attrs: 0o100644 << 16 });
}

/** The paths of all files under `folder`, with forward slashes. */
export function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
