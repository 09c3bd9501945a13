/** What an import says, in the reader's words. */
import { i18n } from "#i18n";
import { ImportFailure, type Unread } from "../../../exchange/in/incoming";
import { StorageFailure } from "../../../storage/failure";
import type { MergeCount, MergeCounts } from "../../../storage/merge";

/** Why a file was not read or not written. */
export function wordsOfFailure(error: unknown): string {
	if (error instanceof ImportFailure) return i18n.t(`importRefusal.${error.why}`, [error.place || "…"]);
	if (error instanceof StorageFailure && error.why !== "gone") return i18n.t(`refusal.${error.why}`);
	return i18n.t("refusal.unavailable");
}

/** "1,204 to add, 18 newer than here": what would happen to one kind of records; "" where there is none. */
export function wordsOfPlan({ added, newer, same }: MergeCount): string {
	return joined([
		added > 0 && i18n.t("import.toAdd", [count(added)]),
		newer > 0 && i18n.t("import.toRenew", [count(newer)]),
		same > 0 && i18n.t("import.unchanged", [count(same)]),
	]);
}

/** "1,204 added, 18 newer, 3 not read." What was done to what a reader counts: annotations and key terms. */
export function wordsOfDone({ annotations, terms }: MergeCounts, unread: number): string {
	const added = annotations.added + terms.added;
	const newer = annotations.newer + terms.newer;
	const words = joined([
		added > 0 && i18n.t("import.added", [count(added)]),
		newer > 0 && i18n.t("import.renewed", [count(newer)]),
		added + newer === 0 && i18n.t("import.nothing"),
		unread > 0 && i18n.t("import.notRead", [count(unread)]),
	]);
	return words + i18n.t("import.period");
}

/** Why one record was not read. */
export function wordsOfUnread({ why, field }: Unread): string {
	return i18n.t(`unread.${why}`, [field]);
}

export function count(number: number): string {
	return number.toLocaleString(i18n.t("lang"));
}

function joined(parts: readonly (string | false)[]): string {
	return parts.filter((part) => part !== false).join(i18n.t("import.comma"));
}
