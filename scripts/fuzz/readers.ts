/** The readers of outside data, each fed one input by chance. Whatever they throw that is no said refusal escapes. */
import "./stand-in";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { askerFor } from "../../entrypoints/background/door";
import { parseXml } from "../../exchange/glossary/fixture";
import { guessTermColumns, readTermTable } from "../../exchange/glossary/table-in";
import { guessAnnotationColumns, readAnnotationTable } from "../../exchange/in/annotation-table";
import { ImportFailure } from "../../exchange/in/incoming";
import { openFile } from "../../exchange/in/open-file";
import { toBackground, toPage } from "../../messages";
import { firstHosts, optionalHosts } from "../../sites/hosts";
import { readPage } from "../../sites/read-page";
import { savedPage } from "../saved-page";
import { type Chance, mutated, mutatedValue } from "./mutate";

const root = join(import.meta.dirname, "../..");
const now = new Date("2026-01-20T12:00:00.000Z");

function textsIn(folder: string, ending: RegExp): string[] {
	return existsSync(folder)
		? readdirSync(folder)
				.filter((file) => ending.test(file))
				.sort()
				.map((file) => readFileSync(join(folder, file), "utf8"))
		: [];
}

/** A list that holds something. */
function some<T>(all: readonly T[], what: string): readonly [T, ...T[]] {
	const [first, ...others] = all;
	if (first === undefined) throw new Error(`no ${what}`);
	return [first, ...others];
}

/** The ministry's pages lie beside the project; without them our own in their form stand in. */
const ministrys = textsIn(join(root, "../shared/pages"), /\.html$/);
const own = textsIn(join(root, "sites/fixtures"), /\.html$/);
export const pagesFrom = ministrys.length > 0 ? `the ministry's ${ministrys.length} pages` : "our own fixtures";
const pages = some([...ministrys, ...own], "pages");

const addresses = some(
	[...firstHosts, ...optionalHosts].map((pattern) =>
		pattern.replace("*://", "https://").replace("*.", "www.").replace(/\*$/, "web/wjb/202601/t20260115_11112222.shtml"),
	),
	"hosts",
);

/** A page, whole one time in ten and otherwise a stretch of it: parsing is what takes the time, not reading. */
function page(chance: Chance): void {
	const source = chance.oneOf(pages);
	const from = chance.below(10) === 0 ? 0 : chance.below(source.length);
	const stretch = from === 0 ? source : source.slice(0, 400) + source.slice(from, from + chance.below(5000));
	const address = chance.below(4) === 0 ? mutated(chance.oneOf(addresses), chance) : chance.oneOf(addresses);
	readPage(savedPage(mutated(stretch, chance)), address, now);
}

const files = some(
	textsIn(join(root, "exchange/golden"), /\.(txt|csv|tsv|xml|ris|bib|md|html|json)$/).map((text) =>
		text.slice(0, 20_000),
	),
	"golden files",
);

/** A file to import, as text or as bytes; a table is read on with the columns that are guessed, either way. */
async function file(chance: Chance): Promise<void> {
	const source = chance.oneOf(files);
	const text = chance.below(3) === 0 ? mutatedJson(source, chance) : mutated(source, chance);
	const bytes = new TextEncoder().encode(text);
	for (let rest = chance.below(3); rest > 0; rest -= 1) bytes[chance.below(bytes.length)] = chance.below(256);
	const signal = new AbortController().signal;
	await unlessRefused(async () => {
		const opened = await openFile(new Blob([bytes]), { parseXml, now, signal });
		if (opened.is !== "table") return;
		const { rows, unread } = opened;
		await unlessRefused(() => readAnnotationTable(rows, guessAnnotationColumns(rows), unread, now));
		await unlessRefused(() => readTermTable(rows, guessTermColumns(rows), "a list"));
	});
}

function mutatedJson(text: string, chance: Chance): string {
	try {
		return JSON.stringify(mutatedValue(JSON.parse(text), chance)) ?? "";
	} catch {
		// Not JSON, or JSON by lines: changed as a text.
		return mutated(text, chance);
	}
}

async function unlessRefused(read: () => unknown): Promise<void> {
	try {
		await read();
	} catch (error) {
		if (!(error instanceof ImportFailure)) throw error;
	}
}

const messages = some(
	[toBackground, toPage].flatMap((map) => Object.entries(map)),
	"messages",
);
const askable = some(Object.keys(toBackground) as (keyof typeof toBackground)[], "messages");
const ours = { id: "tifa", root: "chrome-extension://tifa/" };
const urn = "urn:uuid:123e4567-e89b-42d3-a456-426614174000";
const time = "2026-01-15T08:00:00.000Z";
/** Something of every field that a message has; a schema takes what is its own and refuses the rest. */
const fields = {
	id: urn,
	ids: [urn],
	edit: urn,
	batch: urn,
	document: urn,
	into: urn,
	from: urn,
	url: "https://www.mfa.gov.cn/web/1.shtml",
	token: "0".repeat(32),
	is: "article",
	keys: ["t:1"],
	height: 200,
	index: 0,
	block: 0,
	command: "note",
	saved: true,
	change: { colour: "red", note: "笔记", tags: ["一"] },
	passage: { id: urn, colour: "red", selectors: { quote: { exact: "核心", prefix: "", suffix: "" } }, created: time },
	page: { url: "https://www.mfa.gov.cn/web/1.shtml", title: "标题", lang: "zh-Hans", paragraphs: [{ text: "一" }] },
	term: { id: urn, wording: "核心利益", renderings: [{ lang: "en", text: "core interests" }] },
};

/** A message and its sender, at the door and at both schemas. */
function message(chance: Chance): void {
	const [, { ask, answer }] = chance.oneOf(messages);
	const named = Object.entries(fields).filter(() => chance.below(3) === 0);
	const value = mutatedValue(chance.below(2) === 0 ? fields : Object.fromEntries(named), chance);
	for (const schema of [ask, answer]) {
		const read = v.safeParse<v.GenericSchema>(schema, value);
		// What was taken is taken again: what is kept once stays readable.
		if (read.success && !v.safeParse<v.GenericSchema>(schema, read.output).success)
			throw new Error("a value that was taken is refused");
	}
	const sender = mutatedValue(
		{ id: "tifa", url: `${ours.root}note.html#1`, frameId: 1, tab: { id: 1, incognito: false } },
		chance,
	);
	if (sender === null || typeof sender !== "object") return;
	const { id, url, frameId, tab } = sender as Record<string, unknown>;
	// The browser itself tells who sends: of the kinds it says, though not always what we expect.
	const isTab = (value: unknown): value is { id?: number; incognito: boolean } =>
		typeof value === "object" && value !== null;
	const told = {
		...(typeof id === "string" && { id }),
		...(typeof url === "string" && { url }),
		...(typeof frameId === "number" && { frameId }),
		...(isTab(tab) && { tab }),
	};
	const asker = askerFor(chance.oneOf(askable), told, ours);
	if (asker && told.id !== ours.id) throw new Error("somebody else was let in");
}

export const readers = { page, file, message };

type Name = keyof typeof readers;
const share = (name: Name, count: number): Name[] => Array(count).fill(name);

/** Of twenty inputs so many go to each. */
export const shares = some([...share("page", 6), ...share("file", 7), ...share("message", 7)], "readers");
