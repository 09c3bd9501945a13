/** Key terms where they stand in kept documents, for tables and cards. */
import type { DocumentRecord } from "../records/document";
import type { Role } from "../records/values";
import { fold } from "../text/fold";
import type { PageText, Span } from "../text/page-text";
import { segmenterOf } from "../text/segmenter";
import type { Shelves } from "./shelves";

/** A term found in a text; `terms/match.ts` gives such hits, and the reader's own terms can. */
export interface FoundTerm extends Span {
	readonly term: string;
	/** The index of the paragraph. */
	readonly block: number;
}

export interface Mention {
	readonly document: DocumentRecord;
	/** The term's id. */
	readonly term: string;
	/** The words as they stand in the text. */
	readonly words: string;
	/** The paragraph's index, and where in it the words begin, in UTF-16 units. */
	readonly paragraph: number;
	readonly offset: number;
	readonly role: Role;
	readonly speaker: string;
	/** The sentence that the words stand in, and where in it. */
	readonly sentence: string;
	readonly at: Span;
}

/** The mentions in a document's kept text, as `find` finds them. */
export function* mentionsIn(
	document: DocumentRecord,
	find: (text: PageText) => readonly FoundTerm[],
): Iterable<Mention> {
	const text = textOf(document);
	const sentences = new Map<number, Span[]>();
	for (const { term, block, start, end } of find(text)) {
		const paragraph = document.paragraphs[block];
		const span = text.blocks[block];
		if (!paragraph || !span) continue;
		const parts = sentences.get(block) ?? sentencesOf(paragraph.text, document.lang);
		sentences.set(block, parts);
		const offset = start - span.start;
		const words = text.plain.slice(start, end);
		const sentence = parts.find((part) => offset < part.end) ?? { start: 0, end: paragraph.text.length };
		// A term that runs over the end of what was taken for a sentence takes the rest of it along.
		const whole = paragraph.text.slice(sentence.start, Math.max(sentence.end, offset + words.length));
		const indent = whole.length - whole.trimStart().length;
		const at = { start: offset - sentence.start - indent, end: offset - sentence.start - indent + words.length };
		const { role, speaker } = paragraph;
		yield { document, term, words, paragraph: block, offset, role, speaker, sentence: whole.trim(), at };
	}
}

/** The mentions in all documents of the shelves. */
export function* mentionsOn(shelves: Shelves, find: (text: PageText) => readonly FoundTerm[]): Iterable<Mention> {
	for (const { document } of shelves) if (document) yield* mentionsIn(document, find);
}

function textOf({ paragraphs }: DocumentRecord): PageText {
	const blocks: Span[] = [];
	let start = 0;
	for (const { text } of paragraphs) {
		blocks.push({ start, end: start + text.length });
		start += text.length + 1;
	}
	const plain = paragraphs.map(({ text }) => text).join("\n");
	return { plain, folded: fold(plain), blocks };
}

function sentencesOf(text: string, lang: string): Span[] {
	const segments = segmenterOf(lang, "sentence").segment(text);
	return [...segments].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
