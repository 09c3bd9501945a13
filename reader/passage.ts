/** What is kept of a stretch of the text, and what is said of it. */
import { describePassage } from "../anchoring/describe";
import type { NewPassage, Placement } from "../records/annotation";
import type { Mention } from "../records/card";
import type { ColourName } from "../records/colours";
import { LINE_LENGTH, QUOTE_LENGTH } from "../records/limits";
import type { Article } from "../sites/read-page";
import type { Hit } from "../terms/match";
import { sentenceAround } from "../terms/partnership-hint";
import { blockAt, type Span } from "../text/page-text";
import type { CitedPassage } from "./backing";
import { newUrn } from "./ids";

/** Whether a record may hold so much. */
export function isTooLong({ start, end }: Span): boolean {
	return end - start > QUOTE_LENGTH;
}

/** A new annotation's passage, with an id of its own. */
export function newPassage(article: Article, span: Span, colour: ColourName): NewPassage {
	return {
		id: newUrn(),
		colour,
		lang: article.facts.lang,
		...placementOf(article, span),
	};
}

/** Where a passage stands, and whose words it holds. */
export function placementOf(article: Article, span: Span): Placement {
	return { ...speakerAt(article, span), selectors: describePassage(article.text, span) };
}

/** The passage as it is cited. */
export function citedPassage(article: Article, span: Span): CitedPassage {
	const { facts, text } = article;
	return { page: facts, quote: text.plain.slice(span.start, span.end), ...speakerAt(article, span) };
}

/** A mention of a key term as its card is asked for. */
export function mentionOf({ facts, text }: Article, hit: Hit): Mention {
	const block = text.blocks[hit.block] ?? hit;
	const sentence = sentenceAround(text.plain, hit, block);
	return {
		words: text.plain.slice(hit.start, hit.end),
		sentence: text.plain.slice(sentence.start, sentence.end).slice(0, LINE_LENGTH),
		day: facts.shown?.day ?? null,
	};
}

/** Who speaks where a passage begins. */
function speakerAt({ text, speakers }: Article, span: Span): Pick<NewPassage, "role" | "speaker"> {
	const { role = "narration", speaker = "" } = speakers[blockAt(text.blocks, span.start)] ?? {};
	return { role, speaker };
}
