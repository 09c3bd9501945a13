/** What could stand after the name of a filter that is being typed: the values there are, the most frequent first. */

import { type FilterName, filterNamed, fixedValues } from "../../../storage/search/filters";
import { siteIn } from "../../../storage/search/find";
import type { LibraryIndex } from "../../../storage/search/library-index";
import { printPart } from "../../../storage/search/query";
import { fold } from "../../../text/fold";

export interface Suggestion {
	readonly name: FilterName;
	readonly value: string;
	/** The whole line, if it is taken. */
	readonly line: string;
	/** Annotations that have it; 0 where they are not counted. */
	readonly count: number;
}

/** As many as are looked through at a glance. */
const SHOWN = 12;

/** All that stands before, a name with its colon, and a value that has not ended yet. */
const typing = /^(.*?)(-?)(\p{L}+)[:：](?:"([^"]*)|([^"\s:：]*))$/su;

/** None where the line does not end in a filter that is being typed. */
export function suggestionsFor(line: string, index: LibraryIndex): Suggestion[] {
	const [, before = "", sign = "", label = "", quoted, bare = ""] = typing.exec(line) ?? [];
	const typed = quoted ?? bare;
	const name = filterNamed(label);
	if (!name || (before !== "" && !/\s$/.test(before))) return [];
	const wanted = fold(typed.trim());
	const all = [...counted(index, name)].filter(([value]) => fold(value).includes(wanted));
	return all
		.sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
		.slice(0, SHOWN)
		.map(([value, count]) => {
			const part = printPart({ is: "filter", name, value, not: sign === "-" });
			return { name, value, line: before + part, count };
		})
		.filter((suggestion) => suggestion.value !== typed);
}

/** The values of a filter that the library has, each with how many annotations have it. */
export function counted(index: LibraryIndex, name: FilterName): Map<string, number> {
	const counts = new Map<string, number>(name === "lang" ? [] : fixedValues(name).map((value) => [value, 0]));
	const add = (value: string | null | undefined) => {
		if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
	};
	for (const { entry } of index.ordered("created")) {
		const heading = index.headings.get(entry.document);
		if (name === "tag") entry.tags.forEach(add);
		else if (name === "colour") add(entry.colour);
		else if (name === "role") add(entry.role);
		else if (name === "speaker") add(entry.speaker);
		else if (name === "has") add(entry.noted ? "note" : null);
		else if (name === "kind") add(heading?.kind);
		else if (name === "lang") add(heading?.lang);
		else if (name === "site") add(siteIn(heading?.url ?? ""));
		else if (name === "before" || name === "after") add(heading?.day.slice(0, 7));
		if (name === "has" && entry.tags.length > 0) add("tag");
	}
	return counts;
}
