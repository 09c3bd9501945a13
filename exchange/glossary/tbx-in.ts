/**
 * TBX in: version 3 (ISO 30042:2019) in both styles, where categories are attributes (dca) or elements (dct), and
 * version 2 (martif) with tig or ntig. Two names for each level, one way of reading.
 */
import { beginningOf, ImportFailure, type Unread } from "../in/incoming";
import { type Concept, emptyConcept, type ReadGlossary } from "./concept";
import { isChinese, normalLang } from "./lang";
import { statusOf } from "./part-of-speech";
import { type ParseXml, withoutDoctype, type XmlElement } from "./tbx-text";

const entries = ["conceptEntry", "termEntry"];
const languages = ["langSec", "langSet"];
const terms = ["termSec", "tig", "ntig"];
/** Elements that only hold others together. */
const groups = ["descripGrp", "termGrp", "termNoteGrp", "adminGrp", "transacGrp"];
/** Who changed what when: of no use to a reader, and not counted as a loss. */
const ignored = ["transacGrp", "transac", "transacNote", "date"];

/** What stands in front of a pinyin, for which TBX-Basic has no category. */
export const PINYIN = "pinyin: ";

/**
 * The glossary of a TBX file. A concept's wording is its Chinese term where it has one, else that of the file's own
 * language; further terms of that language are other forms, those of other languages are renderings. Throws an
 * ImportFailure.
 */
export function readTbx(text: string, parse: ParseXml): ReadGlossary {
	const root = parse(withoutDoctype(text));
	if (root.localName !== "tbx" && root.localName !== "martif") throw new ImportFailure("unknown", root.localName);
	const skipped = new Map<string, number>();
	const unread: Unread[] = [];
	const concepts: Concept[] = [];
	const body = childOf(childOf(root, "text"), "body");
	const leading = normalLang(langOf(root));
	for (const [index, entry] of childrenOf(body, entries).entries()) {
		const concept = readEntry(entry, index + 1, leading, skipped);
		if (concept.wording) concepts.push(concept);
		else unread.push({ at: index + 1, why: "empty", field: "", what: beginningOf(squeezed(entry)) });
	}
	return { name: titleOf(root), concepts, unread, skipped };
}

interface TermIn {
	readonly lang: string;
	text: string;
	status: string;
	partOfSpeech: string;
	context: string;
	contextSource: string;
	pinyin: string;
	notes: string[];
}

function readEntry(entry: XmlElement, at: number, leading: string, skipped: Map<string, number>): Concept {
	const concept = { ...emptyConcept(at), key: entry.getAttribute("id") ?? "" };
	const notes: string[] = [];
	const tags: string[] = [];
	const found: TermIn[] = [];
	const aboutConcept = (category: string, value: string, source: string) => {
		if (category === "subjectField") concept.subject ||= value;
		else if (category === "definition" && concept.definition === "")
			concept.definition = source ? `${value} (${source})` : value;
		else if (category === "definition" || category === "note") notes.push(value);
		else if (category === "projectSubset" || category === "customerSubset") tags.push(value);
		else count(skipped, category);
	};
	readFields(entry, languages, aboutConcept);
	for (const section of childrenOf(entry, languages)) {
		readFields(section, terms, aboutConcept);
		for (const one of childrenOf(section, terms)) found.push(readTerm(one, normalLang(langOf(section)), skipped));
	}
	return {
		...concept,
		...arranged(
			found.filter(({ text }) => text !== ""),
			leading,
			notes,
		),
		tags,
	};
}

function readTerm(section: XmlElement, lang: string, skipped: Map<string, number>): TermIn {
	const term: TermIn = {
		lang,
		text: "",
		status: "",
		partOfSpeech: "",
		context: "",
		contextSource: "",
		pinyin: "",
		notes: [],
	};
	readFields(section, [], (category, value, source) => {
		if (category === "term") term.text ||= value;
		else if (category === "administrativeStatus") term.status ||= value;
		else if (category === "partOfSpeech") term.partOfSpeech ||= value;
		else if (category === "context" && term.context === "") {
			term.context = value;
			term.contextSource = source;
		} else if (category === "note" && value.startsWith(PINYIN)) term.pinyin ||= value.slice(PINYIN.length);
		else if (category === "note") term.notes.push(value);
		else count(skipped, category);
	});
	return term;
}

/** Terms as one concept has them. */
function arranged(found: readonly TermIn[], leading: string, notes: readonly string[]) {
	const own =
		found.find(({ lang }) => isChinese(lang)) ?? found.find(({ lang }) => lang === leading && lang !== "") ?? found[0];
	const same = found.filter(({ lang }) => lang === own?.lang);
	const head = same.find(({ status }) => statusOf(status) === "preferred") ?? own;
	const others = found.filter(({ lang }) => lang !== own?.lang);
	return {
		wording: head?.text ?? "",
		lang: head?.lang ?? "",
		also: [...new Set(same.map(({ text }) => text))].filter((text) => text !== head?.text),
		renderings: others.map(({ lang, text, status, context, contextSource }) => ({
			lang,
			text,
			status: statusOf(status),
			context,
			contextSource,
		})),
		pinyin: same.map(({ pinyin }) => pinyin).find(Boolean) ?? "",
		partOfSpeech: [head, ...others].map((term) => term?.partOfSpeech).find(Boolean) ?? "",
		note: [...notes, ...found.flatMap((term) => term.notes)].join("\n"),
	};
}

type OnField = (category: string, value: string, source: string) => void;

/**
 * Tells every field of a level, those in groups with the source that stands beside them; not what lies in `deeper`.
 * Groups stand in groups twice at most: ntig, termGrp, termNoteGrp.
 */
function readFields(level: XmlElement, deeper: readonly string[], on: OnField, depth = 0): void {
	const fields = [...level.children].filter(({ localName }) => ![...deeper, ...ignored].includes(localName));
	const source = depth > 0 ? fields.find((field) => categoryOf(field) === "source") : undefined;
	for (const field of fields) {
		if (field === source) continue;
		if (groups.includes(field.localName) && depth < 3) readFields(field, [], on, depth + 1);
		else on(categoryOf(field), squeezed(field), source ? squeezed(source) : "");
	}
}

/** In dca the attribute says the category, in dct the element's name does. */
function categoryOf(element: XmlElement): string {
	return element.getAttribute("type") ?? element.localName;
}

function langOf(element: XmlElement): string {
	return element.getAttribute("xml:lang") ?? element.getAttribute("lang") ?? "";
}

function titleOf(root: XmlElement): string {
	const header = childOf(root, "tbxHeader") ?? childOf(root, "martifHeader");
	const title = childOf(childOf(childOf(header, "fileDesc"), "titleStmt"), "title");
	return title ? squeezed(title) : "";
}

function childOf(element: XmlElement | null, name: string): XmlElement | null {
	return childrenOf(element, [name])[0] ?? null;
}

function childrenOf(element: XmlElement | null, names: readonly string[]): XmlElement[] {
	return element ? [...element.children].filter(({ localName }) => names.includes(localName)) : [];
}

/** All text inside, since some programs wrap it once more, with line breaks and indents. */
function squeezed({ textContent }: XmlElement): string {
	return (textContent ?? "").replace(/\s+/g, " ").trim();
}

function count(skipped: Map<string, number>, category: string): void {
	skipped.set(category, (skipped.get(category) ?? 0) + 1);
}
