/** What every readable format says of an annotation. */
import type { Annotation } from "../records/annotation";
import type { ColourName } from "../records/colours";
import { momentInUtc } from "./dates";
import { labels } from "./labels";
import type { ExportOptions } from "./library";

export interface AnnotationWords {
	/** "" for a note on a whole document. */
	readonly quote: string;
	/** "blue · Answer · 林岚 · 2026-01-06 03:04 UTC", or that it is a note on the document. */
	readonly about: string;
	readonly note: string;
	readonly tags: readonly string[];
}

/** In the file's language; what the page and the reader wrote is as they wrote it. */
export function wordsOf(annotation: Annotation, options: ExportOptions): AnnotationWords {
	const { note, tags, created } = annotation;
	const words = labels[options.lang];
	if (annotation.on === "document") return { quote: "", about: words.documentNote, note, tags };
	const { colour, role, speaker, selectors } = annotation;
	const about = [colourWord(colour, options), words.role[role], speaker.trim(), momentInUtc(created)];
	return { quote: selectors.quote.exact, about: about.filter(Boolean).join(" · "), note, tags };
}

/** What the reader calls a colour, or its own name. */
export function colourWord(colour: ColourName, { lang, colourNames }: ExportOptions): string {
	return colourNames?.[colour] || labels[lang].colour[colour];
}
