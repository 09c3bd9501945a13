import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addAnnotation, changeAnnotation, deleteAnnotation } from "./annotations";
import { closeDatabase } from "./database";
import { act, facts, page, pageAt, passage, urn } from "./sample";
import { termFigures } from "./term-figures";

beforeEach(async () => {
	await Dexie.delete("tifa");
	await addAnnotation(page("a"), passage(urn(1)), act(0));
	const shown = { day: "2021-05-04", time: null };
	const paragraphs = [{ text: "雙方 agree. Both sides, SIDES; besides.", role: "narration" as const, speaker: "" }];
	const older = pageAt("https://www.mfa.gov.cn/b.shtml", "b");
	await addAnnotation({ ...older, facts: { ...facts, shown, paragraphs } }, passage(urn(2)), act(1));
});
afterEach(closeDatabase);

it("counts what kept texts say, in any script, since the earliest", async () => {
	expect(await termFigures(["双方"])).toEqual({ mentions: 3, documents: 2, annotations: 0, since: "2021-05-04" });
});

it("counts the longest form once, and Latin words as wholes", async () => {
	expect(await termFigures(["sides", "both sides"])).toMatchObject({ mentions: 2, documents: 1 });
});

it("counts annotations by their words and notes, not those that are deleted", async () => {
	await changeAnnotation(urn(2), { note: "双方" }, act(2));
	expect((await termFigures(["双方"])).annotations).toBe(1);
	expect((await termFigures(["交换意见"])).annotations).toBe(2);
	await deleteAnnotation(urn(1), act(3));
	expect((await termFigures(["交换意见"])).annotations).toBe(1);
});

it("takes the forms as words, and finds nothing for none", async () => {
	expect(await termFigures(["sides.", "(", "双.*"])).toMatchObject({ mentions: 0 });
	expect(await termFigures([" "])).toEqual({ mentions: 0, documents: 0, annotations: 0, since: null });
});
