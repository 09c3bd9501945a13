/** Whether it is time to say that everything is on this computer only. */
import { read } from "./database";
import { IMPORT_HAND } from "./merge";
import { getSettings } from "./settings";

const DAYS = 30;
const CHANGES = 200;
const DAY = 86_400_000;

export interface BackupState {
	/** When the last one was written; null where there was none. */
	readonly last: string | null;
	/** Whole days since then, or since the first change where there was none. */
	readonly days: number;
	/** Changes since then. */
	readonly changes: number;
	/** They were counted no further, being enough for the line to be shown. */
	readonly isCapped: boolean;
	readonly due: boolean;
}

/** How the last backup stands at `now`. Nothing is due where nothing was changed since. */
export function backupState(now: Date): Promise<BackupState> {
	return read(async ({ edits }) => {
		const { lastBackup: last } = await getSettings();
		const changes = await edits
			.where("at")
			.above(last ?? "")
			.filter(({ hand }) => hand !== IMPORT_HAND)
			.limit(CHANGES)
			.count();
		const first = last ?? (await edits.orderBy("at").first())?.at ?? now.toISOString();
		const days = Math.max(0, Math.floor((now.getTime() - Date.parse(first)) / DAY));
		const isCapped = changes >= CHANGES;
		return { last, days, changes, isCapped, due: isCapped || (changes > 0 && days >= DAYS) };
	});
}
