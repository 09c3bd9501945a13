import { describe, expect, it } from "vitest";
import { nothingKept } from "../../records/kept";
import { backupText } from "../backup/write";
import { list, parseXml, terms } from "../glossary/fixture";
import { tbx3 } from "../glossary/tbx-out";
import { json } from "../json";
import { library } from "../sample";
import { ImportFailure } from "./incoming";
import { openFile } from "./open-file";

const now = new Date("2026-01-07T09:30:00.000Z");

function open(...parts: BlobPart[]) {
	return openFile(new Blob(parts), { parseXml, now, signal: new AbortController().signal });
}

async function whyOf(...parts: BlobPart[]): Promise<string> {
	try {
		return `read as ${(await open(...parts)).is}`;
	} catch (error) {
		if (error instanceof ImportFailure) return error.message;
		throw error;
	}
}

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
	const bytes = new DataView(new ArrayBuffer((text.length + Number(mark)) * 2));
	for (const [index, sign] of [...(mark ? "\ufeff" : ""), ...text].entries())
		bytes.setUint16(index * 2, sign.charCodeAt(0), !bigEndian);
	return new Uint8Array(bytes.buffer);
}

/** A file that is made as it is read, and tells how much of it was. */
class Endless extends Blob {
	/** Megabytes. */
	given = 0;
	private readonly block: Uint8Array<ArrayBuffer>;

	constructor(
		private readonly start: string,
		private readonly megabytes: number,
		block = " ".repeat(1_000_000),
	) {
		super([start]);
		this.block = new TextEncoder().encode(block);
	}

	override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
		return new ReadableStream({
			start: (controller) => controller.enqueue(new TextEncoder().encode(this.start)),
			pull: (controller) => {
				this.given += 1;
				if (this.given > this.megabytes) controller.close();
				else controller.enqueue(this.block);
			},
		});
	}
}

/** 停火 in GB18030. */
const gbk = new Uint8Array([0xcd, 0xa3, 0xbb, 0xf0]);

describe("a file", () => {
	it.each<[string, BlobPart[], string]>([
		["a backup", [backupText({ ...nothingKept, ...library }, now)], "backup"],
		["a backup of version 1", [json(library, { lang: "en" }, now)], "backup"],
		["TBX", ["\ufeff", ...tbx3({ list, terms }, now)], "glossary"],
		["OmegaT's", ["# comment\n停火\tceasefire\n"], "glossary"],
		["a table", ["source,target\n停火,ceasefire\n"], "table"],
		["W3C's", ['{"type":"Annotation","target":"https://example.org/"}'], "annotations"],
		["Hypothesis'", ['{"export_date":"x","annotations":[]}'], "annotations"],
	])("is known for what it is: %s", async (_, parts, is) => {
		expect((await open(...parts)).is).toBe(is);
	});

	it.each<[string, Uint8Array<ArrayBuffer>[]]>([
		["UTF-16 LE with a mark", [utf16("source,target\n停火,ceasefire", false, true)]],
		["UTF-16 BE with a mark", [utf16("source,target\n停火,ceasefire", true, true)]],
		["UTF-16 LE without", [utf16("source,target\n停火,ceasefire", false, false)]],
		["UTF-16 BE without", [utf16("source,target\n停火,ceasefire", true, false)]],
		["GB18030", [new TextEncoder().encode("source,target\n"), gbk, new TextEncoder().encode(",ceasefire")]],
		["UTF-8", [new TextEncoder().encode("source,target\n停火,ceasefire")]],
	])("is read in %s", async (_, parts) => {
		expect(await open(...parts)).toMatchObject({
			rows: [
				["source", "target"],
				["停火", "ceasefire"],
			],
		});
	});

	it.each<[string, BlobPart[], string]>([
		["nothing", [], "empty"],
		["white space", [" \n\n"], "empty"],
		["JSON that breaks off", ['{\n"format":"tifa",\n"version":1,\n"docu'], "json: 4"],
		["a later version in JSON", ['{ "format": "tifa", "version": 9 }'], "newer: 9"],
		["a later version of backups", ['{"format":"tifa","version":9,"written":"x"}\n'], "newer: 9"],
		["somebody's JSON", ['{"a":1}'], "unknown"],
		["10,000 levels", ["[".repeat(10_000), "]".repeat(10_000)], "unknown"],
		["10,000 levels that break off", ["[".repeat(10_000)], "json: 1"],
		[
			"keys that reach into all objects",
			['{"__proto__":{"format":"tifa","version":1,"documents":[],"annotations":[]}}'],
			"unknown",
		],
		["one column", ["source\n停火\n停战\n"], "columns"],
		["a zip", ["PK\u0003\u0004abcdef"], "archive"],
		["no encoding at all", [new Uint8Array([0x61, 0xff, 0xff, 0x0a, 0x80, 0xff])], "encoding: utf-8, gb18030"],
		["a picture", [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0, 0, 0, 0xff, 0xff])], "unknown"],
		["HTML", ["<!DOCTYPE html><html><body>text</body></html>"], "unknown: html"],
		["XML that breaks off", ["<tbx><text>"], "xml"],
	])("is refused with its reason: %s", async (_, parts, why) => {
		expect(await whyOf(...parts)).toContain(why);
	});

	it("gzip that is broken off, or none, is refused", async () => {
		const packed = await packedOf(backupText({ ...nothingKept, ...library }, now));
		expect(await whyOf(packed.slice(0, packed.size - 20))).toBe("archive");
		expect(await whyOf(new Uint8Array([0x1f, 0x8b, 1, 2, 3, 4]))).toBe("archive");
	});

	it("that unpacks to more than can be held is left in the middle", async () => {
		const block = new Uint8Array(1_000_000).fill(0x61);
		const bomb = await packedOf(...Array.from({ length: 100 }, () => block));
		expect(bomb.size).toBeLessThan(200_000);
		expect(await whyOf(bomb)).toBe("tooBig: 64 MB");
		const line = await packedOf(
			'{"format":"tifa","version":2,"written":"2026-01-07T09:30:00.000Z"}\n',
			...Array.from({ length: 40 }, () => block),
		);
		expect(await whyOf(line)).toBe("tooBig: 2");
	}, 30_000);

	it.each([
		["500 MB of JSON", "[", 500],
		["200 MB of TBX", "<tbx>", 200],
		["200 MB of a table", "a,b\n", 200],
	])(
		"is refused before it is in memory: %s",
		async (_, start, megabytes) => {
			const file = new Endless(start, megabytes);
			const opening = openFile(file, { parseXml, now, signal: new AbortController().signal });
			await expect(opening).rejects.toMatchObject({ why: "tooBig", place: "64 MB" });
			expect(file.given).toBeLessThan(70);
		},
		30_000,
	);

	it("that is a backup of more than can be held is left in the middle, though no line of it is long", async () => {
		const line = `{"end":null}${" ".repeat(999_987)}\n`;
		const file = new Endless('{"format":"tifa","version":2,"written":"2026-01-07T09:30:00.000Z"}\n', 500, line);
		const opening = openFile(file, { parseXml, now, signal: new AbortController().signal });
		await expect(opening).rejects.toMatchObject({ why: "tooBig", place: "400 MB" });
		expect(file.given).toBeLessThan(410);
	}, 30_000);

	it("is left when its reader stops it", async () => {
		const stop = new AbortController();
		stop.abort();
		const file = new Blob([backupText({ ...nothingKept, ...library }, now)]);
		await expect(openFile(file, { parseXml, now, signal: stop.signal })).rejects.toHaveProperty("name", "AbortError");
	});
});

