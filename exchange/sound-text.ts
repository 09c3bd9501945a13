/** Text that every format can hold. */

/**
 * Halves of surrogate pairs and NUL, which no encoding or no reader of files takes, become U+FFFD, the sign for what
 * could not be kept; all else stays.
 */
export function soundText(text: string): string {
	// With the u flag only a surrogate that stands alone is one.
	return text.replace(/[\p{Surrogate}\0]/gu, "\ufffd");
}

/**
 * The same for XML 1.0 and HTML, which take no other control character than tab and line feed either (XML 1.0, 2.2);
 * line ends become line feeds.
 */
export function markupText(text: string): string {
	return (
		text
			.replace(/\r\n?/g, "\n")
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
			.replace(/[\p{Surrogate}\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/gu, "\ufffd")
	);
}

/** Text for an element or a quoted attribute of HTML or XML. */
export function escapeMarkup(text: string): string {
	return markupText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};
