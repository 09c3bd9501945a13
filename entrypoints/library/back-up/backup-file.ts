/** One file with everything, put together piece by piece. */
import { kinds } from "../../../exchange/backup/lines";
import { startBackup } from "../../../exchange/backup/write";
import { snapshot } from "../../../storage/snapshot";

export interface BackupFile {
	readonly file: Blob;
	readonly annotations: number;
	/** Rows that no Tifa could read, which were left out. */
	readonly damaged: number;
}

/**
 * Writes the backup. Each piece becomes a Blob at once: those lie outside the page's memory, in Chromium on the disk
 * where they grow. A file of the origin's own would too, but writing one waits, and a transaction that waits ends.
 */
export async function backupFile(
	now: Date,
	signal: AbortSignal,
	progress: (done: number, all: number) => void = () => {},
): Promise<BackupFile> {
	const writer = startBackup(now);
	const parts: Blob[] = [new Blob([writer.head])];
	let done = 0;
	await snapshot(
		kinds,
		(kind, rows, all) => {
			parts.push(new Blob([writer.lines(kind, kind === "setting" ? rows.filter(isPortable) : rows)]));
			done += rows.length;
			progress(done, all);
		},
		signal,
	);
	parts.push(new Blob([writer.end()]));
	const file = new Blob(parts, { type: "application/jsonl" });
	return { file, annotations: writer.written.annotation, damaged: writer.damaged };
}

/** When this machine was last backed up is no news to another. */
function isPortable(row: unknown): boolean {
	return !(typeof row === "object" && row !== null && "name" in row && row.name === "lastBackup");
}
