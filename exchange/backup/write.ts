/** Writes a backup piece by piece: what is in memory at one time is up to the caller. */
import * as v from "valibot";
import type { Kept } from "../../records/kept";
import { compare } from "../order";
import { type Counts, type Kind, noCounts, schemas, VERSION } from "./lines";

export interface BackupWriter {
	/** The first line. */
	readonly head: string;
	/**
	 * The lines of some rows. Kinds in the order of `kinds`, rows in the order of their ids, else two backups of the same
	 * records differ. A row that fits no schema is counted and left out: no Tifa could read it.
	 */
	lines(kind: Kind, rows: readonly unknown[]): string;
	/** The last line; without it a file counts as cut off. */
	end(): string;
	readonly written: Counts;
	/** Rows left out. */
	readonly damaged: number;
}

export function startBackup(now: Date): BackupWriter {
	const written = noCounts();
	let damaged = 0;
	return {
		head: line({ format: "tifa", version: VERSION, written: now.toISOString() }),
		lines(kind, rows) {
			let text = "";
			for (const row of rows) {
				// Parsing also puts each record's fields into the order of its schema.
				const result = v.safeParse(schemas[kind], row, { abortEarly: true });
				if (!result.success) {
					damaged += 1;
					continue;
				}
				written[kind] += 1;
				text += line({ [kind]: result.output });
			}
			return text;
		},
		end: () => line({ end: written }),
		written,
		get damaged() {
			return damaged;
		},
	};
}

/** A whole backup as text. */
export function backupText(kept: Kept, now: Date): string {
	const writer = startBackup(now);
	return [
		writer.head,
		writer.lines("setting", settingRows(kept.settings)),
		writer.lines("list", byId(kept.lists)),
		writer.lines("term", byId(kept.terms)),
		writer.lines("termNote", byId(kept.termNotes)),
		writer.lines("document", byId(kept.documents)),
		writer.lines("annotation", byId(kept.annotations)),
		writer.end(),
	].join("");
}

/** Settings as rows, in the order of their names. */
function settingRows(settings: Kept["settings"]): { name: string; value: unknown }[] {
	return Object.entries(settings)
		.map(([name, value]) => ({ name, value }))
		.sort((a, b) => compare(a.name, b.name));
}

function byId<T extends { readonly id: string }>(records: readonly T[]): T[] {
	return records.toSorted((a, b) => compare(a.id, b.id));
}

function line(value: unknown): string {
	return `${JSON.stringify(value)}\n`;
}
