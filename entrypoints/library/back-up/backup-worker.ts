/**
 * Writes the backup into a file of the extension's own (OPFS), so that it lies on the disk and in no memory. In a worker
 * alone such a file can be written without waiting, which a transaction does not survive.
 */
import * as v from "valibot";
import { writePieces } from "./backup-file";
import { FILE, type FromWorker, ToWorker } from "./backup-messages";

/** https://developer.mozilla.org/en-US/docs/Web/API/FileSystemSyncAccessHandle */
interface InWorker {
	createSyncAccessHandle(): Promise<{
		truncate(size: number): void;
		write(bytes: Uint8Array, options: { at: number }): number;
		getSize(): number;
		flush(): void;
		close(): void;
	}>;
}

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
	write(new Date(v.parse(ToWorker, data).now)).then(tell, (error: unknown) =>
		tell({ is: "failed", why: String(error) }),
	);
});

async function write(now: Date): Promise<FromWorker> {
	const folder = await navigator.storage.getDirectory();
	// TypeScript knows the method in workers' own library alone, which cannot stand beside that of pages.
	const handle = (await folder.getFileHandle(FILE, { create: true })) as unknown as InWorker;
	const file = await handle.createSyncAccessHandle();
	try {
		file.truncate(0);
		const encoder = new TextEncoder();
		const put = (text: string) => {
			const bytes = encoder.encode(text);
			if (file.write(bytes, { at: file.getSize() }) < bytes.length) throw new Error("the disk is full");
		};
		// Whoever stops it ends the worker, and the transaction with it.
		const never = new AbortController().signal;
		const written = await writePieces(now, put, never, (done, all) => tell({ is: "progress", done, all }));
		file.flush();
		return { is: "written", ...written };
	} finally {
		file.close();
	}
}

function tell(message: FromWorker): void {
	postMessage(message);
}
