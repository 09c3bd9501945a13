/**
 * The formats that readers can choose. To add one, write its file in `exchange/` and its line here; each is loaded when
 * it is chosen.
 */
import type { ExportOptions, Library } from "../../exchange/library";
import { type Shelves, shelvesOf } from "../../exchange/shelves";

export type Pieces = Iterable<string | ArrayBuffer> | AsyncIterable<string>;

/** What an exporter gets. */
export interface Order {
	readonly library: Library;
	readonly shelves: Shelves;
	readonly options: ExportOptions;
	readonly now: Date;
}

type Write = (shelves: Shelves, options: ExportOptions, now: Date) => Pieces;

interface Format {
	readonly extension: string;
	readonly mime: string;
	/** What the reader can choose about it. */
	readonly choice?: "template" | "style";
	/** Not for the clipboard. */
	readonly binary?: true;
	readonly write: (order: Order) => Promise<Pieces>;
}

/** A format whose exporter takes shelves. */
function shelved(extension: string, mime: string, load: () => Promise<Write>, more: Partial<Format> = {}): Format {
	return {
		extension,
		mime,
		...more,
		write: async ({ shelves, options, now }) => (await load())(shelves, options, now),
	};
}

export const formats = {
	markdown: shelved("md", "text/markdown", async () => (await import("../../exchange/markdown")).markdown, {
		choice: "template",
	}),
	html: shelved("html", "text/html", async () => (await import("../../exchange/html")).html, { choice: "style" }),
	word: shelved(
		"docx",
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		async () => (await import("../../exchange/word")).word,
		{ choice: "style", binary: true },
	),
	csv: shelved("csv", "text/csv", async () => (await import("../../exchange/table")).csv),
	tsv: shelved("tsv", "text/tab-separated-values", async () => (await import("../../exchange/table")).tsv),
	terms: {
		extension: "csv",
		mime: "text/csv",
		write: async (order) => (await import("./term-files")).termFile("terms", order),
	},
	anki: {
		extension: "txt",
		mime: "text/plain",
		write: async (order) => (await import("./term-files")).termFile("anki", order),
	},
	references: shelved("txt", "text/plain", async () => (await import("../../exchange/references")).references, {
		choice: "style",
	}),
	ris: shelved("ris", "application/x-research-info-systems", async () => (await import("../../exchange/ris")).ris),
	bibtex: shelved("bib", "application/x-bibtex", async () => (await import("../../exchange/bibtex")).bibtex),
	biblatex: shelved("bib", "application/x-bibtex", async () => (await import("../../exchange/bibtex")).biblatex),
	csl: shelved(
		"json",
		"application/vnd.citationstyles.csl+json",
		async () => (await import("../../exchange/csl-json")).cslJson,
	),
	w3c: shelved("jsonld", "application/ld+json", async () => {
		const { webAnnotations } = await import("../../exchange/web-annotation");
		return (shelves, options, now) =>
			webAnnotations(shelves, { ...options, id: `urn:uuid:${crypto.randomUUID()}` }, now);
	}),
	json: {
		extension: "json",
		mime: "application/json",
		write: async ({ library, options, now }) => [(await import("../../exchange/json")).json(library, options, now)],
	},
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** By whom they are for. */
export const formatGroups = [
	{ name: "reading", formats: ["markdown", "html", "word"] },
	{ name: "tables", formats: ["csv", "tsv", "terms", "anki"] },
	{ name: "references", formats: ["references", "ris", "bibtex", "biblatex", "csl"] },
	{ name: "programs", formats: ["w3c", "json"] },
] as const satisfies readonly { name: string; formats: readonly FormatName[] }[];

/** The format's facts. */
export function formatOf(name: FormatName): Format {
	return formats[name];
}

/** What an exporter gets for these records. */
export function orderOf(library: Library, options: ExportOptions, now: Date): Order {
	return { library, shelves: shelvesOf(library), options, now };
}
