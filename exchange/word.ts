/** A Word document (.docx) for a colleague: quotes in their colours, notes, a bibliography. The library is large: load it lazily. */
import {
	BorderStyle,
	Document,
	ExternalHyperlink,
	HeadingLevel,
	LevelFormat,
	Packer,
	Paragraph,
	type ParagraphChild,
	ShadingType,
	TextRun,
} from "docx";
import type { Annotation, PassageAnnotation } from "../records/annotation";
import { colourOf } from "../records/colours";
import { wordsOf } from "./annotation-words";
import { localDay } from "./dates";
import { labels } from "./labels";
import { type ExportOptions, styleOf } from "./library";
import { reference } from "./reference";
import type { Shelf, Shelves } from "./shelves";
import { markupText } from "./sound-text";
import { addressOf, sourceOf } from "./source";

/** The file in one piece at the end; before it an empty one after each document, so that the work can be told and stopped. */
export async function* word(shelves: Shelves, options: ExportOptions, now: Date): AsyncIterable<string | ArrayBuffer> {
	const words = labels[options.lang];
	const references: string[] = [];
	const children = [new Paragraph({ heading: HeadingLevel.TITLE, children: [run(words.annotations)] })];
	for (const shelf of shelves) {
		children.push(...section(shelf, options));
		if (shelf.document) references.push(reference(sourceOf(shelf.document), styleOf(options)).plain);
		yield "";
	}
	if (references.length > 0) children.push(heading(words.bibliography));
	for (const plain of references)
		children.push(new Paragraph({ numbering: { reference: "references", level: 0 }, children: [run(plain)] }));
	children.push(new Paragraph({ style: "About", children: [run(words.exported(localDay(now)))] }));
	yield await Packer.toArrayBuffer(documentOf(children, options));
}

function documentOf(children: Paragraph[], { lang }: ExportOptions): Document {
	return new Document({
		creator: "Tifa",
		title: labels[lang].annotations,
		styles: {
			default: {
				document: {
					// Word takes the second for Han characters, and another of its own where it has neither.
					run: { font: { ascii: "Calibri", hAnsi: "Calibri", eastAsia: "Microsoft YaHei" }, size: 22 },
					paragraph: { spacing: { after: 120, line: 320 } },
				},
			},
			paragraphStyles: [
				{ id: "About", name: "About", basedOn: "Normal", run: { size: 18, color: "595959" } },
				{ id: "Quote", name: "Quote", basedOn: "Normal", paragraph: { indent: { left: 240 }, keepNext: true } },
			],
		},
		numbering: {
			config: [
				{
					reference: "references",
					levels: [
						{
							level: 0,
							format: LevelFormat.DECIMAL,
							text: "[%1]",
							style: { paragraph: { indent: { left: 480, hanging: 480 } } },
						},
					],
				},
			],
		},
		sections: [{ children }],
	});
}

function section({ document, annotations }: Shelf, options: ExportOptions): Paragraph[] {
	const words = labels[options.lang];
	const title = document ? document.title.trim() || words.untitled : words.lostDocument;
	const about: ParagraphChild[] = [];
	if (document) {
		const facts = [document.shown?.day, words.kind[document.kind]].filter((part) => part !== undefined);
		about.push(run(`${facts.join(" · ")} · `), link(document.url));
	}
	return [
		heading(title),
		new Paragraph({ style: "About", children: about }),
		...annotations.flatMap((annotation) => paragraphsOf(annotation, options)),
	];
}

function paragraphsOf(annotation: Annotation, options: ExportOptions): Paragraph[] {
	const { quote, about, note, tags } = wordsOf(annotation, options);
	const paragraphs = annotation.on === "passage" ? [quoteParagraph(annotation, quote)] : [];
	paragraphs.push(new Paragraph({ style: "About", children: [run(about)] }));
	if (note !== "") paragraphs.push(new Paragraph({ children: broken(note) }));
	if (tags.length > 0)
		paragraphs.push(new Paragraph({ style: "About", children: [run(tags.map((tag) => `#${tag}`).join(" "))] }));
	return paragraphs;
}

function quoteParagraph({ colour }: PassageAnnotation, quote: string): Paragraph {
	const { edge, tint } = colourOf(colour).light;
	const shading = { type: ShadingType.CLEAR, color: "auto", fill: onPaper(tint) };
	return new Paragraph({
		style: "Quote",
		border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: edge.slice(1) } },
		children: broken(quote, { shading }),
	});
}

function heading(text: string): Paragraph {
	return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run(text)] });
}

function run(text: string): TextRun {
	return new TextRun(markupText(text).replaceAll("\n", " "));
}

/** Text with its line breaks. */
function broken(text: string, look: { shading?: { type: "clear"; color: string; fill: string } } = {}): TextRun[] {
	return markupText(text)
		.split("\n")
		.map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));
}

/** A web address as a link; any other stays words. */
function link(address: string): ParagraphChild {
	if (!/^https?:/i.test(address)) return run(address);
	return new ExternalHyperlink({ link: addressOf(address), children: [run(address)] });
}

/** A tint over white paper: Word knows no half-transparent shading. */
function onPaper(tint: string): string {
	const [red = 0, green = 0, blue = 0, alpha = 255] = (tint.match(/[0-9a-f]{2}/g) ?? []).map((hex) =>
		Number.parseInt(hex, 16),
	);
	return [red, green, blue]
		.map((light) =>
			Math.round(255 + ((light - 255) * alpha) / 255)
				.toString(16)
				.padStart(2, "0"),
		)
		.join("");
}
