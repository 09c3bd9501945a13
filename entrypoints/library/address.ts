/** What of the library its address names: `library.html#document=<id>`, else all. */
import { useEffect, useState } from "preact/hooks";

/** The id of the document that is shown alone, or null. */
export function documentIn(hash: string): string | null {
	return new URLSearchParams(hash.replace(/^#/, "")).get("document");
}

/** The link to one document in the library. */
export function addressOf(document: string): string {
	return `#${new URLSearchParams({ document })}`;
}

/** The document that the address names, as the reader goes back and forth. */
export function useDocumentInAddress(): string | null {
	const [id, setId] = useState(() => documentIn(location.hash));
	useEffect(() => {
		const life = new AbortController();
		addEventListener("hashchange", () => setId(documentIn(location.hash)), { signal: life.signal });
		return () => life.abort();
	}, []);
	return id;
}
