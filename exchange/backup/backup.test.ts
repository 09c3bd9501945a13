import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../records/annotation";
import { type Kept, nothingKept } from "../../records/kept";
import { ImportFailure, type Incoming } from "../in/incoming";
import { json } from "../json";
import { library } from "../sample";
import { keptLibraries } from "./arbitrary";
import { readBackup } from "./read";
import { readVersion1 } from "./version-1";
import { backupText } from "./write";

const now = new Date("2026-01-07T09:30:00.000Z");
const kept: Kept = { ...nothingKept, ...library };

async function* inBatches(text: string, size: number): AsyncIterable<string[]> {
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	for (let i = 0; i < lines.length; i += size) yield lines.slice(i, i + size);
}

function read(text: string, size = 3): Promise<Incoming> {
	return readBackup(inBatches(text, size));
}

/** The backup with its line `at` (from 1) changed. */
function withLine(at: number, change: (line: string) => string): string {
	const lines = backupText(kept, now).split("\n");
	lines[at - 1] = change(lines[at - 1] ?? "");
	return lines.join("\n");
}

describe("a backup", () => {
	it("is as the golden file says", async () => {
		await expect(backupText(kept, now)).toMatchFileSnapshot("../golden/backup-2.jsonl.txt");
	});

	it("reads back whole, and gives the same bytes again", async () => {
		await fc.assert(
			fc.asyncProperty(keptLibraries, fc.integer({ min: 1, max: 9 }), async (made, size) => {
				const text = backupText(made, now);
				const incoming = await read(text, size);
				expect(incoming.unread).toEqual([]);
				expect(incoming.cutOff).toBe(false);
				expect(incoming.settings).toEqual(made.settings);
				const later = backupText(incoming, new Date("2027-01-01T00:00:00.000Z"));
				expect(later.split("\n").slice(1)).toEqual(text.split("\n").slice(1));
			}),
		);
	});

	it("keeps deleted annotations", async () => {
		const { annotations } = await read(backupText(kept, now));
		expect(annotations.filter(({ deleted }) => deleted !== null)).toHaveLength(1);
	});

	it("of the first version reads in", () => {
		const incoming = readVersion1(JSON.parse(json(library, { lang: "en" }, now)));
		expect(incoming).toMatchObject({ unread: [], cutOff: false });
		expect(incoming?.documents).toHaveLength(2);
		expect(incoming?.annotations).toHaveLength(4);
	});
});

describe("a broken backup", () => {
	it("that was cut off gives what is there and says so, wherever it was cut", async () => {
		const text = backupText(kept, now);
		const [head = "", ...rest] = text.split("\n");
		for (const end of [0, 1, 40, rest.join("\n").length - 2]) {
			const incoming = await read(`${head}\n${rest.join("\n").slice(0, end)}`);
			expect(incoming.cutOff, String(end)).toBe(true);
		}
		const lines = text.split("\n");
		lines.splice(3, 1);
		expect((await read(lines.join("\n"))).cutOff, "a line gone").toBe(true);
	});

	it("of a newer version is refused, and says which", async () => {
		const text = withLine(1, (line) => line.replace('"version":2', '"version":7'));
		await expect(read(text)).rejects.toMatchObject({ why: "newer", place: "7" });
	});

	it.each(["", '{"format":"other","version":2}', "[]", "null", '{"format":"tifa"}', "\0\0"])(
		"that is none is refused: %s",
		async (text) => {
			await expect(read(text)).rejects.toBeInstanceOf(ImportFailure);
		},
	);

	it.each<[string, (line: string) => string, string, string]>([
		["no JSON", (line) => line.slice(0, 30), "form", ""],
		["an unknown kind", (line) => line.replace('"annotation"', '"thing"'), "form", ""],
		["two kinds in one", (line) => line.replace(/}$/, ',"document":{}}'), "form", ""],
		["a key that reaches into all objects", (line) => line.replace('"on"', '"__proto__":{"x":1},"on"'), "form", ""],
		["a field too many", (line) => line.replace('"on"', '"constructor":1,"on"'), "field", "constructor"],
		[
			"31 February",
			(line) => line.replace(/"created":"[^"]*"/, '"created":"2026-02-31T00:00:00.000Z"'),
			"date",
			"created",
		],
		["no date", (line) => line.replace(/"modified":"[^"]*"/, '"modified":"yesterday"'), "date", "modified"],
		[
			"another zone's clock",
			(line) => line.replace(/"created":"[^"]*"/, '"created":"2026-02-01T00:00:00+08:00"'),
			"date",
			"created",
		],
		["an unknown colour", (line) => line.replace(/"colour":"[^"]*"/, '"colour":"pink"'), "field", "colour"],
		["an address that runs", (line) => line.replace(/"id":"[^"]*"/, '"id":"javascript:alert(1)"'), "field", "id"],
		[
			"10,000 levels",
			(line) => line.replace('"on"', `"deep":${"[".repeat(10_000)}${"]".repeat(10_000)},"on"`),
			"field",
			"deep",
		],
		[
			"far too many tags",
			(line) => line.replace(/"tags":\[[^\]]*\]/, `"tags":${JSON.stringify(Array(300).fill("x"))}`),
			"long",
			"tags",
		],
	])("names the record with %s", async (_, change, why, field) => {
		const at = 5;
		expect(withLine(at, (line) => line)).toContain('{"annotation"');
		const before = Object.keys(Object.prototype);
		const { unread, annotations, cutOff } = await read(withLine(at, change));
		expect(unread).toMatchObject([{ at, why, field }]);
		expect(annotations).toHaveLength(library.annotations.length - 1);
		expect(Object.keys(Object.prototype)).toEqual(before);
		if (why !== "form") expect(cutOff).toBe(false);
	});

	it("names the second record of one id", async () => {
		const line = backupText(kept, now).split("\n")[4] ?? "";
		const { unread, annotations } = await read(withLine(6, () => line));
		expect(unread).toMatchObject([{ at: 6, why: "twice", field: "id" }]);
		expect(annotations).toHaveLength(library.annotations.length - 1);
	});

	it("gives an annotation whose document is missing one of its address", async () => {
		const { documents, unread } = await read(withLine(2, () => ""));
		expect(unread).toMatchObject([{ at: 2, why: "form" }]);
		const made = documents.find(({ read }) => read === null);
		expect(made).toMatchObject({ paragraphs: [], keys: ["prc:t20260105_11800001"] });
	});

	it("keeps markup in notes as the text that it is", async () => {
		const { annotations } = await read(backupText(kept, now));
		const note = annotations.find((annotation: Annotation) => annotation.note.includes("<script>"));
		expect(note?.note).toContain("<script>alert(1)</script>");
	});
});
