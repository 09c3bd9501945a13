/** Where words begin and end in a block of Chinese, as the browser's own dictionary cuts it. */
import type { PageText } from "../text/page-text";

let segmenter: Intl.Segmenter | undefined;

/**
 * Made for the few short forms that ask for it, once a block. Some true mentions fail it (中共 keeps 21 %), so a form
 * asks only where no blocker helps.
 */
export class Borders {
	private readonly places = new Set<number>();

	constructor(
		text: PageText,
		readonly block: number,
	) {
		const span = text.blocks[block];
		if (!span) return;
		segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
		for (const { index } of segmenter.segment(text.plain.slice(span.start, span.end)))
			this.places.add(span.start + index);
		this.places.add(span.end);
	}

	has(place: number): boolean {
		return this.places.has(place);
	}
}
