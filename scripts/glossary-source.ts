/** Reads the glossary's sources, one YAML file a category, and says where one is wrong: file and line. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { isMap, LineCounter, parseDocument } from "yaml";
import { type Category, Confidence, categories } from "../records/term";

const Words = v.pipe(v.string(), v.trim(), v.minLength(1));
const Source = v.pipe(v.string(), v.url());

/** One or two whole sentences, no longer than the card has room for. */
const sentences = (stop: RegExp, longest: number) =>
	v.pipe(
		Words,
		v.maxLength(longest),
		v.check((text) => {
			const stops = [...text.matchAll(stop)];
			return stops.length <= 2 && stops.at(-1)?.index === text.length - 1;
		}, "one or two whole sentences"),
	);

const Rendering = v.pipe(
	v.strictObject({
		/** `- en: firmly oppose`: the language is the key of the words. */
		en: v.optional(Words),
		ru: v.optional(Words),
		fr: v.optional(Words),
		es: v.optional(Words),
		/** Left out: medium, the usual rendering, not seen again on an official page. */
		confidence: v.optional(Confidence, "medium"),
		source: v.optional(Source),
		/** When it was in use: “until about 2017”. */
		years: v.optional(Words),
		/** false: shown on the card, never looked for in a page; for words that mean too many other things. */
		find: v.optional(v.boolean(), true),
	}),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { en, ru, fr, es, ...rest } = dataset.value;
		const words = Object.entries({ en, ru, fr, es }).filter(([, text]) => text !== undefined);
		const [lang, text] = words[0] ?? [];
		if (words.length === 1 && lang !== undefined && text !== undefined) return { lang, text, ...rest };
		addIssue({ message: "a rendering is in one language: en, ru, fr or es" });
		return NEVER;
	}),
);

/** One concept as a person writes it; CONTRIBUTING.md explains each field. */
const Entry = v.strictObject({
	zh: v.pipe(Words, v.minLength(2)),
	/** Only where two concepts have the same headword. */
	id: v.optional(Words),
	also: v.optional(v.array(v.pipe(Words, v.minLength(2))), []),
	/** Forms that only count at the borders of words: they stand by chance inside others. */
	borders: v.optional(v.array(Words), []),
	renderings: v.optional(v.array(Rendering), []),
	source: v.optional(Source),
	/** What the wording means and how it is used; both languages, or none. */
	definition: v.optional(v.strictObject({ en: sentences(/[.?!](?=\s|$)/g, 220), zh: sentences(/[。？！]/g, 90) })),
	/** An everyday word, off unless the reader asks. */
	plain: v.optional(v.boolean(), false),
	/** Marked in answers and narration only: in a question it is the journalist's word. */
	answers: v.optional(v.boolean(), false),
});
export type Entry = v.InferOutput<typeof Entry> & { readonly id: string; readonly category: Category };

/** `反复(交涉)`: consumes 反复, and only where 交涉 follows. */
const BlockerEntry = v.strictObject({
	wording: v.pipe(Words, v.regex(/^[^()]+(\([^()]+\))?$/)),
	protects: Words,
});
export type BlockerEntry = v.InferOutput<typeof BlockerEntry>;

/** Wordings that graduate, the mildest first; each rung is a term's id. */
const ScaleEntry = v.strictObject({ name: Words, rungs: v.pipe(v.array(Words), v.minLength(2)) });
export type ScaleEntry = v.InferOutput<typeof ScaleEntry>;

/** What China's relation with a country was last found to be called. */
const PartnershipEntry = v.strictObject({
	country: Words,
	en: Words,
	/** Further names, in Chinese or English. */
	also: v.optional(v.array(Words), []),
	label: Words,
	/** Year, month or day, as far as it is known. */
	since: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/))),
	/** Abbreviations of the pair; several countries may share one (中巴). */
	pairs: v.optional(v.array(Words), []),
	confidence: v.optional(Confidence, "medium"),
	source: v.optional(Source),
});
export type PartnershipEntry = v.InferOutput<typeof PartnershipEntry>;

const Ids = v.array(Words);

/** How terms stand to one another, each said once: a broader one and its narrower ones, opposites, look-alikes. */
const RelationEntry = v.union([
	v.strictObject({ broader: Words, narrower: v.pipe(Ids, v.minLength(1)) }),
	v.strictObject({ opposites: v.pipe(Ids, v.length(2)) }),
	v.strictObject({ confused: v.pipe(Ids, v.minLength(2)) }),
]);
export type RelationEntry = v.InferOutput<typeof RelationEntry>;

export interface Sources {
	readonly entries: readonly Entry[];
	readonly blockers: readonly BlockerEntry[];
	readonly scales: readonly ScaleEntry[];
	readonly partnerships: readonly PartnershipEntry[];
	readonly relations: readonly RelationEntry[];
}

/** All sources of the folder. Throws an Error that names the file and line of the first mistake. */
export async function readSources(folder: string): Promise<Sources> {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".yml")).sort();
	const entries: Entry[] = [];
	for (const category of categories) {
		const name = `${category}.yml`;
		if (!names.includes(name)) continue;
		for (const entry of await readList(join(folder, name), Entry))
			entries.push({ ...entry, id: entry.id ?? entry.zh, category });
	}
	const known = new Set(
		[...categories, "blockers", "scales", "partnerships", "relations"].map((name) => `${name}.yml`),
	);
	const strange = names.find((name) => !known.has(name));
	if (strange) throw new Error(`${join(folder, strange)}: no category of this name, see records/term.ts`);
	return {
		entries,
		blockers: await readList(join(folder, "blockers.yml"), BlockerEntry),
		scales: await readList(join(folder, "scales.yml"), ScaleEntry),
		partnerships: await readList(join(folder, "partnerships.yml"), PartnershipEntry),
		relations: await readList(join(folder, "relations.yml"), RelationEntry),
	};
}

async function readList<S extends v.GenericSchema>(file: string, schema: S): Promise<v.InferOutput<S>[]> {
	const lines = new LineCounter();
	const document = parseDocument(await readFile(file, "utf8"), { lineCounter: lines });
	const [broken] = document.errors;
	if (broken) throw new Error(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`);
	const result = v.safeParse(v.array(schema), document.toJS() ?? []);
	if (result.success) return result.output;
	const issue = result.issues[0];
	const path = (issue.path ?? []).map(({ key }) => key);
	throw new Error(`${file}:${lineOf(path)}: ${path.slice(1).join(".")}: ${issue.message}`);

	/** The line of what the path leads to, or of the nearest thing above it that the file holds. */
	function lineOf(path: readonly unknown[]): number {
		for (let length = path.length; length > 0; length -= 1) {
			const node = document.getIn(path.slice(0, length), true);
			const range = isMap(node) || (node !== null && typeof node === "object" && "range" in node) ? node.range : null;
			if (Array.isArray(range)) return lines.linePos(Number(range[0])).line;
		}
		return 1;
	}
}
