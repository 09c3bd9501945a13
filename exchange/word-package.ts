/**
 * What stands in a Word document (ECMA-376) beside its text: how its paragraphs look, how references are numbered, where
 * links lead.
 */
import { colours } from "../records/colours";
import { labels } from "./labels";
import type { FileLanguage } from "./library";
import { escapeMarkup } from "./sound-text";

const office = "http://schemas.openxmlformats.org";
const relations = `${office}/officeDocument/2006/relationships`;
/** The declarations that the roots of all parts of the text need. */
export const namespaces = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${relations}"`;
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The files of a document whose text is in `word/document.xml`, without that one and the links out of it. */
export function packageParts(lang: FileLanguage, now: Date): [name: string, text: string][] {
	const title = labels[lang].annotations;
	const part = (name: string, kind: string) =>
		`<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
	return [
		[
			"[Content_Types].xml",
			`${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("word/document.xml", "officedocument.wordprocessingml.document.main")}${part("word/styles.xml", "officedocument.wordprocessingml.styles")}${part("word/numbering.xml", "officedocument.wordprocessingml.numbering")}${part("docProps/core.xml", "package.core-properties")}</Types>`,
		],
		[
			"_rels/.rels",
			relationships([
				[`${relations}/officeDocument`, "word/document.xml"],
				[`${office}/package/2006/relationships/metadata/core-properties`, "docProps/core.xml"],
			]),
		],
		[
			"docProps/core.xml",
			`${declaration}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:creator>Tifa</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${now.toISOString().slice(0, 19)}Z</dcterms:created></cp:coreProperties>`,
		],
		["word/styles.xml", styles(lang)],
		[
			"word/numbering.xml",
			`${declaration}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="[%1]"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="480" w:hanging="480"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
		],
	];
}

/** `word/_rels/document.xml.rels`: styles and numbers, then the addresses of links, the first of them as `rId3`. */
export function* documentRelations(links: Iterable<string>): Iterable<string> {
	yield `${declaration}<Relationships xmlns="${office}/package/2006/relationships">`;
	yield relation(1, `${relations}/styles`, "styles.xml") + relation(2, `${relations}/numbering`, "numbering.xml");
	let id = 3;
	for (const link of links) {
		yield relation(id, `${relations}/hyperlink`, link, ' TargetMode="External"');
		id += 1;
	}
	yield "</Relationships>";
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
	const all = list.map(([type, target], at) => relation(at + 1, type, target));
	return `${declaration}<Relationships xmlns="${office}/package/2006/relationships">${all.join("")}</Relationships>`;
}

function relation(id: number, type: string, target: string, more = ""): string {
	return `<Relationship Id="rId${id}" Type="${type}" Target="${escapeMarkup(target)}"${more}/>`;
}

/** Styles by which a colleague can change how all quotes of a colour look at once. */
function styles(lang: FileLanguage): string {
	const style = (id: string, name: string, paragraph: string, run: string, more = "") =>
		`<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
	const heading = (level: number) => `<w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="${level}"/>`;
	const quotes = colours.map(({ name, light: { edge, tint } }) =>
		style(
			quoteStyle(name),
			`Tifa ${labels[lang].colour[name]}`,
			`<w:keepNext/><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="${edge.slice(1)}"/></w:pBdr><w:ind w:left="240"/>`,
			`<w:shd w:val="clear" w:color="auto" w:fill="${onPaper(tint)}"/>`,
			' w:customStyle="1"',
		),
	);
	return [
		`${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>`,
		// Word takes the second for Han characters, and another of its own where it has neither.
		'<w:rFonts w:ascii="Calibri" w:eastAsia="Microsoft YaHei" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>',
		'<w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>',
		'<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="320" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
		style("Normal", "Normal", "", "", ' w:default="1"'),
		style("Title", "Title", "", '<w:sz w:val="40"/>'),
		style("Heading1", "heading 1", heading(0), '<w:b/><w:sz w:val="28"/>'),
		style("About", "Tifa about", "", '<w:color w:val="595959"/><w:sz w:val="18"/>', ' w:customStyle="1"'),
		style("Bibliography", "Bibliography", '<w:numPr><w:numId w:val="1"/></w:numPr>', ""),
		...quotes,
		'<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>',
		"</w:styles>",
	].join("");
}

/** The style of quotes in a colour. */
export function quoteStyle(colour: string): string {
	return `Quote-${colour}`;
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
