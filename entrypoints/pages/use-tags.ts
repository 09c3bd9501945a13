import { useEffect, useState } from "preact/hooks";
import { knownTags } from "../../storage/annotations";
import { useWatched } from "./use-watched";

/** A list is drawn by then; nobody has opened an editor yet. Milliseconds. */
const LATER = 300;

/** The tags in use, as suggestions: asked for once the list stands there, which must not wait for them. */
export function useTags(): readonly string[] {
	const [isLater, setLater] = useState(false);
	useEffect(() => {
		const timer = setTimeout(() => setLater(true), LATER);
		return () => clearTimeout(timer);
	}, []);
	const watched = useWatched(async () => (isLater ? knownTags() : []), String(isLater));
	return watched.is === "here" ? watched.value : [];
}
