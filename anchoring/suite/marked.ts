/**
 * A text with a passage marked in it: two units of the private use area stand before and after the passage, travel with
 * it through whatever is done to the text, and say in the end where it has come to.
 */
import type { PageText, Span } from "../../text/page-text";
import { textOf } from "./text-of";

const OPEN = "\ue000";
const CLOSE = "\ue001";

/** Paragraphs with the marks in them. */
export type Marked = readonly string[];

export function mark(text: PageText, { start, end }: Span): Marked {
	const { plain } = text;
	return (plain.slice(0, start) + OPEN + plain.slice(start, end) + CLOSE + plain.slice(end)).split("\n");
}

/** The text without the marks, and where the passage stands in it; null where it is gone. */
export function unmark(marked: Marked): { text: PageText; span: Span | null } {
	const withMarks = textOf(marked).plain;
	const start = withMarks.indexOf(OPEN);
	const end = withMarks.indexOf(CLOSE) - 1;
	const text = textOf(withMarks.replace(/[\ue000\ue001]/g, "").split("\n"));
	return { text, span: start >= 0 && start < end ? { start, end } : null };
}

/** Indices of the first and last paragraph that the passage is in. */
export function paragraphsOf(marked: Marked): { first: number; last: number } {
	return {
		first: marked.findIndex((words) => words.includes(OPEN)),
		last: marked.findIndex((words) => words.includes(CLOSE)),
	};
}

/** The text with the passage's words changed; the passage may hold paragraph borders. */
export function withPassage(marked: Marked, change: (words: string) => string): Marked {
	return marked
		.join("\n")
		.replace(/\ue000([^\ue000\ue001]*)\ue001/, (_, words: string) => OPEN + change(words) + CLOSE)
		.split("\n");
}

export function withoutPassage(marked: Marked): Marked {
	return marked
		.join("\n")
		.replace(/\ue000[^\ue000\ue001]*\ue001/, "")
		.split("\n");
}

export function passageOf(marked: Marked): string {
	return /\ue000([^\ue000\ue001]*)\ue001/.exec(marked.join("\n"))?.[1] ?? "";
}
