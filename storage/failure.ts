/** Why the database did not do what was asked, in the few words that readers are told. */

export type FailureReason = "full" | "unavailable" | "newer" | "gone";

/** What every function of `storage/` throws when it cannot answer. Nothing was written. */
export class StorageFailure extends Error {
	override readonly name = "StorageFailure";

	constructor(
		readonly why: FailureReason,
		cause?: unknown,
	) {
		super(why, { cause });
	}
}

/** What a browser or Dexie threw, as a StorageFailure. */
export function failureOf(error: unknown): StorageFailure {
	if (error instanceof StorageFailure) return error;
	return new StorageFailure(isQuota(error) ? "full" : "unavailable", error);
}

/** Dexie wraps: a full disk at commit arrives as an AbortError with the browser's own error as `inner`. */
function isQuota(error: unknown, depth = 0): boolean {
	if (typeof error !== "object" || error === null || depth > 4) return false;
	if ("name" in error && error.name === "QuotaExceededError") return true;
	return "inner" in error && isQuota(error.inner, depth + 1);
}
