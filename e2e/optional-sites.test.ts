/** Sites beyond the ministry's own: read only once they are allowed, and then like any other. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch, type Tifa } from "./harness/launch";
import { highlightNames } from "./harness/reading";
import { waitFor } from "./harness/wait";

const legacy = "http://kz.chineseembassy.org/chn/sgxx/t1672778.htm";
const text = "中方坚持一个中国原则，维护核心利益，推动构建人类命运共同体。".repeat(4);

let folder: string;
let allowed: Tifa;
let plain: Tifa;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "tifa-allowed-"));
	await cp(inject("build").folder, folder, { recursive: true });
	// No test can press the browser's own "Allow": this build has what the reader would have allowed.
	const file = join(folder, "manifest.json");
	const manifest = JSON.parse(await readFile(file, "utf8"));
	manifest.host_permissions.push("*://*.chineseembassy.org/*");
	await writeFile(file, JSON.stringify(manifest));
	const pages = new Map([
		[
			"kz.chineseembassy.org/chn/sgxx/t1672778.htm",
			page(
				`<div id="News_Body_Title">样本</div><div id="News_Body_Time">2019/06/15</div><div id="News_Body_Txt_A"><p>${text}</p></div>`,
			),
		],
	]);
	allowed = await launch({ extension: folder, pages });
	plain = await launch({ pages });
});
afterAll(async () => {
	await Promise.all([allowed.close(), plain.close()]);
	await rm(folder, { recursive: true, force: true });
});

function page(body: string): string {
	return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>样本</title></head><body>${body}</body></html>`;
}

it("reads a legacy domain that is allowed", async () => {
	const tab = await allowed.open(legacy);
	await waitFor(
		async () => (await highlightNames(tab)).some((name) => name.startsWith("tifa-term-")),
		"key terms painted",
	);
	await tab.close();
});

it("reads nothing of it where it is not allowed", async () => {
	const tab = await plain.open(legacy);
	// By then a script of ours would have answered, if there were one. (Opened by a program, the popup gets no sight of
	// the tab's address, so that it cannot offer to read the site.)
	const popup = await plain.popup(tab);
	await waitFor(() => popup.evaluate(() => document.body.textContent?.trim()), "the popup drawn");
	expect(await highlightNames(tab)).toEqual([]);
	await tab.close();
});
