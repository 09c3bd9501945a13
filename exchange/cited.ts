/** Documents and their notes as reference managers take them. */
import type { Annotation } from "../records/annotation";
import { wordsOf } from "./annotation-words";
import { labels } from "./labels";
import type { ExportOptions } from "./library";
import type { Shelf } from "./shelves";
import { escapeMarkup, soundText } from "./sound-text";
import { type Source, sourceOf } from "./source";

/** The document as a source; where its record is gone, what its annotations still know of it. */
export function sourceOfShelf({ document, annotations }: Shelf, { lang }: ExportOptions): Source {
	if (document) return sourceOf(document);
	const [first] = annotations;
	return {
		title: labels[lang].lostDocument,
		author: "",
		site: "",
		issued: null,
		accessed: first?.created.slice(0, 10) ?? "",
		url: first?.page ?? "",
		lang: "",
		isChinese: false,
	};
}

/**
 * The name by which a document is cited in a manuscript: it stays the same in every export, since it is made of what
 * does not change. Letters, digits and hyphens only, as BibTeX wants.
 */
export function citeKey({ document, annotations }: Shelf): string {
	const id = document?.id ?? annotations[0]?.document ?? "";
	return `tifa-${document?.shown?.day ?? "undated"}-${id.slice(-8)}`;
}

/** Each tag once, in the order they come. */
export function tagsOf({ annotations }: Shelf): string[] {
	return [...new Set(annotations.flatMap(({ tags }) => tags.map((tag) => soundText(tag).replace(/\s+/g, " "))))];
}

/** An annotation as one line of HTML in which nothing that page or reader wrote is markup. */
export function noteHtml(annotation: Annotation, options: ExportOptions): string {
	const { about, quote, note, tags } = wordsOf(annotation, options);
	const lines = (text: string) => escapeMarkup(text).split("\n").join("<br>");
	return [
		quote && `<blockquote>${lines(quote)}</blockquote>`,
		`<p>${escapeMarkup(about)}</p>`,
		note && `<p>${lines(note)}</p>`,
		tags.length > 0 && `<p>${escapeMarkup(tags.map((tag) => `#${tag}`).join(" "))}</p>`,
	]
		.filter(Boolean)
		.join("")
		.replace(/[\u2028\u2029\t]/g, " ");
}

/** An annotation as plain text, its parts parted by blank lines. */
export function noteText(annotation: Annotation, options: ExportOptions): string {
	const { about, quote, note, tags } = wordsOf(annotation, options);
	return [quote && `“${quote}”`, about, note, tags.map((tag) => `#${tag}`).join(" ")].filter(Boolean).join("\n\n");
}
