import { useEffect, useState } from "preact/hooks";
import { askBackground, askPage } from "../../messages";
import type { Outline, TermOnPage } from "../../records/outline";
import { termsByIds } from "../../storage/own-terms";
import { useWatched } from "../pages/use-watched";

const nothing: Outline = { questions: [], terms: [] };

/** The page's questions and key terms; asked for anew with each `changes`. */
export function useOutline(tab: number, changes: number): Outline {
	const [outline, setOutline] = useState(nothing);
	useEffect(() => {
		let isWanted = true;
		askPage(tab, "outline", undefined).then(
			(answer) => {
				if (isWanted) setOutline(answer ?? nothing);
			},
			(error: unknown) => console.warn("Tifa: the page did not tell its outline", error),
		);
		return () => {
			isWanted = false;
		};
	}, [tab, changes]);
	return outline;
}

/** What a line of the list says of a key term. */
export interface TermWords {
	readonly words: string;
	readonly lang: string;
	readonly renderings: readonly { readonly lang: string; readonly text: string }[];
}

/** The words of these terms, by id, as far as they are known by now: the glossary's, and the reader's own. */
export function useTerms(terms: readonly TermOnPage[]): ReadonlyMap<string, TermWords> {
	const isOwn = ({ category }: TermOnPage) => category === "own";
	const builtIn = useBuiltIn(terms.filter((term) => !isOwn(term)).map(({ id }) => id));
	const own = useOwn(terms.filter(isOwn).map(({ id }) => id));
	return new Map([...builtIn, ...own]);
}

function useBuiltIn(ids: readonly string[]): ReadonlyMap<string, TermWords> {
	const [terms, setTerms] = useState<ReadonlyMap<string, TermWords>>(new Map());
	const missing = ids.filter((id) => !terms.has(id));
	useEffect(() => {
		if (missing.length === 0) return;
		let isWanted = true;
		Promise.all(missing.map((id) => askBackground("term", { id }))).then(
			(answers) => {
				const more = answers.flatMap((term): [string, TermWords][] =>
					term ? [[term.id, { words: term.zh, lang: "zh-Hans", renderings: term.renderings }]] : [],
				);
				if (isWanted) setTerms((before) => new Map([...before, ...more]));
			},
			(error: unknown) => console.warn("Tifa: key terms were not given", error),
		);
		return () => {
			isWanted = false;
		};
	}, [missing.join("\n")]);
	return terms;
}

/** The reader may edit them at any time. */
function useOwn(ids: readonly string[]): ReadonlyMap<string, TermWords> {
	const watched = useWatched(() => termsByIds(ids), ids.join("\n"));
	const known = watched.is === "here" ? watched.value : [];
	return new Map(known.map(({ id, wording, lang, renderings }) => [id, { words: wording, lang, renderings }]));
}
