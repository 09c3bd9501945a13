/** What every exporter takes. */
import type { Annotation } from "../records/annotation";
import type { ColourName } from "../records/colours";
import type { DocumentRecord } from "../records/document";
import type { ReferenceStyle } from "../records/reference-style";

/** Documents and annotations in any order; deleted annotations are written to no file. */
export interface Library {
	readonly documents: readonly DocumentRecord[];
	readonly annotations: readonly Annotation[];
}

/** The language of what the exporter itself says; what pages and the reader wrote stays as it is. */
export type FileLanguage = "zh" | "en";

export interface ExportOptions {
	readonly lang: FileLanguage;
	/** What the reader calls the colours; one without a name, or with "", has its own. */
	readonly colourNames?: Readonly<Partial<Record<ColourName, string>>>;
	/** Markdown as the reader wants it, in the language of `template.ts`; null or absent is ours. */
	readonly template?: string | null;
	/** The style of references; without it that in use where the file's language is: GB/T 7714—2025 or Chicago. */
	readonly style?: ReferenceStyle;
}

/** The annotations that are written to files. */
export function keptAnnotations({ annotations }: Library): Annotation[] {
	return annotations.filter(({ deleted }) => deleted === null);
}

/** The style that a file's references are in. */
export function styleOf({ lang, style }: ExportOptions): ReferenceStyle {
	return style ?? (lang === "zh" ? "gbt2025" : "chicago");
}
