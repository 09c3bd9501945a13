/** From a choice of the reader's to a file, to the clipboard, to paper. */
import { fileName } from "../../exchange/file-name";
import type { ExportOptions, Library } from "../../exchange/library";
import { markdown } from "../../exchange/markdown";
import { richReferences } from "../../exchange/references";
import { shelvesOf, watchedShelves } from "../../exchange/shelves";
import { copy } from "../../reader/clipboard";
import { getSettings } from "../../storage/settings";
import { fileLanguage } from "./file-language";
import { type FormatName, formatOf, orderOf } from "./formats";
import { gather, type Progress } from "./gather";
import { chosenStyle } from "./reference-style";
import { saveBlob } from "./save-file";

export type Choices = Omit<ExportOptions, "lang" | "colourNames">;

/** What every file of this reader's has: the interface's language and the reader's names of colours. */
async function optionsWith(choices: Choices): Promise<ExportOptions> {
	const { colourNames, markdownTemplate } = await getSettings();
	const style = await chosenStyle();
	return { lang: fileLanguage(), colourNames, template: markdownTemplate, style, ...choices };
}

/** Writes the file and gives it to the reader. Rejects with the signal's reason where that stops it. */
export async function exportAs(format: FormatName, library: Library, choices: Choices, progress: Progress) {
	const now = new Date();
	const { extension, mime } = formatOf(format);
	const parts = await piecesOf(format, library, choices, now, progress);
	saveBlob(fileName(library, extension, now), new Blob(parts, { type: mime }));
}

/** Puts the text on the clipboard; true where that was done. */
export async function copyAs(format: FormatName, library: Library, choices: Choices, progress: Progress) {
	const now = new Date();
	const text = async (name: FormatName) => new Blob(await piecesOf(name, library, choices, now, progress)).text();
	const options = await optionsWith(choices);
	// A web page is pasted as what it shows; as plain text it is Markdown, not its markup.
	if (format === "html") return copy(document, { plain: await text("markdown"), rich: await text("html") });
	const plain = (await text(format)).replace(/^\ufeff/, "");
	if (format !== "references") return copy(document, { plain });
	return copy(document, { plain, rich: [...richReferences(shelvesOf(library), options, now)].join("") });
}

/** Prints the annotations as the web page shows them. */
export async function print(library: Library, choices: Choices, progress: Progress): Promise<void> {
	const parts = await piecesOf("html", library, choices, new Date(), progress);
	const frame = document.createElement("iframe");
	frame.hidden = true;
	frame.srcdoc = await new Blob(parts).text();
	document.body.append(frame);
	await new Promise((loaded) => frame.addEventListener("load", loaded, { once: true }));
	// Chromium's print returns once the dialog has closed, Firefox's at once: the frame stays until its page is left.
	frame.contentWindow?.addEventListener("afterprint", () => frame.remove(), { once: true });
	frame.contentWindow?.print();
}

/** The beginning of the Markdown that a template gives, for a look before the file is made. */
export function preview(library: Library, options: ExportOptions): string {
	const [first] = library.documents;
	const annotations = library.annotations.filter(({ document }) => document === first?.id).slice(0, 4);
	const shelves = shelvesOf({ documents: first ? [first] : [], annotations });
	return [...markdown(shelves, options, new Date())].join("");
}

async function piecesOf(format: FormatName, library: Library, choices: Choices, now: Date, progress: Progress) {
	const order = orderOf(library, await optionsWith(choices), now);
	const shelves = watchedShelves(order.shelves, (done) => progress.told(done, order.shelves.annotations));
	return gather(await formatOf(format).write({ ...order, shelves }), progress.signal);
}
