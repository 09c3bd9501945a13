/** The pages that browser tests read: the project's own always, the ministry's where they lie beside the project. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { addressOf, type Pages } from "./server";

const root = join(import.meta.dirname, "../..");
const shared = join(root, "../shared");

/** The sample transcript and its English twin; they ship with the extension. */
export const sample = {
	zh: "http://sample.mfa.gov.cn/web/sample/202601/t20260115_10000001.shtml",
	en: "http://sample.mfa.gov.cn/eng/sample/202601/t20260115_10000002.html",
} as const;

export interface RealPage {
	/** http, since the harness has no certificate for the ministry's names. */
	readonly url: string;
	readonly title: string;
	/** As the page shows it: "2024-04-03 21:30". */
	readonly date: string;
	/** What makes the page worth having. */
	readonly what: string;
}

/** An embassy's page, its text set from `../shared/seed.txt` in the form of the missions' pages before 2022. */
export const seedUrl = "http://kz.china-embassy.gov.cn/chn/sgxx/202105/t20210519_8940449.htm";

const Index = v.array(
	v.object({ file: v.string(), url: v.string(), title: v.string(), date: v.string(), what: v.string() }),
);

/** The ministry's pages, or none and why. Tests name the reason when they skip. */
export const realPages: { readonly pages: readonly RealPage[]; readonly missing: string | null } = existsSync(
	join(shared, "pages/index.json"),
)
	? { pages: readIndex().map((entry) => ({ ...entry, url: asHttp(entry.url) })), missing: null }
	: { pages: [], missing: "../shared/pages is not there" };

/** The seed document's page is served. */
export const hasSeed = existsSync(join(shared, "seed.txt"));

export function samplePages(): Pages {
	return new Map(
		Object.entries(sample).map(([lang, url]) => [
			addressOf(url),
			readFileSync(join(root, `assets/sample/${lang}.html`)),
		]),
	);
}

/** Everything the harness serves unless a test brings its own. */
export function allPages(): Pages {
	const pages = new Map(samplePages());
	if (!realPages.missing)
		for (const { file, url } of readIndex()) pages.set(addressOf(url), readFileSync(join(shared, "pages", file)));
	if (hasSeed) pages.set(addressOf(seedUrl), seedPage(readFileSync(join(shared, "seed.txt"), "utf8")));
	return pages;
}

function readIndex(): v.InferOutput<typeof Index> {
	return v.parse(Index, JSON.parse(readFileSync(join(shared, "pages/index.json"), "utf8")));
}

function asHttp(url: string): string {
	return url.replace(/^https:/, "http:");
}

/** The text is: title, date, paragraphs parted by empty lines, then the page's tools. */
function seedPage(text: string): string {
	const [title = "", date = "", ...paragraphs] = text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
	const tools = paragraphs.indexOf("推荐给朋友");
	const body = paragraphs
		.slice(0, tools < 0 ? undefined : tools)
		.map((paragraph) => `<p>　　${escaped(paragraph)}</p>`)
		.join("\n");
	return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<div id="container"><div id="article">
<div id="News_Body_Title">${escaped(title)}</div>
<div id="News_Body_Time">${escaped(date.slice(0, 10).replaceAll("-", "/"))}</div>
<div id="News_Body_Txt_A"><div class="News_Body_Text">
${body}
</div></div>
<div class="tools"><a href="#">推荐给朋友</a> <a href="#">全文打印</a> <a href="#">打印文字稿</a></div>
</div></div></body></html>`;
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
