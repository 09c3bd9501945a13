import { useEffect } from "preact/hooks";
import { type Kept, keptOf } from "./kept";
import type { ArticleState, PageSubject } from "./subject";
import { useWatched, type Watched } from "./use-watched";

/** How often the page is asked anew while it has not yet heard of an annotation, in milliseconds. */
const ASKING = 200;

/** What is kept of the article in front, now and after every change; `onStale` while the page has not heard of it all. */
export function useKept(subject: PageSubject, state: ArticleState, onStale: () => void): Watched<Kept | null> {
	const { keys } = subject;
	const watched = useWatched(() => keptOf({ url: state.page.url, keys }), [state.page.url, ...keys].join("\n"));
	const annotations = watched.is === "here" ? (watched.value?.annotations ?? []) : [];
	const known = new Set([...state.passages, ...state.lost].map(({ id }) => id));
	const unheard = annotations.some(({ on, id }) => on === "passage" && !known.has(id));
	useEffect(() => {
		if (!unheard) return;
		const timer = setTimeout(onStale, ASKING);
		return () => clearTimeout(timer);
	});
	return watched;
}
