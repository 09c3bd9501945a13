import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { localDay } from "../../../exchange/dates";
import { askBackground } from "../../../messages";
import { type BackupState, backupState } from "../../../storage/backup-due";
import { saveBlob } from "../../pages/save-file";
import { useWatched } from "../../pages/use-watched";
import { ProgressLine, useTask } from "../import/task";
import { backupOnDisk } from "./backup-on-disk";

/** Back up now, and how the last backup stands. */
export function BackUpPart() {
	const watched = useWatched(() => backupState(new Date()), "");
	const used = useStorageUse();
	const [said, say] = useState<string[]>([]);
	const task = useTask();
	const backUp = async () => {
		say([]);
		try {
			const now = new Date();
			const written = await task.run((signal, progress) => backupOnDisk(now, signal, progress));
			if (!written) return say([i18n.t("import.stopped")]);
			const { file, annotations, damaged } = written;
			const name = `Tifa backup ${localDay(now)}.jsonl`;
			saveBlob(name, file);
			await askBackground("set", { lastBackup: now.toISOString() });
			const done = i18n.t("backup.done", annotations, [name, number(annotations)]);
			say(damaged > 0 ? [done, i18n.t("backup.damaged", damaged, [number(damaged)])] : [done]);
		} catch (error) {
			console.error("Tifa: no backup was written", error);
			say([i18n.t("backup.failed")]);
		}
	};
	return (
		<section class="part" aria-label={i18n.t("backup.title")}>
			<h2>{i18n.t("backup.title")}</h2>
			<p>{i18n.t("backup.only")}</p>
			<p class="quiet">
				{sentences([
					watched.is === "here" && standing(watched.value),
					used !== null && i18n.t("backup.use", [number(used)]),
					watched.is === "failed" && i18n.t("state.unreadable"),
				])}
			</p>
			<p class="acts">
				<button type="button" class="chief" disabled={task.running} onClick={() => void backUp()}>
					{i18n.t("backup.now")}
				</button>
				<ProgressLine task={task} words={(done, all) => i18n.t("state.reading", [number(done), number(all)])} />
			</p>
			<div role="status">
				{said.map((words) => (
					<p key={words}>{words}</p>
				))}
			</div>
		</section>
	);
}

/** How the last backup stands, in a sentence or two. */
function standing({ last, days, changes, isCapped }: BackupState): string {
	if (last === null) return i18n.t("backup.never");
	const since = isCapped
		? i18n.t("backup.manyChanges", [number(changes)])
		: i18n.t("backup.changes", changes, [number(changes)]);
	return sentences([i18n.t("backup.last", days, [number(days)]), since]);
}

/** Chinese puts no space between its sentences. */
function sentences(parts: readonly (string | false)[]): string {
	return parts.filter((part) => part !== false).join(i18n.t("lang").startsWith("zh") ? "" : " ");
}

/** Megabytes that the browser keeps for Tifa; null where it does not say. */
function useStorageUse(): number | null {
	const [used, setUsed] = useState<number | null>(null);
	useEffect(() => {
		navigator.storage.estimate().then(
			({ usage }) => setUsed(usage ? Math.ceil(usage / 1_000_000) : null),
			(error: unknown) => console.warn("Tifa: the browser does not say how much is kept", error),
		);
	}, []);
	return used;
}

function number(value: number): string {
	return value.toLocaleString(i18n.t("lang"));
}
