/** What words of a search mean beyond the library: the reader's names for colours, the glossary's forms of a term. */
import { signal } from "@preact/signals";
import { useContext, useMemo } from "preact/hooks";
import { ColourNames } from "../../../components/colour-names";
import { type ColourName, colours } from "../../../records/colours";
import type { Meanings } from "../../../storage/search/find";
import { formsOfTerms } from "../../../terms/cards";
import { fold } from "../../../text/fold";

/** The forms of every built-in term by each of them, folded; null until a search asks for a term. */
const forms = signal<ReadonlyMap<string, readonly string[]> | null>(null);
let loading = false;

function load(): void {
	if (loading) return;
	loading = true;
	formsOfTerms().then(
		(all) => {
			const byForm = new Map<string, readonly string[]>();
			for (const { id, forms: own } of all) {
				for (const form of [id, ...own]) if (!byForm.has(fold(form))) byForm.set(fold(form), own);
			}
			forms.value = byForm;
		},
		(error: unknown) => console.error("no key terms to look for:", error),
	);
}

/** Drawn anew when the reader's names change, and when the glossary has come. */
export function useMeanings(): Meanings {
	const names = useContext(ColourNames);
	const known = forms.value;
	return useMemo(() => {
		const called = new Map<string, ColourName>();
		for (const { name } of colours) {
			const own = names[name];
			if (own) called.set(fold(own), name);
		}
		return {
			colourCalled: (name) => called.get(fold(name)) ?? null,
			formsOf(term) {
				load();
				return known?.get(fold(term)) ?? [term];
			},
		};
	}, [names, known]);
}
