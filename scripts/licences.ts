/** The packages that ship inside the extension, with their licences: most ask that their text comes along. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const Package = v.object({
	version: v.optional(v.string(), ""),
	license: v.optional(v.string(), ""),
	dependencies: v.optional(v.record(v.string(), v.string()), {}),
});
const Lock = v.object({ packages: v.record(v.string(), Package) });

export interface Shipped {
	readonly name: string;
	readonly version: string;
	/** As the package names it: “MIT”. */
	readonly licence: string;
	/** The licence's words as the package brings them; "" where it brings none. */
	readonly text: string;
}

/** What the project's dependencies bring along, each once, by name; `root` is the project's folder. */
export function shippedPackages(root: string): Shipped[] {
	const { packages } = v.parse(Lock, JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")));
	const found = new Map<string, Shipped>();
	const gather = (path: string) => {
		const entry = packages[path];
		if (!entry || found.has(path)) return;
		const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
		if (path !== "")
			found.set(path, { name, version: entry.version, licence: entry.license, text: textIn(join(root, path)) });
		for (const needed of Object.keys(entry.dependencies)) gather(placeOf(packages, path, needed));
	};
	gather("");
	return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where `needed` is found from the package at `path`: nested first, then further up, as Node looks. */
function placeOf(packages: Readonly<Record<string, unknown>>, path: string, needed: string): string {
	for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
		const place = `${at === "" ? "" : `${at}/`}node_modules/${needed}`;
		if (place in packages || at === "") return place;
	}
}

function textIn(folder: string): string {
	const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
	return file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
}

/** The file that the extension carries. */
export function licencesText(packages: readonly Shipped[]): string {
	const entries = packages.map(
		({ name, version, licence, text }) =>
			`${name} ${version} (${licence})\n\n${text || `https://spdx.org/licenses/${licence}.html`}`,
	);
	return `Tifa holds work of others, under these licences.\n\n${entries.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}
