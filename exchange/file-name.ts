/** Names for files that readers find again, and that every system takes. */
import { localDay } from "./dates";
import type { Library } from "./library";

/** In UTF-8: with date and ending it stays under the 255 bytes of Linux file systems. 66 Chinese characters. */
const TITLE_BYTES = 200;

/**
 * The name for a file with these records: one document's shown day and title, else "Tifa" and today.
 * `extension` is without its dot.
 */
export function fileName({ documents }: Pick<Library, "documents">, extension: string, now: Date): string {
	const [document, ...others] = documents;
	const title = document && others.length === 0 ? safe(document.title) : "";
	if (!document || !title) return `Tifa ${localDay(now)}.${extension}`;
	return `${document.shown?.day ?? localDay(now)} ${title}.${extension}`;
}

/** Without what Windows, macOS or Obsidian's links refuse, and without signs that turn the direction of writing. */
function safe(title: string): string {
	const plain = title.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*#^[\]%]+/gu, " ").replace(/\s+/g, " ");
	return shortened(plain.trim()).replace(/[. ]+$/, "");
}

function shortened(text: string): string {
	const encoder = new TextEncoder();
	let bytes = 0;
	let short = "";
	for (const sign of text) {
		bytes += encoder.encode(sign).length;
		if (bytes > TITLE_BYTES) break;
		short += sign;
	}
	return short;
}
