import { useEffect } from "preact/hooks";
import { isComposing } from "../../components/composing";

/** Calls `close` on Escape, unless the key belongs to an input method. */
export function useEscape(close: () => void): void {
	useEffect(() => {
		const life = new AbortController();
		const onKey = (event: KeyboardEvent) => {
			if (event.key === "Escape" && !isComposing(event)) close();
		};
		addEventListener("keydown", onKey, { signal: life.signal });
		return () => life.abort();
	}, []);
}
