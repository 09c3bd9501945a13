import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { parseXmlDocument } from "slimdom";
import { describe, expect, it } from "vitest";
import { libraries } from "./arbitrary";
import type { Library } from "./library";
import { converted, hasLibreOffice } from "./libre-office";
import { library, transcript } from "./sample";
import { shelvesOf } from "./shelves";
import { word } from "./word";

const now = new Date(2026, 0, 7, 9, 30);

async function write(made: Library): Promise<Uint8Array<ArrayBuffer>> {
	const file = new Blob([...word(shelvesOf(made), { lang: "en" }, now)]);
	return new Uint8Array(await file.arrayBuffer());
}

async function partOf(made: Library, name: string): Promise<string> {
	return strFromU8(unzipSync(await write(made))[name] ?? new Uint8Array());
}

describe("word", () => {
	it("is read back by another reader: titles, quotes, notes, links, bibliography", async () => {
		const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await write(library)) });
		expect(value).toContain(`<h1>${transcript.title}</h1>`);
		expect(value).toContain(`<a href="${transcript.url}">`);
		expect(value).toContain("就共同关心的问题交换意见");
		expect(value).toContain("标准表述。<br />见 https://example.org/a_b*c。");
		expect(value).toContain("全文&lt;script&gt;alert(1)&lt;/script&gt;");
		expect(value).toContain("<h1>Bibliography</h1>");
		expect(value).toContain(`“${transcript.title}.” January 5, 2026.`);
	});

	it("shows a quote in its colour", async () => {
		expect(await partOf(library, "word/document.xml")).toContain('<w:pStyle w:val="Quote-blue"/>');
		expect(await partOf(library, "word/styles.xml")).toMatch(/"Quote-blue".*?<w:shd [^>]*w:fill="b7ddfe"/);
	});

	it("is well-formed whatever page and reader wrote", async () => {
		await fc.assert(
			fc.asyncProperty(libraries, async (made) => {
				for (const [name, part] of Object.entries(unzipSync(await write(made))))
					if (/\.(xml|rels)$/.test(name)) parseXmlDocument(strFromU8(part));
			}),
			{ numRuns: 30 },
		);
	}, 60_000);

	it.skipIf(!hasLibreOffice)(
		"opens in LibreOffice (skipped where soffice is not installed)",
		async () => {
			const text = converted(await write(library), "docx", "txt:Text (encoded):UTF8");
			for (const words of [transcript.title, "就共同关心的问题交换意见", "标准表述。", "Bibliography", "#表态"])
				expect(text).toContain(words);
		},
		120_000,
	);
});
