/** The encoding of a text that does not say it, or says it wrongly. */
import { ImportFailure } from "./incoming";

/**
 * The text of `bytes`: by its byte order mark; as UTF-16 where every second byte of many is nought, as in what older
 * Windows programs write; as UTF-8 where it is sound UTF-8; else as GB18030, which holds GBK and GB 2312 too. Throws an
 * ImportFailure where it is none of them.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string {
	const marked = byMark(bytes);
	const tried = marked ? [marked] : [...byNoughts(bytes), "utf-8", "gb18030"];
	for (const encoding of tried) {
		const text = decodedAs(encoding, bytes);
		if (text !== null) return text;
	}
	throw new ImportFailure("encoding", tried.join(", "));
}

function byMark([first, second, third]: Uint8Array): string | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	return null;
}

/** Line ends, tabs, commas and Latin letters have a nought beside them in UTF-16; in other text there is none at all. */
function byNoughts(bytes: Uint8Array): string[] {
	let even = 0;
	let odd = 0;
	for (let i = 0; i < Math.min(bytes.length, 4096); i += 1)
		if (bytes[i] === 0) {
			if (i % 2) odd += 1;
			else even += 1;
		}
	if (even + odd === 0) return [];
	return odd >= even ? ["utf-16le"] : ["utf-16be"];
}

function decodedAs(encoding: string, bytes: Uint8Array<ArrayBuffer>): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		// Not in this encoding; the next is tried, and the last failure told.
		return null;
	}
}
