/**
 * Builds the glossary that ships from its sources in `assets/glossary/`: `built/matcher.json` for the page's script
 * (forms, ids, categories), `built/cards.json` and `built/partnerships.json` for the background (what a card shows).
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import type { Partnership } from "../records/partnership";
import type { Relations, Term } from "../records/term";
import { type Blocker, compile, type Form, type Shipped } from "../terms/compile";
import { englishForms } from "../terms/english";
import { bare, chineseForms } from "../terms/forms";
import { ANSWERS, BORDERS, PLAIN } from "../terms/glossary";
import { type BlockerEntry, type Entry, type PartnershipEntry, readSources, type ScaleEntry } from "./glossary-source";
import { pinyinOf } from "./pinyin";
import { relationsOf } from "./relations";

/** Where the sources stand. */
export const glossaryFolder = join(dirname(fileURLToPath(import.meta.url)), "../assets/glossary");

/** Reads, checks and builds. Throws an Error that names file and line where a source is wrong. */
export async function buildGlossary(): Promise<void> {
	const { entries, blockers, scales, partnerships, relations } = await readSources(glossaryFolder);
	const built = join(glossaryFolder, "built");
	await mkdir(built, { recursive: true });
	const places = entries.filter(({ category }) => category === "country").map(({ zh }) => bare(zh));
	const names = new Set(["中国", ...places]);
	const related = relationsOf(relations, entries);
	const cards = entries.map((entry) => [entry.id, cardOf(entry, scales, names, related.get(entry.id))]);
	await write(join(built, "matcher.json"), matcherOf(entries, blockers));
	await write(join(built, "cards.json"), Object.fromEntries(cards));
	await write(join(built, "partnerships.json"), recordsOf(partnerships, entries));
}

/** The compiled matcher of these sources. Throws an Error where two concepts have one id. */
export function matcherOf(entries: readonly Entry[], blockers: readonly BlockerEntry[]): Shipped {
	const ids = new Set<string>();
	for (const { id, category } of entries) {
		if (ids.has(id)) throw new Error(`${category}.yml: two concepts have the id ${id}`);
		ids.add(id);
	}
	const terms = entries.map(({ id, category, plain, answers }) => ({
		id,
		category,
		flags: (plain ? PLAIN : 0) | (answers ? ANSWERS : 0),
	}));
	return compile(terms, formsOf(entries), blockers.flatMap(blockersOf));
}

/** All forms, those that must win first: headwords before variants, both before renderings. */
export function formsOf(entries: readonly Entry[]): Form[] {
	const chinese = (wordings: (entry: Entry) => readonly string[]) =>
		entries.flatMap((entry, term) =>
			wordings(entry).flatMap((wording) => {
				const needs = entry.borders.includes(wording) ? BORDERS : 0;
				return chineseForms(wording).map((text) => ({ text, term, needs }));
			}),
		);
	const english = entries.flatMap(({ renderings }, term) =>
		renderings
			.filter(({ lang, find }) => lang === "en" && find)
			.flatMap(({ text }) => englishForms(text).map((form) => ({ ...form, term }))),
	);
	return [...chinese(({ zh }) => [zh]), ...chinese(({ also }) => also), ...english];
}

function blockersOf({ wording }: BlockerEntry): Blocker[] {
	const [taken = ""] = chineseForms(wording.replace(/\(.*/, ""));
	return chineseForms(wording.replace(/[()]/g, "")).map((text) => ({ text, take: taken.length }));
}

/** The record of partnerships, each label with its term. Throws an Error where a label is no form of a term. */
export function recordsOf(partnerships: readonly PartnershipEntry[], entries: readonly Entry[]): Partnership[] {
	const terms = new Map(entries.flatMap(({ id, zh, also }) => [zh, ...also].map((wording) => [wording, id])));
	return partnerships.map(({ since = null, source = null, ...record }) => {
		const term = terms.get(record.label);
		if (term === undefined)
			throw new Error(`partnerships.yml: ${record.country}: no term has the form ${record.label}`);
		return { ...record, since, source, term };
	});
}

function cardOf(
	{ id, zh, category, also, renderings, source, definition }: Entry,
	scales: readonly ScaleEntry[],
	names: ReadonlySet<string>,
	relations: Relations | undefined,
): Term {
	const scale = scales.find(({ rungs }) => rungs.includes(id));
	return {
		id,
		zh: bare(zh),
		pinyin: pinyinOf(bare(zh), names),
		category,
		renderings: renderings.map(({ lang, text, source = null, confidence, years }) => ({
			lang,
			text,
			source,
			confidence,
			...(years === undefined ? {} : { years }),
		})),
		variants: also,
		source: source ?? null,
		...(definition === undefined ? {} : { definition }),
		...(scale === undefined ? {} : { scale }),
		...(relations === undefined ? {} : { relations }),
	};
}

/** Leaves a file that would not change alone: a watching build would start again. */
async function write(file: string, content: unknown): Promise<void> {
	const text = JSON.stringify(content);
	const before = await readFile(file, "utf8").catch(() => ""); // there is none before the first build
	if (before !== text) await writeFile(file, text);
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildGlossary();
