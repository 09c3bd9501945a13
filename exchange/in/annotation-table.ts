/** Annotations out of a table by anybody: what each column holds is guessed from its head, and the reader corrects. */
import { splitTags } from "../tag-list";
import { type Foreign, momentOf, nothingForeign, recordsOf } from "./foreign";
import { ImportFailure, type Incoming, type Unread } from "./incoming";

export const annotationFields = [
	"quote",
	"note",
	"tags",
	"url",
	"title",
	"colour",
	"prefix",
	"suffix",
	"created",
	"modified",
	"role",
	"speaker",
	"lang",
	"start",
	"id",
] as const;
export type AnnotationField = (typeof annotationFields)[number];

export interface AnnotationMapping {
	/** Whether the first row names the columns. */
	readonly headed: boolean;
	/** null: the column is not read. */
	readonly columns: readonly (AnnotationField | null)[];
}

/** Heads as Tifa writes them, as Hypothesis, Readwise and Zotero do, and as people do, folded by `plain`. */
const heads: Readonly<Record<AnnotationField, readonly string[]>> = {
	quote: ["quote", "highlight", "text", "exact", "selectedtext", "passage", "引文", "摘录", "原文", "高亮"],
	note: ["note", "notes", "body", "comment", "comments", "annotation", "笔记", "批注", "备注"],
	tags: ["tags", "tag", "labels", "标签"],
	url: ["url", "uri", "link", "address", "source", "sourceurl", "网址", "链接"],
	title: ["document", "title", "pagetitle", "booktitle", "标题", "文档"],
	colour: ["colour", "color", "颜色"],
	prefix: ["prefix", "前文"],
	suffix: ["suffix", "后文"],
	created: ["created", "creationdate", "highlightedat", "dateadded", "创建时间"],
	modified: ["modified", "updated", "datemodified", "修改时间"],
	role: ["role"],
	speaker: ["speaker", "发言人"],
	lang: ["language", "lang", "语言"],
	start: ["start"],
	id: ["id"],
};

/** Whether a table's rows seem to be annotations: a glossary has a column "source" too, with no addresses in it. */
export function looksLikeAnnotations(rows: readonly (readonly string[])[]): boolean {
	const column = guessAnnotationColumns(rows).columns.indexOf("url");
	return column >= 0 && rows.slice(0, SAMPLE).some((row) => isUrl(row[column]));
}

/** Rows looked at for a guess. */
const SAMPLE = 50;

function isUrl(cell = ""): boolean {
	return /^\s*https?:\/\//i.test(cell);
}

/** What a table seems to hold. */
export function guessAnnotationColumns(rows: readonly (readonly string[])[]): AnnotationMapping {
	const [first = []] = rows;
	const taken = new Set<AnnotationField>();
	const columns = first.map((head) => {
		const word = head.toLowerCase().replace(/[\s_\-.:()（）]+/g, "");
		const field = annotationFields.find((name) => !taken.has(name) && heads[name].includes(word)) ?? null;
		if (field) taken.add(field);
		return field;
	});
	if (taken.size > 0) return { headed: true, columns };
	// Without heads: addresses show by their form; the longest other column is the quote.
	const sample = rows.slice(0, SAMPLE);
	const hasUrls = (column: number) => sample.some((row) => isUrl(row[column]));
	const length = (column: number) => sample.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0);
	const others = first.map((_, column) => column).filter((column) => !hasUrls(column));
	const longest = others.toSorted((a, b) => length(b) - length(a))[0];
	return {
		headed: false,
		columns: first.map((_, column) => (hasUrls(column) ? "url" : column === longest ? "quote" : null)),
	};
}

/**
 * The records of a table's rows. Throws an ImportFailure where no column holds the address, or none what to keep, or
 * there is only one.
 */
export function readAnnotationTable(
	rows: readonly (readonly string[])[],
	{ headed, columns }: AnnotationMapping,
	unread: readonly Unread[],
	now: Date,
): Promise<Incoming> {
	const has = (field: AnnotationField) => columns.includes(field);
	if (columns.length < 2 || !has("url") || !(has("quote") || has("note"))) throw new ImportFailure("columns");
	const found: Foreign[] = [];
	for (const [index, row] of rows.entries()) {
		if (index === 0 && headed) continue;
		const cell = (field: AnnotationField) => row[columns.indexOf(field)] ?? "";
		const dated = (field: "created" | "modified") => momentOf(cell(field)) ?? cell(field);
		found.push({
			...nothingForeign,
			at: index + 1,
			id: cell("id").trim(),
			url: cell("url").trim(),
			title: cell("title"),
			lang: cell("lang").trim(),
			exact: cell("quote"),
			prefix: cell("prefix"),
			suffix: cell("suffix"),
			start: Number.parseInt(cell("start"), 10) || 0,
			note: cell("note"),
			tags: splitTags(cell("tags")),
			colour: cell("colour"),
			role: cell("role").trim(),
			speaker: cell("speaker"),
			created: dated("created"),
			modified: dated("modified"),
		});
	}
	return recordsOf(found, unread, now);
}
