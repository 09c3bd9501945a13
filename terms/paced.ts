/** Matching a long text in slices, what is on the screen first. */
import { breather, type Pace } from "../text/pace";
import type { PageText } from "../text/page-text";
import { type BlockSpan, type Found, fill, knownOf } from "./again";
import type { Glossary } from "./glossary";
import { findTerms, type Hit } from "./match";

/** Units of text that are matched between two looks at the clock: a millisecond in a fresh page. */
const SLICE = 10_000;

export interface Ahead {
	/** What was found before the text changed: those of its blocks that still stand are not matched again. */
	readonly before: Found | null;
	/** The blocks that the reader sees, to be matched first. */
	readonly seen: BlockSpan;
}

/**
 * Finds the mentions in `text` as `findTerms` does, and lets the page have its turns. `tell` is given what is known, in
 * order: once the seen blocks are matched, if others are left then, and once all are. A text of one slice is told of
 * before this function returns its promise. Rejects with the signal's reason when it is aborted.
 */
export async function findPaced(
	glossary: Glossary,
	text: PageText,
	{ before, seen }: Ahead,
	pace: Pace,
	tell: (hits: readonly Hit[]) => void,
): Promise<void> {
	pace.signal.throwIfAborted();
	const breathe = breather(pace);
	const { hits, fresh } = knownOf(text, before);
	const slices = fresh.flatMap((span) => slicesOf(text, span, seen));
	const isSeen = ({ from }: BlockSpan) => from >= seen.from && from < seen.to;
	const [first, rest] = [slices.filter(isSeen), slices.filter((slice) => !isSeen(slice))];
	const [start] = first.length > 0 ? first : rest;
	for (const part of [first, rest]) {
		for (const slice of part) {
			if (slice !== start) await breathe();
			fill(hits, slice, findTerms(glossary, text, slice.from, slice.to));
		}
		if (part === rest || rest.length > 0) tell(hits.flatMap((block) => block ?? []));
	}
}

/** `span` in pieces of about a slice, cut where what is seen begins and ends. */
function slicesOf({ blocks }: PageText, span: BlockSpan, seen: BlockSpan): BlockSpan[] {
	const slices: BlockSpan[] = [];
	let from = span.from;
	for (let to = from + 1; to <= span.to; to += 1) {
		const isFull = (blocks[to - 1]?.end ?? 0) - (blocks[from]?.start ?? 0) >= SLICE;
		if (!isFull && to !== span.to && to !== seen.from && to !== seen.to) continue;
		slices.push({ from, to });
		from = to;
	}
	return slices;
}
