import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const fixtures = join(root, "sites/fixtures");
const folder = mkdtempSync(join(tmpdir(), "tifa-check-page-"));
const listed = "https://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202309/t20230905_9900004.shtml";

beforeAll(() => {
	cpSync(join(fixtures, "d.html"), join(folder, "deeper/d.html"), { recursive: true });
	cpSync(join(fixtures, "a.html"), join(folder, "a.html"));
	cpSync(join(fixtures, "system.html"), join(folder, "t20200101_1234567.html"));
	writeFileSync(join(folder, "deeper/index.json"), JSON.stringify([{ file: "d.html", url: listed }]));
	writeFileSync(join(folder, "notes.txt"), "no page");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
	const command = join(root, "node_modules/.bin/vite-node");
	return promisify(execFile)(command, ["scripts/check-page.ts", "--", ...args], { cwd: root });
}

it("reads a folder as JSON and says where each address is from", async () => {
	const { stdout, stderr } = await run("--json", folder);
	const rows: unknown = JSON.parse(stdout);
	expect(rows).toMatchObject([
		{
			is: "article",
			"url from": expect.stringContaining("meta Url"),
			keys: [
				"prc:t20210304_9900001",
				expect.stringContaining("prc:zh|2021-03-04|"),
				expect.stringContaining("prc:sha256:"),
			],
			title: "2021年3月4日外交部发言人钱大同主持例行记者会",
			date: "2021-03-04",
			lang: "zh-Hans",
			kind: "transcript",
		},
		{ is: "article", url: listed, "url from": "index.json" },
		{ is: "other", why: "a system page", "url from": "the file's name" },
	]);
	expect(stderr).toContain("pages: 3, articles: 2, others: 1");
}, 30_000);

it("prints a table, and fails where a file cannot be read", async () => {
	const { stdout } = await run("--url", listed, join(fixtures, "d.html"));
	expect(stdout).toMatch(/ 2 {3}1 question {2}总台东湖 {2}/);
	await expect(run(join(folder, "absent.html"))).rejects.toMatchObject({ code: 1 });
}, 30_000);
