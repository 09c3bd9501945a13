import { useEffect, useState } from "preact/hooks";
import { quickSearch, type Step } from "../../storage/quick-search";

/** So many are shown: a popup is no place to read hundreds. */
export const LIMIT = 50;

/** How long a search may go on before it says how far it is, in milliseconds. */
const SILENT = 1000;

export interface Search extends Step {
	readonly is: "running" | "done" | "failed";
	/** It has been running for over a second. */
	readonly isLong: boolean;
	readonly stop: () => void;
}

const nothing = { ids: [], looked: 0, of: 0, is: "running", isLong: false } as const;

/** What is found of `words`, as it is found; the search before ends with each new word. */
export function useSearch(words: string): Search {
	const [state, setState] = useState<Omit<Search, "stop">>(nothing);
	const [life, setLife] = useState(() => new AbortController());
	useEffect(() => {
		const searching = new AbortController();
		setLife(searching);
		// What was found before stays in sight until there is something else.
		setState((before) => ({ ...before, is: "running", isLong: false }));
		const set = (change: Partial<Search>) => setState((before) => ({ ...before, ...change }));
		const timer = setTimeout(() => set({ isLong: true }), SILENT);
		const end = (is: Search["is"]) => {
			clearTimeout(timer);
			if (!searching.signal.aborted) set({ is, isLong: false });
		};
		quickSearch(words, LIMIT, set, searching.signal).then(
			() => end("done"),
			(error: unknown) => {
				console.warn("Tifa: the search ended early", error);
				end("failed");
			},
		);
		return () => {
			clearTimeout(timer);
			searching.abort();
		};
	}, [words]);
	const stop = () => {
		life.abort();
		setState((before) => ({ ...before, is: "done", isLong: false }));
	};
	return { ...state, stop };
}