describe("TBX by strangers", () => {
	const tbx = (doctype: string, body: string) =>
		`<?xml version="1.0"?>\n<!-- a > b -->\n${doctype}<martif type="TBX" xml:lang="en"><text><body>${body}</body></text></martif>`;
	const entry = (inner: string) =>
		`<termEntry id="a"><langSet xml:lang="en-US"><tig><term>${inner}</term></tig></langSet><langSet lang="zh_CN"><ntig><termGrp><term><Text>\n停火\n</Text></term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet></termEntry>`;

	it("with a DOCTYPE is read without what that names", async () => {
		for (const doctype of [
			'<!DOCTYPE martif SYSTEM "http://evil.example/x.dtd">',
			"<!DOCTYPE martif [ <!ELEMENT a (b)> ]>",
			"",
		]) {
			const opened = await open(tbx(doctype, entry("ceasefire")));
			expect(opened).toMatchObject({
				glossary: {
					concepts: [
						{
							wording: "停火",
							lang: "zh-Hans",
							partOfSpeech: "noun",
							renderings: [{ lang: "en-US", text: "ceasefire" }],
						},
					],
				},
			});
		}
	});

	it("that would grow is refused", async () => {
		const bomb = `<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join("")}]>`;
		expect(await whyOf(tbx(bomb, entry("&a19;")))).toBe("entities");
		expect(await whyOf(tbx('<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>', entry("&x;")))).toBe(
			"entities",
		);
		expect(await whyOf(tbx("<!DOCTYPE martif [", entry("a")))).toBe("xml: DOCTYPE");
	});

	it("in the other style of version 3 is read too", async () => {
		const opened =
			await open(`<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body>
			<conceptEntry id="c1"><min:subjectField>ports</min:subjectField><langSec xml:lang="zh"><termSec><term>泊位</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
			<langSec xml:lang="en"><basic:definition>Where a ship lies.</basic:definition><termSec><term>berth</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><basic:grammaticalGender>other</basic:grammaticalGender>
			<descripGrp><basic:context>In berth 7.</basic:context><basic:source>a log</basic:source></descripGrp></termSec><termSec><term>mooring</term></termSec></langSec></conceptEntry>
			<conceptEntry id="c2"><langSec xml:lang="en"><termSec><term/></termSec></langSec></conceptEntry></body></text></tbx>`);
		expect(opened).toMatchObject({
			glossary: {
				concepts: [
					{
						key: "c1",
						wording: "泊位",
						subject: "ports",
						definition: "Where a ship lies.",
						partOfSpeech: "noun",
						renderings: [
							{ lang: "en", text: "berth", status: "preferred", context: "In berth 7.", contextSource: "a log" },
							{ lang: "en", text: "mooring", status: null },
						],
					},
				],
				unread: [{ at: 2, why: "empty" }],
				skipped: new Map([["grammaticalGender", 1]]),
			},
		});
	});
});

async function packedOf(...parts: BlobPart[]): Promise<Blob> {
	return new Response(new Blob(parts).stream().pipeThrough(new CompressionStream("gzip"))).blob();
}
