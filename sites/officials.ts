/** The ministry's people: their names as keys, and who of them answers on a page. */
import type { PageFacts } from "../records/document";
import type { Site } from "./site";

/** The official who answers where answers name nobody: as the title says, or the one whom the keywords or it name. */
export function hostOf({ title, keywords }: Pick<PageFacts, "title" | "keywords">, site: Site): string {
	const { names, inTitle } = site.officials;
	for (const { near, form } of inTitle) {
		const name = title.includes(near) ? form.exec(title)?.[1]?.trim() : "";
		if (name) return name;
	}
	for (const words of [keywords.join(" "), title]) {
		const named = names.filter((name) => words.includes(name));
		if (named.length > 0) return named.length === 1 ? (named[0] ?? "") : "";
	}
	return "";
}

const keys = new WeakMap<Site, ReadonlySet<string>>();

/** The keys of a ministry's known officials; made once, since they outnumber a page's paragraphs. */
export function officialKeys(site: Site): ReadonlySet<string> {
	const made = keys.get(site) ?? new Set(site.officials.names.map(nameKey));
	keys.set(site, made);
	return made;
}

/** Names differ in case, spaces and the kind of apostrophe. */
export function nameKey(name: string): string {
	return name.toLowerCase().replace(/[\s.’'-]+/g, "");
}
