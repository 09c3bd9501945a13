/** Annotations as Markdown, by document: for a notebook such as Obsidian, or for a colleague. */
import type { Annotation, PassageAnnotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import { localDay, momentInUtc } from "./dates";
import { type Labels, labels } from "./labels";
import { type ExportOptions, keptAnnotations, type Library } from "./library";
import { inline, lines, quoted, tagLine } from "./markdown-text";
import { byAge, compare } from "./order";

/** The file's text: documents by their shown date, the undated last, passages in the order of the text. */
export function markdown(library: Library, { lang }: ExportOptions, now: Date): string {
	const words = labels[lang];
	const groups = byDocument(keptAnnotations(library));
	const sections = [...library.documents].sort(byDay).map((document) => {
		const annotations = groups.get(document.id) ?? [];
		groups.delete(document.id);
		return annotations.length > 0 ? [head(document, words), ...body(annotations, words)] : [];
	});
	// A broken document record costs the reader its title, not the notes.
	for (const annotations of groups.values()) {
		sections.push([`# ${inline(words.lostDocument)}`, ...body(annotations, words)]);
	}
	return `${[...sections.flat(), words.exported(localDay(now))].join("\n\n")}\n`;
}

function byDocument(annotations: readonly Annotation[]): Map<string, Annotation[]> {
	const groups = new Map<string, Annotation[]>();
	for (const annotation of annotations) {
		const group = groups.get(annotation.document);
		if (group) group.push(annotation);
		else groups.set(annotation.document, [annotation]);
	}
	return groups;
}

function head({ title, shown, kind, url }: DocumentRecord, words: Labels): string {
	const source = [shown?.day, words.kind[kind], addressOf(url)].filter((part) => part !== undefined);
	return `# ${inline(title) || words.untitled}\n\n${source.join(" · ")}`;
}

function body(annotations: readonly Annotation[], words: Labels): string[] {
	return [...annotations].sort(byPlace).map((annotation) => {
		const saying = annotation.on === "passage" ? passage(annotation, words) : `**${words.documentNote}**`;
		return [saying, lines(annotation.note), tagLine(annotation.tags)].filter(Boolean).join("\n\n");
	});
}

function passage({ selectors, colour, role, speaker, created }: PassageAnnotation, words: Labels): string {
	const about = [words.colour[colour], words.role[role], inline(speaker), momentInUtc(created)].filter(Boolean);
	return `${quoted(selectors.quote.exact)}\n\n${about.join(" · ")}`;
}

/** A link that no sign in the address can end; whatever is no web address stays words. */
function addressOf(url: string): string {
	return /^https?:/i.test(url) ? `<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>` : inline(url);
}

function byDay(a: DocumentRecord, b: DocumentRecord): number {
	const last = "9999";
	return compare(a.shown?.day ?? last, b.shown?.day ?? last) || byAge(a, b);
}

function byPlace(a: Annotation, b: Annotation): number {
	const place = (annotation: Annotation) => (annotation.on === "passage" ? annotation.selectors.position.start : -1);
	return place(a) - place(b) || byAge(a, b);
}
