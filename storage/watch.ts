/** Following what is stored: a query that answers again after every write that could change its answer. */
import { liveQuery } from "dexie";
import { openDatabase } from "./database";
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
	const follow = () => {
		if (signal.aborted) return;
		// Dexie looks whether the function is an async one to keep seeing what is read after an await.
		const subscription = liveQuery(async () => query()).subscribe({
			next: onValue,
			error: (error: unknown) => onError(failureOf(error)),
		});
		signal.addEventListener("abort", () => subscription.unsubscribe(), { once: true });
	};
	// Opened beforehand: a query that had to wait for it would be answered once and never again.
	openDatabase().then(follow, (error: unknown) => {
		if (!signal.aborted) onError(failureOf(error));
	});
}
