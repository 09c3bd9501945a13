/** One file with everything, put together piece by piece. */
import { kinds } from "../../../exchange/backup/lines";
import { startBackup } from "../../../exchange/backup/write";
import { snapshot } from "../../../storage/snapshot";

export interface Written {
	readonly annotations: number;
	/** Rows that no Tifa could read, which were left out. */
	readonly damaged: number;
}

export interface BackupFile extends Written {
	readonly file: Blob;
}

/** How far it is: rows of all. */
type Progress = (done: number, all: number) => void;

/**
 * Tells the backup's text piece by piece. `onPiece` may not wait for anything: all is read in one transaction, and one
 * that waits ends.
 */
export async function writePieces(
	now: Date,
	onPiece: (text: string) => void,
	signal: AbortSignal,
	progress: Progress = () => {},
): Promise<Written> {
	const writer = startBackup(now);
	let done = 0;
	onPiece(writer.head);
	await snapshot(
		kinds,
		(kind, rows, all) => {
			onPiece(writer.lines(kind, kind === "setting" ? rows.filter(isPortable) : rows));
			done += rows.length;
			progress(done, all);
		},
		signal,
	);
	onPiece(writer.end());
	return { annotations: writer.written.annotation, damaged: writer.damaged };
}

/** The backup as a Blob, which lies outside the page's memory, though in the browser's. */
export async function backupFile(now: Date, signal: AbortSignal, progress?: Progress): Promise<BackupFile> {
	const parts: Blob[] = [];
	const written = await writePieces(now, (text) => parts.push(new Blob([text])), signal, progress);
	return { ...written, file: new Blob(parts, { type: "application/jsonl" }) };
}

/** When this machine was last backed up is no news to another. */
function isPortable(row: unknown): boolean {
	return !(typeof row === "object" && row !== null && "name" in row && row.name === "lastBackup");
}
