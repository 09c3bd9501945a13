/** TBX's text made safe to parse: nothing is fetched, nothing grows. */
import { ImportFailure } from "../in/incoming";

/** What of an XML element reading needs: the browser's own elements fit, and slimdom's. */
export interface XmlElement {
	readonly localName: string;
	readonly namespaceURI: string | null;
	readonly textContent: string | null;
	readonly children: Iterable<XmlElement>;
	getAttribute(name: string): string | null;
}

/** Parses XML without a DOCTYPE and gives its root; throws an ImportFailure where it is not well-formed. */
export type ParseXml = (text: string) => XmlElement;

/**
 * The text without its DOCTYPE, which names a DTD that nobody may fetch. Throws an ImportFailure where the DOCTYPE
 * declares entities: no glossary needs any, and a few lines of them grow to gigabytes.
 */
export function withoutDoctype(text: string): string {
	const start = doctypeStart(text);
	if (start < 0) return text;
	const end = doctypeEnd(text, start);
	if (end < 0) throw new ImportFailure("xml", "DOCTYPE");
	if (/<!ENTITY/i.test(text.slice(start, end))) throw new ImportFailure("entities");
	return text.slice(0, start) + text.slice(end);
}

/** Where the DOCTYPE begins, which may follow the declaration, comments and white space; -1 where there is none. */
function doctypeStart(text: string): number {
	let at = 0;
	for (;;) {
		at += /^[\s\ufeff]*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0;
		const close = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
		if (close === null) return /^<!DOCTYPE/i.test(text.slice(at, at + 9)) ? at : -1;
		const end = text.indexOf(close, at);
		if (end < 0) return -1;
		at = end + close.length;
	}
}

/** Behind the `>` that ends the DOCTYPE; brackets and quotes in it may hold others. */
function doctypeEnd(text: string, start: number): number {
	let depth = 0;
	let quote = "";
	for (let at = start; at < text.length; at += 1) {
		const sign = text.charAt(at);
		if (quote) quote = sign === quote ? "" : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === "[") depth += 1;
		else if (sign === "]") depth -= 1;
		else if (sign === ">" && depth <= 0) return at + 1;
	}
	return -1;
}
