/** A zip archive in pieces, so that neither its texts nor their compressed bytes are ever in memory as a whole. */
import { Zip, ZipDeflate } from "fflate";

/** Characters compressed at once: few enough to be done before a screen is drawn, enough to cost no call too many. */
const PART = 1 << 16;

/** The quickest: the reader waits for it, and the file is opened once or twice. */
const LEVEL = 1;

/** The archive's bytes. Files follow in the order of `files`; each one's text is asked for when the last is written. */
export function* zipped(
	files: Iterable<readonly [name: string, text: Iterable<string>]>,
	now: Date,
): Iterable<ArrayBuffer> {
	const encoder = new TextEncoder();
	let out: ArrayBuffer[] = [];
	const zip = new Zip((error, bytes) => {
		if (error) throw error;
		if (bytes.length > 0) out.push(bytes.slice().buffer);
	});
	const take = () => {
		const taken = out;
		out = [];
		return taken;
	};
	for (const [name, text] of files) {
		const file = new ZipDeflate(name, { level: LEVEL });
		file.mtime = now;
		zip.add(file);
		let held = "";
		for (const piece of text) {
			held += piece;
			if (held.length < PART) continue;
			file.push(encoder.encode(held));
			held = "";
			yield* take();
		}
		file.push(encoder.encode(held), true);
		yield* take();
	}
	zip.end();
	yield* take();
}
