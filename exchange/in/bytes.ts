/** A file's bytes as text: unpacked, in the encoding that they are in, and never more than can be held. */

import { ImportFailure } from "./incoming";
import { BACKUP_BYTES, LINE_CHARACTERS } from "./limits";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes looked at before a format is settled. */
const PEEK = 4096;

export interface Opened {
	/** The first bytes, unpacked. */
	readonly first: Bytes;
	/** All bytes, the first among them. */
	readonly all: ReadableStream<Bytes>;
}

/** Opens a file, unpacking gzip as it is read. Throws an ImportFailure where it is empty or an archive. */
export async function openBytes(file: Blob): Promise<Opened> {
	const magic = new Uint8Array(await file.slice(0, 4).arrayBuffer());
	if (magic.length === 0) throw new ImportFailure("empty");
	if (magic[0] === 0x50 && magic[1] === 0x4b) throw new ImportFailure("archive");
	const isGzip = magic[0] === 0x1f && magic[1] === 0x8b;
	const stream: ReadableStream<Bytes> = isGzip
		? file.stream().pipeThrough(new DecompressionStream("gzip"))
		: file.stream();
	const reader = stream.getReader();
	const held: Bytes[] = [];
	let length = 0;
	let done = false;
	const pull = async () => {
		try {
			const next = await reader.read();
			if (next.done) done = true;
			else if (next.value.length > 0) return next.value;
			return null;
		} catch (error) {
			// What the browser says where packed bytes are broken off or no gzip at all.
			throw new ImportFailure("archive", "", error);
		}
	};
	while (length < PEEK && !done) {
		const chunk = await pull();
		if (!chunk) continue;
		held.push(chunk);
		length += chunk.length;
	}
	if (length === 0) throw new ImportFailure("empty");
	const first = joined(held, length).subarray(0, PEEK);
	const all = new ReadableStream<Bytes>({
		async pull(controller) {
			const chunk = held.shift() ?? (done ? null : await pull());
			if (chunk) controller.enqueue(chunk);
			if (done && held.length === 0) controller.close();
		},
		cancel: (reason) => reader.cancel(reason),
	});
	return { first, all };
}

/** All bytes in one piece. Throws an ImportFailure beyond `limit` bytes. */
export async function wholeOf(stream: ReadableStream<Bytes>, limit: number, signal: AbortSignal): Promise<Bytes> {
	const chunks: Bytes[] = [];
	let length = 0;
	for await (const chunk of chunksOf(stream, signal)) {
		length += chunk.length;
		if (length > limit) throw tooBig(limit);
		chunks.push(chunk);
	}
	return joined(chunks, length);
}

/** The lines of a stream, in batches as they come. Throws an ImportFailure; stops where `signal` aborts. */
export async function* linesOf(stream: ReadableStream<Bytes>, signal: AbortSignal): AsyncIterable<string[]> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let rest = "";
	let length = 0;
	let lines = 0;
	for await (const chunk of chunksOf(stream, signal)) {
		length += chunk.length;
		if (length > BACKUP_BYTES) throw tooBig(BACKUP_BYTES);
		const batch = (rest + decoded(decoder, chunk, lines)).split("\n");
		rest = batch.pop() ?? "";
		if (rest.length > LINE_CHARACTERS) throw new ImportFailure("tooBig", `${lines + batch.length + 1}`);
		lines += batch.length;
		yield batch;
	}
	rest += decoded(decoder, new Uint8Array(), lines, false);
	if (rest !== "") yield [rest];
}

async function* chunksOf(stream: ReadableStream<Bytes>, signal: AbortSignal): AsyncIterable<Bytes> {
	// By hand: Firefox and Chromium before 124 do not iterate streams.
	const reader = stream.getReader();
	try {
		for (let next = await reader.read(); !next.done; next = await reader.read()) {
			signal.throwIfAborted();
			yield next.value;
		}
	} finally {
		// Ends the reading of the file where it was left early; what that says is of no account any more.
		await reader.cancel().catch(() => {});
	}
}

function decoded(decoder: TextDecoder, bytes: Bytes, lines: number, stream = true): string {
	try {
		return decoder.decode(bytes, { stream });
	} catch (error) {
		throw new ImportFailure("encoding", `${lines + 1}`, error);
	}
}

function tooBig(limit: number): ImportFailure {
	return new ImportFailure("tooBig", `${Math.round(limit / 1_000_000)} MB`);
}

function joined(chunks: readonly Bytes[], length: number): Bytes {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
