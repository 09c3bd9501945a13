import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nothingKept } from "../records/kept";
import { addAnnotation } from "./annotations";
import { backupState } from "./backup-due";
import { closeDatabase } from "./database";
import { everything } from "./library";
import { mergeIn } from "./merge";
import { act, moment, page, passage, urn } from "./sample";
import { setSettings } from "./settings";

beforeEach(() => Dexie.delete("tifa"));
afterEach(closeDatabase);

const DAY = 86_400;
const at = (days: number) => new Date(moment(days * DAY));

async function annotate(count: number, from = 1): Promise<void> {
	for (let number = from; number < from + count; number += 1)
		await addAnnotation(page("prc:t1"), passage(urn(number)), act(number));
}

it("nothing is due in a new library, nor while nothing was changed since the last backup", async () => {
	expect(await backupState(at(400))).toMatchObject({ last: null, changes: 0, due: false });
	await annotate(3);
	await setSettings({ lastBackup: moment(DAY) });
	expect(await backupState(at(400))).toMatchObject({ days: 399, changes: 0, due: false });
});

it("thirty days after the first change, and after the last backup, it is due", async () => {
	await annotate(1);
	expect(await backupState(at(29))).toMatchObject({ last: null, days: 28, due: false });
	expect(await backupState(at(31))).toMatchObject({ last: null, days: 30, changes: 1, due: true });
	await setSettings({ lastBackup: moment(0) });
	expect(await backupState(at(29))).toMatchObject({ last: moment(0), days: 29, due: false });
	expect(await backupState(at(30))).toMatchObject({ days: 30, due: true });
});

it("two hundred changes make it due at once, and no more are counted", async () => {
	await setSettings({ lastBackup: moment(0) });
	await annotate(199);
	expect(await backupState(at(1))).toMatchObject({ changes: 199, isCapped: false, due: false });
	await annotate(2, 200);
	expect(await backupState(at(1))).toMatchObject({ changes: 200, isCapped: true, due: true });
});

it("what came in from a file is in that file, and counts for nothing", async () => {
	await annotate(1);
	const { annotations, documents } = await everything();
	await Dexie.delete("tifa");
	const many = Array.from({ length: 250 }, (_, number) =>
		annotations.map((one) => ({ ...one, id: urn(5_000 + number) })),
	);
	const taken = { ...nothingKept, documents, annotations: many.flat(), undated: new Set<string>() };
	await mergeIn(taken, { isSame: () => false, moment: moment(0), newId: act(0).newId });
	expect(await backupState(at(400))).toMatchObject({ changes: 0, due: false });
});
