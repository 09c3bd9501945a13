import "./back-up.css";
import { i18n } from "#i18n";
import { backupState } from "../../../storage/backup-due";
import { useWatched } from "../../pages/use-watched";

/** The one quiet line that says when it is time for a backup; nothing where it is not. */
export function BackupDue() {
	const watched = useWatched(() => backupState(new Date()), "");
	if (watched.is !== "here" || !watched.value.due) return null;
	const { last, days } = watched.value;
	return (
		<p class="backup-due quiet" role="status">
			{last === null ? i18n.t("backup.dueNever") : i18n.t("backup.due", days, [days.toLocaleString(i18n.t("lang"))])}{" "}
			<a href="#back-up">{i18n.t("backup.title")}</a>
		</p>
	);
}
