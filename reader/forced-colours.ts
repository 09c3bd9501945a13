/** Whether the reader's system forces its own colours on every page. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Follows the setting until `end` aborts. */
export function forcedColours(end: AbortSignal): ReadonlySignal<boolean> {
	const query = matchMedia("(forced-colors: active)");
	const forced = signal(query.matches);
	const look = () => {
		forced.value = query.matches;
	};
	query.addEventListener("change", look, { signal: end });
	return forced;
}
