/** Annotations as Markdown, by a template: for a notebook such as Obsidian, or for a colleague. */
import type { Annotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import { linkTo } from "../text/link";
import { colourWord, wordsOf } from "./annotation-words";
import { localDay } from "./dates";
import { labels } from "./labels";
import { type ExportOptions, styleOf } from "./library";
import { markdownTemplates } from "./markdown-templates";
import { inline, lines, quoted, tagLine } from "./markdown-text";
import { reference } from "./reference";
import type { Shelf, Shelves } from "./shelves";
import { addressOf, sourceOf } from "./source";
import { type Filter, fillTemplate, type Names, readTemplate, type Scope, type Template } from "./template";

const annotationNames: Names = {
	/** The passage's words; a note on a whole document has none. */
	quote: null,
	note: null,
	tags: { tag: null },
	/** The tags in one line, as Obsidian takes them. */
	tagline: null,
	colour: null,
	role: null,
	speaker: null,
	/** When it was made: 2026-01-06T03:04:05.000Z. */
	created: null,
	modified: null,
	/** Colour, role, speaker and time in one line. */
	about: null,
	/** The address that leads to the passage. */
	link: null,
	goToPassage: null,
};
const groupNames: Names = { name: null, annotations: annotationNames };

/** All that may stand in a template. */
export const markdownNames: Names = {
	documents: {
		title: null,
		date: null,
		kind: null,
		language: null,
		author: null,
		url: null,
		/** Date, kind and address in one line. */
		source: null,
		/** As a bibliography names the document. */
		reference: null,
		annotations: annotationNames,
		/** The annotations by colour, and by tag: one with two tags stands twice. */
		colours: groupNames,
		tagged: groupNames,
	},
	/** The last line. */
	exported: null,
	day: null,
};

/** One line in which nothing is markup; without a filter all is written so, but what is Markdown or an address already. */
const plain: Filter = (text, name) => (ready.has(name) ? text : inline(text));
const ready = new Set(["link", "goToPassage", "url", "source", "tagline", "created", "modified", "date", "day"]);

const filters: Readonly<Record<string, Filter>> = {
	line: (text) => inline(text),
	lines: (text) => lines(text),
	quote: (text) => quoted(text),
	/** For properties: a text in quotation marks, as YAML and JSON have in common. */
	yaml: (text) => JSON.stringify(text.replace(/\p{Surrogate}/gu, "\ufffd")),
	raw: (text) => text,
};
export const markdownFilters: readonly string[] = Object.keys(filters);

/** The reader's template, or what is wrong with it. */
export function readMarkdownTemplate(source: string): Template {
	return readTemplate(source, markdownNames, new Set(markdownFilters));
}

/** The file's text in pieces, one a document. A template with a mistake gives what stands before the mistake. */
export function markdown(shelves: Shelves, options: ExportOptions, now: Date): Iterable<string> {
	const { nodes } = readMarkdownTemplate(options.template ?? markdownTemplates.text);
	return fillTemplate(nodes, fileScope(shelves, options, now), filters, plain);
}

function fileScope(shelves: Shelves, options: ExportOptions, now: Date): Scope {
	const documents = {
		*[Symbol.iterator]() {
			for (const shelf of shelves) yield documentScope(shelf, options);
		},
	};
	return { documents, exported: labels[options.lang].exported(localDay(now)), day: localDay(now) };
}

function documentScope(shelf: Shelf, options: ExportOptions): Scope {
	const { document, annotations } = shelf;
	const words = labels[options.lang];
	const text = document?.paragraphs.map((paragraph) => paragraph.text).join("\n") ?? "";
	const scopes = new Map(annotations.map((annotation) => [annotation, annotationScope(annotation, text, options)]));
	const group = (keysOf: (annotation: Annotation) => readonly string[]) => () => {
		const groups = new Map<string, Scope[]>();
		for (const [annotation, scope] of scopes)
			for (const name of keysOf(annotation)) groups.set(name, [...(groups.get(name) ?? []), scope]);
		return [...groups].map(([name, list]) => ({ name, annotations: list }));
	};
	const colourOf = (annotation: Annotation) =>
		annotation.on === "passage" ? [colourWord(annotation.colour, options)] : [words.documentNote];
	const source = document ? sourceOf(document) : null;
	return {
		title: document ? document.title.trim() || words.untitled : words.lostDocument,
		date: document?.shown?.day ?? "",
		kind: document ? words.kind[document.kind] : "",
		language: document?.lang ?? "",
		author: source?.author ?? "",
		url: document ? webAddress(document.url) : "",
		source: document ? sourceLine(document, words.kind[document.kind]) : "",
		reference: () => (source ? reference(source, styleOf(options)).plain : ""),
		annotations: [...scopes.values()],
		colours: lazily(group(colourOf)),
		tagged: lazily(group(({ tags }) => (tags.length > 0 ? tags : [words.untagged]))),
	};
}

/** A list that is made when it is asked for. */
function lazily(make: () => readonly Scope[]): Iterable<Scope> {
	return { [Symbol.iterator]: () => make()[Symbol.iterator]() };
}

function annotationScope(annotation: Annotation, text: string, options: ExportOptions): Scope {
	const words = labels[options.lang];
	const { quote, about, note, tags } = wordsOf(annotation, options);
	const isPassage = annotation.on === "passage";
	return {
		quote,
		about,
		note,
		tags: tags.map((tag) => ({ tag })),
		tagline: tagLine(tags),
		colour: isPassage ? colourWord(annotation.colour, options) : "",
		role: isPassage ? words.role[annotation.role] : "",
		speaker: isPassage ? annotation.speaker : "",
		created: annotation.created,
		modified: annotation.modified,
		link: once(() => linkOf(annotation, text)),
		goToPassage: words.goToPassage,
	};
}

/** Templates ask for one text twice, to see whether there is any; a link takes longer than all else. */
function once(make: () => string): () => string {
	let made: string | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** The address of the passage, or of the page where the text that is kept is another. */
function linkOf(annotation: Annotation, text: string): string {
	if (annotation.on !== "passage") return webAddress(annotation.page);
	const { position, quote } = annotation.selectors;
	const isThere = text.slice(position.start, position.end) === quote.exact;
	return webAddress(isThere ? linkTo(annotation.page, text, position, annotation.lang) : annotation.page);
}

function sourceLine({ shown, url }: DocumentRecord, kind: string): string {
	const address = webAddress(url);
	return [shown?.day, kind, address ? `<${address}>` : inline(url)].filter((part) => part !== undefined).join(" · ");
}

/** An address that no sign in it can end; "" for what is none of the web. */
function webAddress(url: string): string {
	return /^https?:/i.test(url) ? addressOf(url) : "";
}
