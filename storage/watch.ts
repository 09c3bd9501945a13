/** Following what is stored: a query that answers again after every write that could change its answer. */
import { liveQuery } from "dexie";
import { failureOf, type StorageFailure } from "./failure";

/**
 * Calls `onValue` with the query's answer, now and after each change made in any of the extension's pages or in its
 * background, until `signal` aborts. After `onError` nothing more comes.
 */
export function watch<T>(
	query: () => Promise<T>,
	onValue: (value: T) => void,
	onError: (failure: StorageFailure) => void,
	signal: AbortSignal,
): void {
	if (signal.aborted) return;
	const subscription = liveQuery(query).subscribe({
		next: onValue,
		error: (error: unknown) => onError(failureOf(error)),
	});
	signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
}
