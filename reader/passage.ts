/** What is kept of a stretch of the text, and what is said of it. */
import { describePassage } from "../anchoring/describe";
import type { NewPassage, Placement } from "../records/annotation";
import type { ColourName } from "../records/colours";
import { QUOTE_LENGTH } from "../records/limits";
import type { Article } from "../sites/read-page";
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

/** Who speaks where a passage begins. */
function speakerAt({ text, speakers }: Article, span: Span): Pick<NewPassage, "role" | "speaker"> {
	const { role = "narration", speaker = "" } = speakers[blockAt(text.blocks, span.start)] ?? {};
	return { role, speaker };
}
