/** A glossary out of a table by anybody: what each column holds is guessed from its head, and the reader corrects. */
import { beginningOf, ImportFailure, type Unread } from "../in/incoming";
import { splitTags } from "../tag-list";
import { type Concept, emptyConcept, type ReadGlossary } from "./concept";
import { normalLang } from "./lang";
import { statusOf } from "./part-of-speech";

/** What a column holds. */
export const termFields = [
	"wording",
	"rendering",
	"also",
	"wordingLang",
	"renderingLang",
	"pinyin",
	"definition",
	"partOfSpeech",
	"status",
	"subject",
	"context",
	"contextSource",
	"note",
	"tags",
	"concept",
] as const;
export type TermField = (typeof termFields)[number];

/** null: the column is not read. `lang` is that of a wording or a rendering where no other column says it. */
export type TermColumn = { readonly field: TermField; readonly lang: string } | null;

export interface TermMapping {
	/** Whether the first row names the columns. */
	readonly headed: boolean;
	readonly columns: readonly TermColumn[];
}

/** Heads as programs and people write them, folded by `plain`. The first that fits counts. */
const heads: Readonly<Record<TermField, readonly string[]>> = {
	concept: ["conceptid", "concept", "cid", "entryid", "id", "概念编号", "编号"],
	wordingLang: ["sourcelang", "sourcelanguage", "源语言"],
	wording: ["source", "sourceterm", "term", "wording", "原文", "术语", "提法", "源术语"],
	renderingLang: ["targetlang", "targetlanguage", "目标语言"],
	rendering: ["target", "targetterm", "translation", "rendering", "译文", "译名", "英译", "官方英译", "目标术语"],
	also: ["also", "forms", "variants", "synonyms", "alternatives", "别名", "异形", "同义词"],
	pinyin: ["pinyin", "拼音"],
	definition: ["definition", "def", "定义", "释义"],
	partOfSpeech: ["partofspeech", "pos", "词性"],
	status: ["status", "administrativestatus", "termstatus", "状态"],
	subject: ["subject", "subjectfield", "domain", "领域", "主题"],
	contextSource: ["contextsource", "出处", "来源", "reference"],
	context: ["context", "example", "sentence", "例句", "语境"],
	note: ["note", "notes", "comment", "comments", "备注", "注释", "说明", "笔记"],
	tags: ["tags", "tag", "labels", "标签"],
};

const languages: Readonly<Record<string, string>> = {
	...{
		chinese: "zh-Hans",
		simplifiedchinese: "zh-Hans",
		chinesesimplified: "zh-Hans",
		中文: "zh-Hans",
		汉语: "zh-Hans",
	},
	...{
		简体中文: "zh-Hans",
		traditionalchinese: "zh-Hant",
		chinesetraditional: "zh-Hant",
		繁体中文: "zh-Hant",
		繁體中文: "zh-Hant",
	},
	...{
		english: "en",
		英文: "en",
		英语: "en",
		french: "fr",
		法文: "fr",
		法语: "fr",
		russian: "ru",
		俄文: "ru",
		俄语: "ru",
	},
	...{ spanish: "es", 西班牙文: "es", 西班牙语: "es", arabic: "ar", 阿拉伯文: "ar", 阿拉伯语: "ar" },
	...{
		german: "de",
		德文: "de",
		德语: "de",
		japanese: "ja",
		日文: "ja",
		日语: "ja",
		korean: "ko",
		韩文: "ko",
		韩语: "ko",
	},
};

/** What a table seems to hold. Without heads: wording, rendering, note, as OmegaT has them. */
export function guessTermColumns(rows: readonly (readonly string[])[]): TermMapping {
	const [first = []] = rows;
	const named = first.map(columnOf);
	const known = named.filter((column) => column !== null).length;
	const headed = known >= Math.max(1, Math.ceil(first.length / 3));
	return { headed, columns: headed ? inLanguages(leading(named), rows.slice(1)) : unheaded(rows) };
}

/** With the languages that no head says, by the looks of the cells: the reader sees them and sets them right. */
function inLanguages(columns: readonly TermColumn[], rows: readonly (readonly string[])[]): TermColumn[] {
	const isSaid = (field: TermField) => columns.some((column) => column?.field === field);
	return columns.map((column, index) => {
		if (!column || column.lang) return column;
		if (column.field === "wording" && !isSaid("wordingLang")) return { ...column, lang: looksOf(rows, index) };
		return column.field === "rendering" && !isSaid("renderingLang")
			? { ...column, lang: looksOf(rows, index) }
			: column;
	});
}

function columnOf(head: string): TermColumn {
	const word = plain(head);
	for (const field of termFields) if (heads[field].includes(word)) return { field, lang: "" };
	const named = Object.hasOwn(languages, word) ? (languages[word] ?? "") : tagOf(head);
	return named ? { field: "rendering", lang: named } : null;
}

