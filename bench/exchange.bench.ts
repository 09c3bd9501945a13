/** Each exporter over 1,000 documents with 100 annotations each, beside `JSON.stringify` over the same records. */
import shipped from "../assets/glossary/built/matcher.json";
import { anki } from "../exchange/anki";
import { kinds } from "../exchange/backup/lines";
import { startBackup } from "../exchange/backup/write";
import { biblatex, bibtex } from "../exchange/bibtex";
import { cslJson } from "../exchange/csl-json";
import { html } from "../exchange/html";
import { json } from "../exchange/json";
import type { Library } from "../exchange/library";
import { markdown } from "../exchange/markdown";
import { mentionsOn } from "../exchange/mentions";
import { references } from "../exchange/references";
import { ris } from "../exchange/ris";
import { type Shelves, shelvesOf } from "../exchange/shelves";
import { csv, tsv } from "../exchange/table";
import { type TermFacts, termTable } from "../exchange/term-table";
import { webAnnotations } from "../exchange/web-annotation";
import { word } from "../exchange/word";
import type { Annotation } from "../records/annotation";
import { colourNames } from "../records/colours";
import type { DocumentRecord } from "../records/document";
import { loadGlossary } from "../terms/load";
import { findTerms } from "../terms/match";
import type { Bench } from "./harness";

const DOCUMENTS = 1_000;
const EACH = 100;
/** Rows of a backup that are written at once. */
const SLICE = 1_000;

const sentence = "双方就共同关心的国际和地区问题深入交换意见，一致同意加强沟通协调，推动双边关系行稳致远。";
const at = "2026-01-06T03:04:05.000Z";
const now = new Date(at);
const options = { lang: "zh" } as const;

function urn(kind: number, number: number): string {
	return `urn:uuid:0000000${kind}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function documentOf(number: number): DocumentRecord {
	const url = `https://www.mfa.gov.cn/web/fyrbt_673021/202601/t20260105_${11_000_000 + number}.shtml`;
	return {
		id: urn(1, number),
		keys: [url],
		copies: [{ url, keys: [url] }],
		apart: [],
		url,
		title: `2026年1月5日外交部发言人主持例行记者会（${number}）`,
		shown: { day: "2026-01-05", time: null },
		lang: "zh-Hans",
		kind: "transcript",
		translations: [],
		source: "",
		column: "",
		keywords: [],
		attachments: [],
		paragraphs: Array.from({ length: EACH }, () => ({ text: sentence, role: "answer" as const, speaker: "林岚" })),
		read: at,
		created: at,
		modified: at,
	};
}

function annotationsOf({ id, url }: DocumentRecord, number: number): Annotation[] {
	return Array.from({ length: EACH }, (_, index) => {
		const start = index * (sentence.length + 1) + 2;
		return {
			on: "passage",
			id: urn(2, number * EACH + index),
			colour: colourNames[index % colourNames.length] ?? "yellow",
			lang: "zh-Hans",
			role: "answer",
			speaker: "林岚",
			selectors: {
				quote: { exact: sentence.slice(2, 22), prefix: sentence.slice(0, 2), suffix: sentence.slice(22) },
				position: { start, end: start + 20 },
				paragraph: { index, offset: 2 },
			},
			document: id,
			page: url,
			note: index % 2 === 0 ? "与去年的表述相比，少了“深入”二字。\n待核对英文。" : "",
			tags: index % 3 === 0 ? ["表态", "双边关系"] : [],
			created: at,
			modified: at,
			deleted: null,
		};
	});
}

let library: Library = { documents: [], annotations: [] };

/** The length of what is written; each piece is read, so that no engine leaves it unmade. */
function length(write: (shelves: Shelves) => Iterable<string>): number {
	let sum = 0;
	for (const piece of write(shelvesOf(library))) sum += piece.length;
	return sum;
}

const glossary = loadGlossary(shipped);
const facts: TermFacts = { wording: "双边关系", pinyin: "shuāngbiān guānxì", category: "concept", rendering: "ties" };

function mentions(shelves: Shelves) {
	return mentionsOn(shelves, (text) => findTerms(glossary, text));
}

/** As the library page writes it, slice by slice, each record held to its schema. */
function backup(): number {
	const writer = startBackup(now);
	const rows: Partial<Record<string, readonly unknown[]>> = {
		document: library.documents,
		annotation: library.annotations,
	};
	let sum = 0;
	for (const kind of kinds) {
		const all = rows[kind] ?? [];
		for (let at = 0; at < all.length; at += SLICE) sum += writer.lines(kind, all.slice(at, at + SLICE)).length;
	}
	return sum + writer.end().length;
}

export const bench: Bench = {
	title: `${DOCUMENTS * EACH} annotations on ${DOCUMENTS} documents, against JSON.stringify`,
	prepare() {
		const documents = Array.from({ length: DOCUMENTS }, (_, number) => documentOf(number));
		library = { documents, annotations: documents.flatMap(annotationsOf) };
	},
	cases: {
		"JSON.stringify": () => JSON.stringify(library).length,
		Markdown: () => length((shelves) => markdown(shelves, options, now)),
		"web page": () => length((shelves) => html(shelves, options, now)),
		Word: () => new Blob([...word(shelvesOf(library), options, now)]).size,
		CSV: () => length((shelves) => csv(shelves, options, now)),
		TSV: () => length((shelves) => tsv(shelves, options, now)),
		"term table": () => length((shelves) => termTable(mentions(shelves), () => facts)),
		Anki: () => length((shelves) => anki(mentions(shelves), () => facts)),
		bibliography: () => length((shelves) => references(shelves, options, now)),
		RIS: () => length((shelves) => ris(shelves, options, now)),
		BibTeX: () => length((shelves) => bibtex(shelves, options, now)),
		BibLaTeX: () => length((shelves) => biblatex(shelves, options, now)),
		"CSL-JSON": () => length((shelves) => cslJson(shelves, options, now)),
		"Web Annotation": () => length((shelves) => webAnnotations(shelves, { ...options, id: urn(3, 0) }, now)),
		"Tifa JSON": () => json(library, options, now).length,
		backup,
	},
};
