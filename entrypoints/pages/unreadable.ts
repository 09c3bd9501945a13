import { i18n } from "#i18n";
import type { FailureReason } from "../../storage/failure";

/** Why nothing of the library can be shown, and what to do. */
export function unreadable(why: FailureReason): string {
	return why === "newer" ? i18n.t("state.newerLibrary") : i18n.t("state.unreadable");
}
