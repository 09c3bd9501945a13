/**
 * Prints what Tifa reads from ministry pages:
 *
 *     npm run check:page -- [--json] [--url URL] FILE_OR_FOLDER_OR_URL…
 *
 * Folders are searched for .html, .htm and .shtml files. A saved page's address is taken from `--url` (with one file),
 * an `index.json` beside it (rows of `file` and `url`), the browser's "saved from url" comment, the canonical link, the
 * page's meta Url (its host and path are not trusted otherwise), the file's name; the output says which.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { siteOf } from "../sites/hosts";
import { hashedText, identityKeys, sortOfKey } from "../sites/identity";
import { type Article, readPage } from "../sites/read-page";
import { savedPage } from "./saved-page";

type Address = { readonly url: string; readonly from: string };

const { values: options, positionals } = parseArgs({
	args: process.argv.slice(2).filter((argument) => argument !== "--"),
	options: { json: { type: "boolean" }, url: { type: "string" } },
	allowPositionals: true,
});
if (positionals.length === 0) {
	console.error("usage: npm run check:page -- [--json] [--url URL] FILE_OR_FOLDER_OR_URL…");
	process.exit(2);
}

const indexes = new Map<string, Map<string, string>>();
const counts = { pages: 0, articles: 0, lists: 0, others: 0, unread: 0, "no title": 0, "no date": 0, "no number": 0 };
let printed = 0;
for (const name of positionals) {
	if (/^https?:\/\//.test(name)) await check(name, async () => (await fetchPage(name)).source);
	else for (const file of filesIn(name)) await check(file, async () => decode(readFileSync(file)));
}
if (options.json) console.log(printed ? "\n]" : "[]");
const said = Object.entries(counts).filter(([what, count]) => count > 0 || what === "pages" || what === "articles");
console.error(said.map(([what, count]) => `${what}: ${count}`).join(", "));
if (counts.unread > 0) process.exitCode = 1;

async function check(name: string, load: () => Promise<string>) {
	counts.pages += 1;
	try {
		const source = await load();
		const page = savedPage(source);
		const address = /^https?:\/\//.test(name) ? { url: name, from: "the argument" } : addressOf(name, source, page);
		for (const row of rowsOf(page, address)) print({ file: name, ...row });
	} catch (error) {
		counts.unread += 1;
		print({ file: name, is: "unread", why: error instanceof Error ? error.message : String(error) });
	}
}

function rowsOf(page: Document, { url, from }: Address): Row[] {
	const reading = readPage(page, url);
	const head = { url, "url from": from, is: reading.is };
	if (reading.is === "article") {
		counts.articles += 1;
		return [reading.article, ...reading.others].map((article) => ({ ...head, ...articleRow(article, url) }));
	}
	if (reading.is === "other") {
		counts.others += 1;
		return [{ ...head, why: reading.why }];
	}
	counts.lists += 1;
	return [
		{ ...head, links: reading.links.map(({ element, ...link }) => ({ title: element.textContent?.trim(), ...link })) },
	];
}

function articleRow({ facts, speakers }: Article, url: string) {
	const text = hashedText(facts);
	const keys = identityKeys(facts, url, text ? createHash("sha256").update(text).digest("hex") : "");
	if (!facts.title) counts["no title"] += 1;
	if (!facts.shown) counts["no date"] += 1;
	if (!keys.some((key) => sortOfKey(key) === "number")) counts["no number"] += 1;
	return {
		title: facts.title,
		date: facts.shown?.day ?? null,
		time: facts.shown?.time ?? null,
		lang: facts.lang,
		kind: facts.kind,
		keys,
		source: facts.source,
		column: facts.column,
		keywords: facts.keywords,
		translations: facts.translations,
		attachments: facts.attachments,
		paragraphs: facts.paragraphs.map((paragraph, index) => ({
			role: paragraph.role,
			speaker: paragraph.speaker,
			question: speakers[index]?.question ?? null,
			text: paragraph.text,
		})),
	};
}

type Row = { is: string; why?: string; links?: unknown[] } & Partial<ReturnType<typeof articleRow>>;

function print(row: { file: string; url?: string } & Row) {
	if (options.json) {
		process.stdout.write(`${printed === 0 ? "[\n" : ",\n"}${JSON.stringify(row)}`);
		printed += 1;
		return;
	}
	console.log(`\n${row.file}`);
	for (const [name, value] of Object.entries(row)) {
		if (name === "file" || name === "paragraphs" || value === undefined || value === "") continue;
		const shown = Array.isArray(value)
			? value.map((each) => (typeof each === "string" ? each : JSON.stringify(each)))
			: [value];
		shown.forEach((line, index) => {
			console.log(`  ${(index === 0 ? name : "").padEnd(12)} ${line ?? "–"}`);
		});
	}
	row.paragraphs?.forEach(({ role, speaker, question, text }, index) => {
		const words = text.length > 60 ? `${text.slice(0, 59)}…` : text;
		console.log(
			`  ${String(index + 1).padStart(4)} ${String(question ?? "").padStart(3)} ${role.padEnd(9)} ${speaker || "–"}  ${words}`,
		);
	});
}

function filesIn(name: string): string[] {
	if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name];
	return readdirSync(name, { withFileTypes: true })
		.sort((a, b) => a.name.localeCompare(b.name))
		.flatMap((entry) => {
			const path = join(name, entry.name);
			return entry.isDirectory() ? filesIn(path) : /\.s?html?$/i.test(entry.name) ? [path] : [];
		});
}

function addressOf(file: string, source: string, page: Document): Address {
	const name = basename(file);
	const candidates: [string | null | undefined, string][] = [
		[options.url, "--url"],
		[indexOf(dirname(file)).get(name), "index.json"],
		[/<!-- saved from url=\(\d+\)(\S+) -->/.exec(source)?.[1], "the browser's comment"],
		[page.querySelector('link[rel="canonical"]')?.getAttribute("href"), "the canonical link"],
		[page.querySelector('meta[name="Url"]')?.getAttribute("content"), "meta Url, which may name another host or path"],
	];
	const found = candidates.find(([url]) => url && URL.canParse(url) && siteOf(url));
	if (found?.[0]) return { url: found[0], from: found[1] };
	const number = /t\d{8}_\d+|t\d{6,8}/.exec(name)?.[0];
	if (number) return { url: `https://www.mfa.gov.cn/web/${number}.shtml`, from: "the file's name" };
	return { url: "https://www.mfa.gov.cn/", from: "nowhere: read as a page of www.mfa.gov.cn" };
}

/** The addresses that an `index.json` in `folder` gives, by file name. */
function indexOf(folder: string): Map<string, string> {
	const known = indexes.get(folder);
	if (known) return known;
	const addresses = new Map<string, string>();
	const path = join(folder, "index.json");
	const rows: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
	for (const row of Array.isArray(rows) ? (rows as unknown[]) : [])
		if (typeof row === "object" && row && "file" in row && "url" in row)
			addresses.set(String(row.file), String(row.url));
	indexes.set(folder, addresses);
	return addresses;
}

async function fetchPage(url: string): Promise<{ source: string }> {
	const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
	if (!answer.ok) throw new Error(`status ${answer.status}`);
	return { source: decode(new Uint8Array(await answer.arrayBuffer())) };
}

/** UTF-8, as on every page of the ministry seen, unless a meta tag names another encoding and the bytes are no UTF-8. */
function decode(bytes: Uint8Array): string {
	const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
	// Template A's scripts name gb2312 too, for its mails: only a meta tag speaks of the page.
	const named = /<meta[^>]+charset=["']?\s*(gb2312|gbk|gb18030|big5|windows-125\d|iso-8859-\d+)/i.exec(head)?.[1];
	if (!named) return new TextDecoder().decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder(named).decode(bytes);
	}
}
