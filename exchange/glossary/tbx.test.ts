import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OwnTerm } from "../../records/own-term";
import { termOn } from "../backup/arbitrary";
import { markupText } from "../sound-text";
import { list, parseXml, terms } from "./fixture";
import { failedAssertions } from "./schematron";
import { readTbx } from "./tbx-in";
import { tbx2, tbx3 } from "./tbx-out";

const now = new Date("2026-01-07T09:30:00.000Z");
const schemas = join(import.meta.dirname, "../../../shared/schemas/tbx");
const isThere = existsSync(schemas);
const hasXmllint = canRun("xmllint", "--version");

function canRun(command: string, argument: string): boolean {
	try {
		execFileSync(command, [argument], { stdio: "ignore" });
		return true;
	} catch {
		// Not installed here; the test says so.
		return false;
	}
}

const whole = (pieces: Iterable<string>) => [...pieces].join("");

/** What the two checks of TBX-Basic say: of structure, and of categories. */
function faultsOf(text: string): string[] {
	const file = join(mkdtempSync(join(tmpdir(), "tifa-tbx-")), "file.tbx");
	writeFileSync(file, text);
	const faults: string[] = [];
	try {
		execFileSync("xmllint", ["--noout", "--relaxng", join(schemas, "TBXcoreStructV03.rng"), file], { stdio: "pipe" });
	} catch (error) {
		faults.push(`structure: ${error}`);
	}
	return [...faults, ...failedAssertions(readFileSync(join(schemas, "TBX-Basic_DCA.sch"), "utf8"), text)];
}

const why = isThere ? (hasXmllint ? "" : "xmllint is not installed") : "../shared/schemas is not there";

describe.skipIf(why)(`TBX 3 by the schemas${why && `: ${why}`}`, () => {
	it.each([
		["minimal-basic-dca.tbx", 0],
		["bad-status.tbx", 1],
		["bad-level.tbx", 1],
		["bad-noterm.tbx", 1],
	])("control: %s", (name, faults) => {
		expect(faultsOf(readFileSync(join(schemas, name), "utf8")).length > 0).toBe(faults > 0);
	});

	it("is valid", () => {
		expect(faultsOf(whole(tbx3({ list, terms }, now)))).toEqual([]);
	});

	it("is valid whatever the reader wrote", () => {
		fc.assert(
			fc.property(fc.array(termOn(fc.constant(list.id)), { minLength: 1, maxLength: 5 }), (made) => {
				expect(faultsOf(whole(tbx3({ list, terms: unique(made) }, now)))).toEqual([]);
			}),
			{ numRuns: 15 },
		);
	}, 60_000);
});

function unique(made: readonly OwnTerm[]): OwnTerm[] {
	return [...new Map(made.map((term) => [term.id, { ...term, deleted: null }])).values()];
}

describe.each([
	["3", tbx3],
	["2", tbx2],
] as const)("TBX %s", (version, write) => {
	it("is as the golden file says", async () => {
		await expect(whole(write({ list, terms }, now))).toMatchFileSnapshot(`../golden/glossary.tbx${version}.xml`);
	});

	it("reads back", () => {
		const { concepts, name, unread, skipped } = readTbx(whole(write({ list, terms }, now)), parseXml);
		expect({ name, unread, skipped: skipped.size }).toEqual({ name: list.name, unread: [], skipped: 0 });
		const [first] = terms;
		expect(concepts).toHaveLength(2);
		expect(concepts[0]).toMatchObject({
			wording: first?.wording,
			lang: "zh-Hans",
			also: first?.also,
			renderings: first?.renderings,
			pinyin: first?.pinyin,
			definition: first?.definition,
			partOfSpeech: "noun",
			subject: "shipping",
			note: "Seen in 2026. 见正文。",
			tags: first?.tags,
		});
	});

	it("keeps wording and renderings of any list", () => {
		const squeezed = (text: string) => markupText(text).replace(/\s+/g, " ").trim();
		fc.assert(
			fc.property(termOn(fc.constant(list.id)), (made) => {
				const term = {
					...made,
					lang: "zh-Hans",
					deleted: null,
					renderings: made.renderings.map((one) => ({ ...one, lang: "en" })),
				};
				fc.pre(squeezed(term.wording) !== "");
				const { concepts } = readTbx(whole(write({ list, terms: [term] }, now)), parseXml);
				expect(concepts[0]?.wording).toBe(squeezed(term.wording));
				const texts = term.renderings.map(({ text }) => squeezed(text)).filter(Boolean);
				expect(concepts[0]?.renderings.map(({ text }) => text)).toEqual(texts);
			}),
		);
	});
});
