import { useEffect, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { counts } from "../../../storage/library";
import { useWatched } from "../../pages/use-watched";
import { printAddress } from "../address";
import { count } from "../count";
import { rooms } from "../rooms";
import type { SettingsProps } from "./use-settings";

/** A day in milliseconds. */
const DAY = 86_400_000;

/** What there is, how much room it takes, and when it was last backed up. */
export function StorageGroup({ settings: { lastBackup } }: SettingsProps) {
	const [bytes, setBytes] = useState<number | null>(null);
	const kept = useWatched(counts, "");
	useEffect(() => {
		navigator.storage.estimate().then(
			({ usage }) => setBytes(usage ?? null),
			(error: unknown) => console.warn("Tifa: the browser does not tell the storage used", error),
		);
	}, []);
	const days = lastBackup === null ? null : Math.max(0, Math.floor((Date.now() - Date.parse(lastBackup)) / DAY));
	return (
		<dl class="facts">
			{kept.is === "here" && (
				<>
					<dt>{i18n.t("setting.kept")}</dt>
					<dd>{i18n.t("setting.keptCounts", [count(kept.value.annotations), count(kept.value.documents)])}</dd>
				</>
			)}
			{bytes !== null && (
				<>
					<dt>{i18n.t("setting.used")}</dt>
					<dd>{megabytes(bytes)}</dd>
				</>
			)}
			<dt>{i18n.t("setting.lastBackup")}</dt>
			<dd>
				{days === null ? i18n.t("setting.never") : i18n.t("setting.daysAgo", days)}{" "}
				{rooms.some(({ name }) => name === "back-up") && (
					<a href={printAddress({ path: ["back-up"], facts: {} })}>{i18n.t("act.backUp")}</a>
				)}
			</dd>
		</dl>
	);
}

/** As disks are sold: a million bytes. */
function megabytes(bytes: number): string {
	const format = new Intl.NumberFormat(i18n.t("lang"), { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
	return format.format(bytes / 1_000_000);
}
