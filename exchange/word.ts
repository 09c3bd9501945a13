/**
 * A Word document (.docx) for a colleague: quotes in their colours, notes, a bibliography. Written as text, so that
 * it comes in pieces: a tree of objects for 100,000 annotations is in memory as a whole before its first byte.
 */
import type { Annotation } from "../records/annotation";
import { wordsOf } from "./annotation-words";
import { localDay } from "./dates";
import { labels } from "./labels";
import { type ExportOptions, styleOf } from "./library";
import { reference } from "./reference";
import type { Shelf, Shelves } from "./shelves";
import { escapeMarkup } from "./sound-text";
import { addressOf, sourceOf } from "./source";
import { declaration, documentRelations, namespaces, packageParts, quoteStyle } from "./word-package";
import { zipped } from "./zip";

/** The file's bytes in pieces. */
export function word(shelves: Shelves, options: ExportOptions, now: Date): Iterable<ArrayBuffer> {
	const links: string[] = [];
	return zipped(
		[
			...packageParts(options.lang, now).map(([name, text]) => [name, [text]] as const),
			["word/document.xml", body(shelves, options, now, links)],
			// After the text, which finds them.
			["word/_rels/document.xml.rels", documentRelations(links)],
		],
		now,
	);
}

/** `word/document.xml`, in pieces, one a document; the addresses that it leads to go to `links`. */
function* body(shelves: Shelves, options: ExportOptions, now: Date, links: string[]): Iterable<string> {
	const words = labels[options.lang];
	const references: string[] = [];
	yield `${declaration}<w:document ${namespaces}><w:body>${paragraph("Title", run(words.annotations))}`;
	for (const shelf of shelves) {
		yield section(shelf, options, links);
		if (shelf.document) references.push(reference(sourceOf(shelf.document), styleOf(options)).plain);
	}
	if (references.length > 0) yield paragraph("Heading1", run(words.bibliography));
	for (const plain of references) yield paragraph("Bibliography", run(plain));
	yield paragraph("About", run(words.exported(localDay(now))));
	// A4, with margins of an inch.
	yield '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>';
}

function section({ document, annotations }: Shelf, options: ExportOptions, links: string[]): string {
	const words = labels[options.lang];
	const title = document ? document.title.trim() || words.untitled : words.lostDocument;
	let text = paragraph("Heading1", run(title.replace(/\s+/g, " ")));
	if (document) {
		const facts = [document.shown?.day, words.kind[document.kind]].filter((part) => part !== undefined);
		text += paragraph("About", run(`${facts.join(" · ")} · `) + link(document.url, links));
	}
	for (const annotation of annotations) text += paragraphsOf(annotation, options);
	return text;
}

function paragraphsOf(annotation: Annotation, options: ExportOptions): string {
	const { quote, about, note, tags } = wordsOf(annotation, options);
	return (
		(annotation.on === "passage" ? paragraph(quoteStyle(annotation.colour), run(quote)) : "") +
		paragraph("About", run(about)) +
		(note && paragraph("", run(note))) +
		(tags.length > 0 ? paragraph("About", run(tags.map((tag) => `#${tag}`).join(" "))) : "")
	);
}

function paragraph(style: string, inside: string): string {
	return style === "" ? `<w:p>${inside}</w:p>` : `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;
}

/** Text with its line breaks. */
function run(text: string, properties = ""): string {
	// These come out narrow, in Latin shapes, where Word is not told that they stand in Chinese.
	const isWide = /[“”‘’—…·]/.test(text) && /\p{sc=Han}/u.test(text);
	const look = properties + (isWide ? '<w:rFonts w:hint="eastAsia"/>' : "");
	const lines = escapeMarkup(text).split("\n").map(wordsIn).join("<w:br/>");
	return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${lines}</w:r>`;
}

/** Spaces at an end are kept only where that is asked for. */
function wordsIn(line: string): string {
	return line.trim() === line ? `<w:t>${line}</w:t>` : `<w:t xml:space="preserve">${line}</w:t>`;
}

/** A web address as a link; any other stays words. */
function link(address: string, links: string[]): string {
	if (!/^https?:/i.test(address)) return run(address);
	// The first two relations are those of styles and numbers.
	const id = links.push(addressOf(address)) + 2;
	return `<w:hyperlink r:id="rId${id}">${run(address, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
}
