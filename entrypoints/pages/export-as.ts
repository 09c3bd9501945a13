/** Files of what is kept, in each format; to add one, write its file in `exchange/` and its line here. */
import { i18n } from "#i18n";
import { fileName } from "../../exchange/file-name";
import { json } from "../../exchange/json";
import type { ExportOptions, Library } from "../../exchange/library";
import { markdown } from "../../exchange/markdown";
import { saveFile } from "./save-file";

interface Format {
	extension: string;
	mime: string;
	write: (library: Library, options: ExportOptions, now: Date) => string;
}

const writers = {
	markdown: { extension: "md", mime: "text/markdown", write: markdown },
	json: { extension: "json", mime: "application/json", write: json },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof writers;
export const formats = ["markdown", "json"] as const satisfies readonly FormatName[];

/** Writes the file and gives it to the reader, in the interface's language. */
export function exportAs(format: FormatName, library: Library): void {
	const { extension, mime, write } = writers[format];
	const now = new Date();
	const lang = i18n.t("lang").startsWith("zh") ? "zh" : "en";
	saveFile({ name: fileName(library, extension, now), mime, text: write(library, { lang }, now) });
}
