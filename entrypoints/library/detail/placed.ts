/** Where a document's annotations stand in its kept text. */
import { findPassage } from "../../../anchoring/find";
import type { Annotation, PassageAnnotation } from "../../../records/annotation";
import type { Paragraph } from "../../../records/document";
import { fold } from "../../../text/fold";
import { type PageText, type Span, trimSpan } from "../../../text/page-text";

export interface PlacedPassage {
	readonly annotation: PassageAnnotation;
	/** In the paragraph's own text; a passage over several has one in each. */
	readonly span: Span;
	/** It begins in this paragraph: its note stands here. */
	readonly first: boolean;
}

export interface PlacedParagraph {
	readonly index: number;
	readonly paragraph: Paragraph;
	/** In the order of the text. */
	readonly passages: readonly PlacedPassage[];
}

export interface Placed {
	readonly paragraphs: readonly PlacedParagraph[];
	/** Passages that the kept text does not have. */
	readonly lost: readonly PassageAnnotation[];
}

/** The paragraphs with the annotations that stand in each. */
export function placed(paragraphs: readonly Paragraph[], annotations: readonly Annotation[]): Placed {
	const text = textOf(paragraphs);
	const own: PlacedPassage[][] = paragraphs.map(() => []);
	const lost: PassageAnnotation[] = [];
	for (const annotation of annotations) {
		if (annotation.on !== "passage") continue;
		const found = findPassage(text, annotation.selectors);
		const span = found.state === "lost" ? null : trimSpan(text.plain, found.span);
		if (!span) {
			lost.push(annotation);
			continue;
		}
		for (const [index, block] of text.blocks.entries()) {
			const start = Math.max(span.start, block.start) - block.start;
			const end = Math.min(span.end, block.end) - block.start;
			if (start < end) own[index]?.push({ annotation, span: { start, end }, first: span.start >= block.start });
		}
	}
	for (const passages of own) passages.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
	return { paragraphs: paragraphs.map((paragraph, index) => ({ index, paragraph, passages: own[index] ?? [] })), lost };
}

/** The paragraphs as one text again, as the page had it. */
function textOf(paragraphs: readonly Paragraph[]): PageText {
	const plain = paragraphs.map(({ text }) => text).join("\n");
	let start = 0;
	const blocks = paragraphs.map(({ text }) => {
		const block = { start, end: start + text.length };
		start = block.end + 1;
		return block;
	});
	return { plain, folded: fold(plain), blocks };
}
