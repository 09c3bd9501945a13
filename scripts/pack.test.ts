import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, it } from "vitest";
import { filesIn, pack } from "./pack";

const folder = mkdtempSync(join(tmpdir(), "tifa-pack-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("gives the same bytes whatever the order, the clock and the files' times", () => {
	mkdirSync(join(folder, "icon"));
	writeFileSync(join(folder, "manifest.json"), "{}");
	writeFileSync(join(folder, "icon/16.png"), "图");
	const files = filesIn(folder);
	expect([...files].sort()).toEqual(["icon/16.png", "manifest.json"]);
	const first = pack(folder, files);
	utimesSync(join(folder, "manifest.json"), 1, 1);
	expect(pack(folder, [...files].reverse())).toEqual(first);
	const read = unzipSync(first);
	expect(Object.keys(read)).toEqual(["icon/16.png", "manifest.json"]);
	expect(new TextDecoder().decode(read["icon/16.png"])).toBe("图");
});

it("gives other bytes for another content", () => {
	const before = pack(folder, ["manifest.json"]);
	writeFileSync(join(folder, "manifest.json"), "{ }");
	expect(pack(folder, ["manifest.json"])).not.toEqual(before);
});
