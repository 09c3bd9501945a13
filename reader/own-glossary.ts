/** The glossary that a page is read with: the built-in one and the reader's own lists, as they are now. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Glossary } from "../terms/glossary";
import { joinGlossaries } from "../terms/join";
import { loadGlossary } from "../terms/load";
import type { Backing } from "./backing";

export interface PageGlossary {
	/** null where there is none. */
	readonly glossary: ReadonlySignal<Glossary | null>;
	/** Fetches the reader's lists where `version` is another than theirs. */
	follow(version: string): Promise<void>;
}

/** `builtIn` is null where it could not be read, and where its terms are nobody's. */
export function createGlossary(builtIn: Glossary | null, backing: Pick<Backing, "ownLists">): PageGlossary {
	const glossary = signal(builtIn);
	let known = "";
	return {
		glossary,
		async follow(version) {
			if (version === known) return;
			known = version;
			try {
				const own = version === "" ? [] : (await backing.ownLists()).flatMap(loaded);
				// Another change may have come meanwhile.
				if (known !== version) return;
				const all = builtIn ? [...own, builtIn] : own;
				glossary.value = all.length > 0 ? joinGlossaries(all) : null;
			} catch (error) {
				if (known === version) known = "";
				console.warn("Tifa: own terms are not marked", error);
			}
		},
	};
}

/** One list that cannot be read costs only itself. */
function loaded(list: string): Glossary[] {
	try {
		return [loadGlossary(list)];
	} catch (error) {
		console.warn("Tifa: a list of own terms is not marked,", error);
		return [];
	}
}
