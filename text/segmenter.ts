/** The browser's knowledge of where words and sentences end. */

const segmenters = new Map<string, Intl.Segmenter>();

/** One a language and kind: making one takes longer than a paragraph's parting, and files have thousands of them. */
export function segmenterOf(lang: string, granularity: "word" | "sentence"): Intl.Segmenter {
	// A page may name a language that there cannot be; of a name's parts the first suffices.
	const known = /^[a-z]{2,3}(?=-|$)/i.exec(lang)?.[0];
	const name = `${granularity} ${known}`;
	let segmenter = segmenters.get(name);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(known, { granularity });
		segmenters.set(name, segmenter);
	}
	return segmenter;
}
