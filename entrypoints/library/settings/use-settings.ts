import { i18n } from "#i18n";
import { askBackground } from "../../../messages";
import type { Settings } from "../../../records/settings";
import { getSettings, type SettingsChange } from "../../../storage/settings";
import { useWatched } from "../../pages/use-watched";

export interface SettingsProps {
	readonly settings: Settings;
	/** Writes it, and says why where that could not be done. */
	readonly set: (change: SettingsChange) => void;
}

/** The settings as they stand, and the way to change them; null until they are read. */
export function useSettings(onRefused: (words: string) => void): SettingsProps | "failed" | null {
	const watched = useWatched(getSettings, "");
	if (watched.is === "waiting") return null;
	if (watched.is === "failed") return "failed";
	return {
		settings: watched.value,
		set: (change) => {
			askBackground("set", change).then(
				(isSet) => {
					if (!isSet) onRefused(i18n.t("refusal.unavailable"));
				},
				() => onRefused(i18n.t("refusal.unreachable")),
			);
		},
	};
}
