/**
 * TBX out, in the dialect TBX-Basic: version 3 (ISO 30042:2019, style dca), and version 2 (martif, tig), which the free
 * tools still read. Both are checked by `../shared/schemas/tbx` (3) and read back (2).
 */
import type { OwnTerm } from "../../records/own-term";
import { escapeMarkup } from "../sound-text";
import { type GlossaryToWrite, termsToWrite, uuidOf } from "./list-to-write";
import { tbxPartOfSpeech, tbxStatus } from "./part-of-speech";
import { PINYIN } from "./tbx-in";

/** The file's text, concept by concept. */
export function* tbx3(glossary: GlossaryToWrite, now: Date): Iterable<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${leadingLang(glossary)}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader>${fileDesc(glossary, now)}</tbxHeader>
<text><body>
`;
	for (const term of termsToWrite(glossary)) yield conceptOf(term, three);
	yield "</body></text>\n</tbx>\n";
}

/** The same for OmegaT, Weblate and Crowdin. Without a DOCTYPE: some readers would fetch what it names. */
export function* tbx2(glossary: GlossaryToWrite, now: Date): Iterable<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>
<martif type="TBX-Basic" xml:lang="${leadingLang(glossary)}">
<martifHeader>${fileDesc(glossary, now)}<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>
<text><body>
`;
	for (const term of termsToWrite(glossary)) yield conceptOf(term, two);
	yield "</body></text>\n</martif>\n";
}

interface Names {
	readonly entry: string;
	readonly lang: string;
	readonly term: string;
}
const three: Names = { entry: "conceptEntry", lang: "langSec", term: "termSec" };
const two: Names = { entry: "termEntry", lang: "langSet", term: "tig" };

function fileDesc({ list }: GlossaryToWrite, now: Date): string {
	const when = now.toISOString().slice(0, 10);
	return `<fileDesc><titleStmt><title>${escapeMarkup(list.name)}</title></titleStmt><sourceDesc><p>Exported by Tifa on ${when}</p></sourceDesc></fileDesc>`;
}

function leadingLang(glossary: GlossaryToWrite): string {
	return langTag(termsToWrite(glossary)[0]?.lang ?? "");
}

function langTag(lang: string): string {
	return lang || "und";
}

function conceptOf(term: OwnTerm, names: Names): string {
	const { definition, subject, note, tags } = term;
	const parts = [
		subject && element("descrip", "subjectField", subject),
		definition && `<descripGrp>${element("descrip", "definition", definition)}</descripGrp>`,
		...tags.map((tag) => element("admin", "projectSubset", tag)),
		note && `<note>${escapeMarkup(note)}</note>`,
		...[...sections(term)].map(
			([lang, terms]) =>
				`<${names.lang} xml:lang="${lang}">${terms.map((one) => termOf(one, names)).join("")}</${names.lang}>`,
		),
	];
	return `<${names.entry} id="c-${uuidOf(term.id)}">\n${parts.filter(Boolean).join("\n")}\n</${names.entry}>\n`;
}

interface TermOut {
	readonly text: string;
	readonly status: string;
	readonly partOfSpeech: string;
	readonly pinyin: string;
	readonly context: string;
	readonly source: string;
}

/** The terms of each language: the wording's first, with its other forms. */
function sections(term: OwnTerm): Map<string, TermOut[]> {
	const byLang = new Map<string, TermOut[]>();
	const partOfSpeech = tbxPartOfSpeech(term.partOfSpeech);
	const bare = { partOfSpeech, pinyin: "", context: "", source: "" };
	const add = (lang: string, one: TermOut) => {
		const tag = langTag(lang);
		byLang.set(tag, [...(byLang.get(tag) ?? []), one]);
	};
	add(term.lang, { ...bare, text: term.wording, status: tbxStatus("preferred"), pinyin: term.pinyin });
	for (const text of term.also) add(term.lang, { ...bare, text, status: tbxStatus("admitted") });
	for (const { lang, text, status, context, contextSource } of term.renderings)
		add(lang, { ...bare, text, status: status ? tbxStatus(status) : "", context, source: contextSource });
	return byLang;
}

function termOf({ text, status, partOfSpeech, pinyin, context, source }: TermOut, names: Names): string {
	const parts = [
		`<term>${escapeMarkup(text)}</term>`,
		partOfSpeech && element("termNote", "partOfSpeech", partOfSpeech),
		status && element("termNote", "administrativeStatus", status),
		(context || source) &&
			`<descripGrp>${element("descrip", "context", context)}${source && element("admin", "source", source)}</descripGrp>`,
		pinyin && `<note>${escapeMarkup(PINYIN + pinyin)}</note>`,
	];
	return `<${names.term}>${parts.filter(Boolean).join("")}</${names.term}>`;
}

function element(name: string, type: string, text: string): string {
	return `<${name} type="${type}">${escapeMarkup(text)}</${name}>`;
}
