/** What a released version wrote is read by this one: one dump a version, taken with that version's own code. */
import "fake-indexeddb/auto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Dexie } from "dexie";
import * as v from "valibot";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Annotation } from "../records/annotation";
import { DocumentRecord } from "../records/document";
import { Edit } from "../records/edit";
import { annotationById } from "./annotations";
import { closeDatabase, openDatabase } from "./database";
import { earlierOf } from "./earlier";
import { undo } from "./edits";
import { everything } from "./library";
import { moment, urn } from "./sample";
import { getSettings } from "./settings";

const Dump = v.object({
	version: v.number(),
	stores: v.record(v.string(), v.string()),
	rows: v.record(v.string(), v.array(v.looseObject({}))),
});

const folder = join(import.meta.dirname, "dumps");
const dumps = readdirSync(folder)
	.filter((file) => file.endsWith(".json"))
	.map((file) => v.parse(Dump, JSON.parse(readFileSync(join(folder, file), "utf8"))));

beforeEach(() => Dexie.delete("tifa"));
afterEach(closeDatabase);

async function restore({ version, stores, rows }: v.InferOutput<typeof Dump>): Promise<void> {
	const old = new Dexie("tifa");
	old.version(version).stores(stores);
	await old.open();
	for (const [table, all] of Object.entries(rows)) await old.table(table).bulkAdd(all);
	old.close();
}

test("every version but this one has its dump", async () => {
	const { verno } = await openDatabase();
	expect(dumps.map(({ version }) => version)).toEqual(Array.from({ length: verno - 1 }, (_, index) => index + 1));
});

test.each(dumps)("version $version migrates: every record is sound, edits undo", async (dump) => {
	await restore(dump);
	const skipped = vi.spyOn(console, "warn");
	const { documents, annotations } = await everything();
	expect(skipped).not.toHaveBeenCalled();
	expect(documents).toHaveLength(dump.rows["documents"]?.length ?? 0);
	expect(annotations.map(({ id }) => id)).toEqual([urn(1), urn(2), urn(4), urn(5)]);
	expect(await getSettings()).toMatchObject({ mentions: "first", lastColour: "red" });

	const database = await openDatabase();
	for (const [schema, table] of [
		[DocumentRecord, database.documents],
		[Annotation, database.annotations],
		[Edit, database.edits],
	] as const) {
		for (const row of await table.toArray()) expect(v.is(schema, row), JSON.stringify(row)).toBe(true);
	}

	const earlier = await earlierOf(urn(1));
	expect(earlier).toMatchObject({ note: "第一稿" });
	await undo(earlier?.edit ?? "", moment(100));
	expect(await annotationById(urn(1))).toMatchObject({ note: "第一稿" });
	const deleted = await database.edits
		.where("[of+subject+at]")
		.between(["annotation", urn(3), ""], ["annotation", urn(3), "\uffff"])
		.last();
	await undo(deleted?.id ?? "", moment(101));
	expect(await annotationById(urn(3))).toMatchObject({ deleted: null });
});
