import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileName } from "./file-name";
import { library, transcript } from "./sample";

const now = new Date(2026, 0, 7, 23, 30);

const titles = fc
	.array(
		fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 2 }),
			fc.constantFrom("\u202e", "\0", "/", "\\", ": ", "\u{10ffff}", ". ", "\ud800", "\n"),
		),
		{ maxLength: 100 },
	)
	.map((parts) => parts.join(""));

describe("a file's name", () => {
	it("is the document's day and title, or Tifa and today", () => {
		expect(fileName({ documents: [transcript] }, "md", now)).toBe(
			"2026-01-05 2026年1月5日外交部发言人主持例行记者会.md",
		);
		expect(fileName(library, "json", now)).toBe("Tifa 2026-01-07.json");
		expect(fileName({ documents: [{ ...transcript, title: " .. " }] }, "md", now)).toBe("Tifa 2026-01-07.md");
		expect(fileName({ documents: [{ ...transcript, title: "a/b: <c>\u202e", shown: null }] }, "md", now)).toBe(
			"2026-01-07 a b c.md",
		);
	});

	it("is safe and short whatever the title holds", () => {
		fc.assert(
			fc.property(titles, (title) => {
				const name = fileName({ documents: [{ ...transcript, title }] }, "json", now);
				expect(name).toMatch(/^(2026-01-05 .+|Tifa 2026-01-07)\.json$/u);
				expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]|[ .]\.json$/u);
				expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
			}),
		);
	});
});
