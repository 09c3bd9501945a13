/** A page's questions and key terms, and what of them the window shows: the table of contents that a transcript lacks. */
import type { Outline, QuestionOnPage, ReadingPlace, TermOnPage } from "../records/outline";
import { labelOf } from "../sites/labels";
import type { Article } from "../sites/read-page";
import { blockAt } from "../text/page-text";
import type { ReaderState } from "./state";

/** As much of a question as a list of a panel's width shows. */
const OPENING = 24;
type Readable = Pick<ReaderState, "article" | "chosen" | "passages">;

export function outlineOf(state: Readable): Outline {
	return { questions: questionsOf(state), terms: termsOf(state) };
}

/** Each question that the page numbers, with the annotations from its first words to the end of its answer. */
function questionsOf({ article, passages }: Readable): QuestionOnPage[] {
	const { speakers, text } = article.value;
	const starts = questionStarts(article.value);
	const places = passages.value.map(({ span }) => blockAt(text.blocks, span.start));
	return starts.map((block) => {
		const number = speakers[block]?.question ?? null;
		return {
			block,
			reporter: speakers[block]?.speaker ?? "",
			opening: openingOf(article.value, block),
			annotations: places.filter((place) => speakers[place]?.question === number).length,
		};
	});
}

/** The first block of each question. */
function questionStarts({ speakers }: Article): number[] {
	const seen = new Set<number>();
	return speakers.flatMap(({ question }, block) => {
		if (question === null || seen.has(question)) return [];
		seen.add(question);
		return [block];
	});
}

function openingOf({ text, speakers }: Article, block: number): string {
	const words = (at: number) => {
		const { start, end } = text.blocks[at] ?? { start: 0, end: 0 };
		const block = text.plain.slice(start, end);
		return block.slice(labelOf(block)?.length ?? 0).trim();
	};
	// A label alone announces what stands in the next block, if that is asked too.
	const asked = words(block) || (speakers[block + 1]?.role === "question" ? words(block + 1) : "");
	return [...asked.slice(0, 2 * OPENING)].slice(0, OPENING).join("");
}

function termsOf({ article, chosen }: Readable): TermOnPage[] {
	const { speakers } = article.value;
	const terms = new Map<string, TermOnPage>();
	for (const { term: id, category, block } of chosen.value) {
		const term = terms.get(id) ?? { id, category, counts: { question: 0, answer: 0, narration: 0 }, blocks: [] };
		terms.set(id, term);
		term.blocks.push(block);
		term.counts[speakers[block]?.role ?? "narration"] += 1;
	}
	return [...terms.values()];
}

/** What is being read where the text from `unit` on fills the window. */
export function placeAt({ article, passages }: Readable, unit: number): ReadingPlace {
	const { text, speakers } = article.value;
	const block = blockAt(text.blocks, unit);
	const number = speakers[block]?.question ?? null;
	const question = number === null ? -1 : speakers.findIndex((speaker) => speaker.question === number);
	const passed = passages.value.filter(({ span }) => span.start <= unit);
	return { annotation: passed.at(-1)?.mark.id ?? null, question: question < 0 ? null : question };
}
