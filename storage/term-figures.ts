/** How often a term stands in what is kept: counted by walking through it, for an index would have to be loaded first. */
import type { Table } from "dexie";
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import { fold } from "../text/fold";
import { read } from "./database";
import { isLive } from "./live";
import { soundRows } from "./sound";

/** Rows read at once: between two reads a note can be saved. */
const SLICE = 200;

export interface Figures {
	/** In the kept texts. */
	readonly mentions: number;
	readonly documents: number;
	/** Annotations that have it in their words or in their note. */
	readonly annotations: number;
	/** The day of the earliest document that has it; null where none is dated. */
	readonly since: string | null;
}

/** The figures of a term that has these forms; width, case and traditional characters do not matter. */
export async function termFigures(forms: readonly string[]): Promise<Figures> {
	const form = pattern(forms);
	let [mentions, documents, annotations] = [0, 0, 0];
	let since: string | null = null;
	if (!form) return { mentions, documents, annotations, since };
	const count = (text: string) => [...fold(text).matchAll(form)].length;
	await eachSlice("documents", (rows) => {
		for (const { paragraphs, shown } of soundRows(DocumentRecord, rows)) {
			const here = paragraphs.reduce((sum, { text }) => sum + count(text), 0);
			if (here === 0) continue;
			mentions += here;
			documents += 1;
			if (shown && (since === null || shown.day < since)) since = shown.day;
		}
	});
	await eachSlice("annotations", (rows) => {
		for (const annotation of soundRows(Annotation, rows).filter(isLive)) {
			const quote = annotation.on === "passage" ? annotation.selectors.quote.exact : "";
			if (count(quote) + count(annotation.note) > 0) annotations += 1;
		}
	});
	return { mentions, documents, annotations, since };
}

/** Any of the forms, the longest that fits; Latin ones as whole words. Null where there is nothing to look for. */
function pattern(forms: readonly string[]): RegExp | null {
	const folded = [...new Set(forms.map((form) => fold(form.trim())))].filter((form) => form !== "");
	if (folded.length === 0) return null;
	const parts = folded
		.sort((a, b) => b.length - a.length)
		.map((form) => {
			const before = /^[\p{L}\p{N}]/u.test(form) && !isHan(form[0]) ? "(?<![\\p{L}\\p{N}])" : "";
			const after = /[\p{L}\p{N}]$/u.test(form) && !isHan(form.at(-1)) ? "(?![\\p{L}\\p{N}])" : "";
			return before + form.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + after;
		});
	return new RegExp(parts.join("|"), "gu");
}

function isHan(character = ""): boolean {
	return /\p{Script=Han}/u.test(character);
}

async function eachSlice(name: "documents" | "annotations", take: (rows: readonly unknown[]) => void): Promise<void> {
	let last = "";
	for (;;) {
		const rows = await read((database) => {
			const table: Table<{ id: string }, string> = database.table(name);
			return table.where(":id").above(last).limit(SLICE).toArray();
		});
		take(rows);
		if (rows.length < SLICE) return;
		last = rows.at(-1)?.id ?? "";
	}
}
