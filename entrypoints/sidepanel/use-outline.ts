import { useEffect, useState } from "preact/hooks";
import { askBackground, askPage } from "../../messages";
import type { Outline } from "../../records/outline";
import type { Term } from "../../records/term";

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

/** What the glossary says of each of these terms, as far as it is known by now. */
export function useTerms(ids: readonly string[]): ReadonlyMap<string, Term> {
	const [terms, setTerms] = useState<ReadonlyMap<string, Term>>(new Map());
	const missing = ids.filter((id) => !terms.has(id));
	useEffect(() => {
		if (missing.length === 0) return;
		let isWanted = true;
		Promise.all(missing.map((id) => askBackground("term", { id }))).then(
			(answers) => {
				const more = answers.flatMap((term): [string, Term][] => (term ? [[term.id, term]] : []));
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