/** "zh", "en-US", "zh_CN": a short tag, so that no ordinary word is taken for one. */
function tagOf(head: string): string {
	return /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(head.trim()) ? normalLang(head) : "";
}

function plain(head: string): string {
	return head.toLowerCase().replace(/[\s_\-.:()（）]+/g, "");
}

/** Of columns that are named by their languages the Chinese one, else the first, is the wording. */
function leading(columns: readonly TermColumn[]): TermColumn[] {
	if (columns.some((column) => column?.field === "wording")) return [...columns];
	const inLanguage = columns.filter((column) => column?.field === "rendering");
	const chief = inLanguage.find((column) => column?.lang.startsWith("zh")) ?? inLanguage[0];
	return columns.map((column) => (column && column === chief ? { field: "wording", lang: column.lang } : column));
}

const han = /\p{Script=Han}/u;

function looksOf(rows: readonly (readonly string[])[], column: number): string {
	return rows.slice(0, 50).some((row) => han.test(row[column] ?? "")) ? "zh-Hans" : "en";
}

function unheaded(rows: readonly (readonly string[])[]): TermColumn[] {
	const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
	const guessed: TermColumn[] = [
		{ field: "wording", lang: looksOf(rows, 0) },
		{ field: "rendering", lang: looksOf(rows, 1) },
		{ field: "note", lang: "" },
	];
	return Array.from({ length: width }, (_, index) => guessed[index] ?? null);
}

/**
 * The concepts of a table's rows. Rows of one concept id, or else of one wording in one language, are one concept with
 * several renderings. Throws an ImportFailure where no column holds the wording or there is only one.
 */
export function readTermTable(
	rows: readonly (readonly string[])[],
	{ headed, columns }: TermMapping,
	name: string,
): ReadGlossary {
	if (columns.length < 2 || !columns.some((column) => column?.field === "wording")) throw new ImportFailure("columns");
	const concepts = new Map<string, Concept>();
	const unread: Unread[] = [];
	for (const [index, row] of rows.entries()) {
		if (index === 0 && headed) continue;
		const read = readRow(row, columns, index + 1);
		if (!read) unread.push({ at: index + 1, why: "empty", field: "", what: beginningOf(row.join(" ")) });
		else join(concepts, read);
	}
	return { name, concepts: [...concepts.values()], unread, skipped: new Map() };
}

function readRow(row: readonly string[], columns: readonly TermColumn[], at: number): Concept | null {
	const cell = (field: TermField) => (row[columns.findIndex((column) => column?.field === field)] ?? "").trim();
	const langOf = (field: "wording" | "rendering") => columns.find((column) => column?.field === field)?.lang ?? "";
	const [wording = "", ...others] = textsIn(row, columns, "wording").map(({ text }) => text);
	if (wording === "") return null;
	const context = { context: cell("context"), contextSource: cell("contextSource") };
	return {
		...emptyConcept(at),
		key: cell("concept"),
		wording,
		lang: normalLang(cell("wordingLang")) || langOf("wording"),
		also: [...others, ...splitTags(cell("also"))],
		renderings: textsIn(row, columns, "rendering").map(({ text, lang }) => ({
			lang: normalLang(cell("renderingLang")) || lang,
			text,
			status: statusOf(cell("status")),
			...context,
		})),
		pinyin: cell("pinyin"),
		definition: cell("definition"),
		partOfSpeech: cell("partOfSpeech"),
		subject: cell("subject"),
		note: cell("note"),
		tags: splitTags(cell("tags")),
	};
}

/** The cells of all columns that hold `field`, those with nothing in them left out. */
function textsIn(row: readonly string[], columns: readonly TermColumn[], field: TermField) {
	return columns.flatMap((column, index) => {
		const text = (row[index] ?? "").trim();
		return column?.field === field && text !== "" ? [{ text, lang: column.lang }] : [];
	});
}

function join(concepts: Map<string, Concept>, read: Concept): void {
	const key = read.key || `${read.lang} ${read.wording}`;
	const known = concepts.get(key);
	if (!known) {
		concepts.set(key, read);
		return;
	}
	const fresh = read.renderings.filter(
		(rendering) => !known.renderings.some(({ lang, text }) => lang === rendering.lang && text === rendering.text),
	);
	concepts.set(key, {
		...known,
		also: [...new Set([...known.also, ...read.also])],
		renderings: [...known.renderings, ...fresh],
		definition: known.definition || read.definition,
		note: `\n${known.note}\n`.includes(`\n${read.note}\n`)
			? known.note
			: [known.note, read.note].filter(Boolean).join("\n"),
		tags: [...new Set([...known.tags, ...read.tags])],
	});
}
