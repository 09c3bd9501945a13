/** The backup written by a worker onto the disk; where the browser gives no files, put together as a Blob. */
import * as v from "valibot";
import { type BackupFile, backupFile, type Written } from "./backup-file";
import { FILE, FromWorker } from "./backup-messages";

/** Rejects with what `signal` was aborted with, and where the library does not open. */
export async function backupOnDisk(
	now: Date,
	signal: AbortSignal,
	progress: (done: number, all: number) => void,
): Promise<BackupFile> {
	try {
		const written = await inWorker(now, signal, progress);
		const folder = await navigator.storage.getDirectory();
		return { ...written, file: await (await folder.getFileHandle(FILE)).getFile() };
	} catch (error) {
		signal.throwIfAborted();
		console.warn("Tifa: the backup is put together in memory", error);
		return backupFile(now, signal, progress);
	}
}

function inWorker(now: Date, signal: AbortSignal, progress: (done: number, all: number) => void): Promise<Written> {
	const worker = new Worker(new URL("./backup-worker.ts", import.meta.url), { type: "module" });
	const ended = new AbortController();
	return new Promise<Written>((resolve, reject) => {
		const life = { signal: ended.signal };
		signal.addEventListener("abort", () => reject(signal.reason), life);
		worker.addEventListener("error", ({ message }) => reject(new Error(message)), life);
		worker.addEventListener(
			"message",
			({ data }: MessageEvent<unknown>) => {
				const said = v.parse(FromWorker, data);
				if (said.is === "progress") progress(said.done, said.all);
				else if (said.is === "written") resolve({ annotations: said.annotations, damaged: said.damaged });
				else reject(new Error(said.why));
			},
			life,
		);
		worker.postMessage({ now: now.getTime() });
	}).finally(() => {
		ended.abort();
		worker.terminate();
	});
}
