import { useEffect, useState } from "preact/hooks";
import type { FailureReason } from "../../storage/failure";
import { watch } from "../../storage/watch";

export type Watched<T> = { is: "waiting" } | { is: "here"; value: T } | { is: "failed"; why: FailureReason };

/**
 * What a query of the database answers, now and after every change; it may await nothing but the database. `key` says what the query depends on: with a new
 * one it begins anew, and until then the last answer stays.
 */
export function useWatched<T>(query: () => Promise<T>, key: string): Watched<T> {
	const [watched, setWatched] = useState<Watched<T>>({ is: "waiting" });
	useEffect(() => {
		const life = new AbortController();
		watch(
			query,
			(value) => setWatched({ is: "here", value }),
			(failure) => {
				console.warn("Tifa: the database does not answer", failure);
				setWatched({ is: "failed", why: failure.why });
			},
			life.signal,
		);
		return () => life.abort();
	}, [key]);
	return watched;
}
