/** A page for a colleague: one file, no script, nothing fetched, readable on screen and on paper. */
import type { Annotation } from "../records/annotation";
import { colours } from "../records/colours";
import { wordsOf } from "./annotation-words";
import { localDay } from "./dates";
import { labels } from "./labels";
import { type ExportOptions, styleOf } from "./library";
import { reference } from "./reference";
import type { Shelf, Shelves } from "./shelves";
import { escapeMarkup } from "./sound-text";
import { sourceOf } from "./source";

/** The file's text in pieces, one a document. */
export function* html(shelves: Shelves, options: ExportOptions, now: Date): Iterable<string> {
	const words = labels[options.lang];
	const references: string[] = [];
	yield head(options);
	for (const shelf of shelves) {
		yield section(shelf, options);
		if (shelf.document) references.push(reference(sourceOf(shelf.document), styleOf(options)).rich);
	}
	if (references.length > 0) {
		yield `<section>\n<h2>${words.bibliography}</h2>\n<ol class="references">\n`;
		for (const rich of references) yield `<li dir="auto">${rich}</li>\n`;
		yield "</ol>\n</section>\n";
	}
	yield `<footer>${escapeMarkup(words.exported(localDay(now)))}</footer>\n</body>\n</html>\n`;
}

function head({ lang }: ExportOptions): string {
	const { annotations } = labels[lang];
	// What a page or a reader wrote is escaped; the policy keeps the file harmless should a reader's program unescape it.
	return `<!DOCTYPE html>
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${annotations}</title>
<style>
${style}
</style>
</head>
<body>
<h1>${annotations}</h1>
`;
}

function section({ document, annotations }: Shelf, options: ExportOptions): string {
	const words = labels[options.lang];
	const title = document ? document.title.trim() || words.untitled : words.lostDocument;
	const lang = document ? ` lang="${escapeMarkup(document.lang)}"` : "";
	const about = document ? [document.shown?.day, words.kind[document.kind], document.url] : [];
	const source = about.filter((part) => part !== undefined).map((part) => linked(part));
	return `<section>
<h2${lang} dir="auto">${escapeMarkup(title)}</h2>
<p class="about">${source.join(" · ")}</p>
${annotations.map((annotation) => article(annotation, options)).join("")}</section>
`;
}

function article(annotation: Annotation, options: ExportOptions): string {
	const { quote, about, note, tags } = wordsOf(annotation, options);
	const isPassage = annotation.on === "passage";
	const quoted = isPassage
		? `<blockquote lang="${escapeMarkup(annotation.lang)}" dir="auto"><mark>${lines(quote)}</mark></blockquote>\n`
		: "";
	const noted = note && `<p class="note" dir="auto">${lines(note)}</p>\n`;
	const tagged =
		tags.length > 0 ? `<p class="tags" dir="auto">${tags.map((tag) => `#${escapeMarkup(tag)}`).join(" ")}</p>\n` : "";
	return `<article class="${isPassage ? annotation.colour : "whole"}">\n${quoted}<p class="about" dir="auto">${escapeMarkup(about)}</p>\n${noted}${tagged}</article>\n`;
}

function lines(text: string): string {
	return escapeMarkup(text).replaceAll("\n", "<br>");
}

/** A web address becomes a link; any other might be a script. */
function linked(text: string): string {
	const shown = escapeMarkup(text);
	return /^https?:/i.test(text) ? `<a href="${shown}">${shown}</a>` : shown;
}

const style = `:root { color-scheme: light dark }
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1em/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
h1, h2 { line-height: 1.3 }
h2 { margin-top: 2em }
article { margin: 1.5em 0; padding-inline-start: 1em; border-inline-start: 3px solid GrayText; break-inside: avoid }
blockquote { margin: 0 }
mark { color: inherit; background: none; box-decoration-break: clone }
p { margin: .4em 0 }
.about, .tags, footer { font-size: .85em; opacity: .75 }
footer { margin-top: 3em }
@media print { mark { print-color-adjust: exact } }
${colours
	.map(
		({ name, light, dark }) =>
			`.${name} { border-color: light-dark(${light.edge}, ${dark.edge}) }\n` +
			`.${name} mark { background: light-dark(${light.tint}, ${dark.tint}) }`,
	)
	.join("\n")}`;
