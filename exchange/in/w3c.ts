/**
 * W3C Web Annotations by others (https://www.w3.org/TR/annotation-model/): one, a list of them, a page, a collection
 * with its first page inside, or a list of pages. Taken as they are met in files: with and without @context, with ids
 * that are no IRIs, with one body or many.
 */
import * as v from "valibot";
import { type Foreign, nothingForeign, recordsOf } from "./foreign";
import { beginningOf, type Incoming, type Unread } from "./incoming";

const Text = v.fallback(v.string(), "");
const Words = v.fallback(v.pipe(v.union([v.string(), v.array(v.string())]), v.transform(many)), []);
const Count = v.fallback(v.number(), 0);

const Selector = v.object({
	type: Words,
	exact: v.optional(Text, ""),
	prefix: v.optional(Text, ""),
	suffix: v.optional(Text, ""),
	start: v.optional(Count, 0),
	refinedBy: v.optional(v.unknown()),
});
const Target = v.object({
	id: v.optional(Text, ""),
	source: v.optional(v.unknown()),
	selector: v.optional(v.unknown()),
	styleClass: v.optional(Words, []),
});
const Body = v.object({
	type: v.optional(Words, []),
	value: v.optional(Text, ""),
	purpose: v.optional(Words, []),
	items: v.optional(v.unknown()),
	id: v.optional(Text, ""),
});
const Item = v.object({
	id: v.optional(Text, ""),
	"@id": v.optional(Text, ""),
	target: v.unknown(),
	body: v.optional(v.unknown()),
	bodyValue: v.optional(Text, ""),
	created: v.optional(Text, ""),
	modified: v.optional(Text, ""),
});

/** Pages in collections in lists: no file has more. */
const DEPTH = 4;

/** The file's records, or null where it holds no annotations of this form. */
export async function readW3c(value: unknown, now: Date): Promise<Incoming | null> {
	const items = [...itemsIn(value, 0)];
	if (items.length === 0 && !isPage(value)) return null;
	const found: Foreign[] = [];
	const unread: Unread[] = [];
	for (const [index, item] of items.entries()) {
		const read = readItem(item, index + 1);
		if (read) found.push(read);
		else unread.push({ at: index + 1, why: "form", field: "target", what: beginningOf(JSON.stringify(item) ?? "") });
	}
	return recordsOf(found, unread, now);
}

function isPage(value: unknown): boolean {
	return ["AnnotationPage", "AnnotationCollection"].some((type) => typesOf(value).includes(type));
}

function* itemsIn(value: unknown, depth: number): Iterable<unknown> {
	if (Array.isArray(value)) {
		if (depth < DEPTH) for (const inner of value) yield* itemsIn(inner, depth + 1);
	} else if (isObject(value)) {
		if (typesOf(value).includes("Annotation")) yield value;
		else if (depth < DEPTH)
			for (const name of ["first", "items", "@graph"])
				if (isObject(value[name])) yield* itemsIn(value[name], depth + 1);
	}
}

function typesOf(value: unknown): string[] {
	return isObject(value)
		? many(v.parse(v.fallback(v.union([v.string(), v.array(v.string())]), ""), value["type"] ?? value["@type"]))
		: [];
}

function readItem(item: unknown, at: number): Foreign | null {
	const read = v.safeParse(Item, item);
	if (!read.success) return null;
	const { id, target, body, bodyValue, created, modified } = read.output;
	const place = placeOf(target);
	if (!place) return null;
	const bodies = many(body).flatMap(readBody);
	return {
		...nothingForeign,
		at,
		id: id || read.output["@id"],
		...place,
		note: [bodyValue, ...bodies.filter(({ isTag }) => !isTag).map(({ text }) => text)].filter(Boolean).join("\n\n"),
		tags: bodies.filter(({ isTag }) => isTag).map(({ text }) => text),
		created,
		modified,
	};
}

/** The first target that names an address; of its selectors the quote, and the position as a hint. */
function placeOf(target: unknown): Pick<Foreign, "url" | "exact" | "prefix" | "suffix" | "start" | "colour"> | null {
	for (const one of many(target)) {
		if (typeof one === "string") return { url: one, exact: "", prefix: "", suffix: "", start: 0, colour: "" };
		const read = v.safeParse(Target, one);
		if (!read.success) continue;
		const { id, source, selector, styleClass } = read.output;
		const inner = isObject(source) && typeof source["id"] === "string" ? source["id"] : source;
		const selectors = [...selectorsIn(selector, 0)];
		const quote = selectors.find(({ type }) => type.includes("TextQuoteSelector"));
		const position = selectors.find(({ type }) => type.includes("TextPositionSelector"));
		return {
			url: typeof inner === "string" ? inner : id,
			exact: quote?.exact ?? "",
			prefix: quote?.prefix ?? "",
			suffix: quote?.suffix ?? "",
			start: position?.start ?? 0,
			colour: styleClass.join(" "),
		};
	}
	return null;
}

function* selectorsIn(selector: unknown, depth: number): Iterable<v.InferOutput<typeof Selector>> {
	for (const one of many(selector)) {
		const read = v.safeParse(Selector, one);
		if (!read.success) continue;
		yield read.output;
		if (depth < DEPTH) yield* selectorsIn(read.output.refinedBy, depth + 1);
	}
}

function readBody(body: unknown): { text: string; isTag: boolean }[] {
	// An address alone: a link is what the reader would have typed.
	if (typeof body === "string") return [{ text: body, isTag: false }];
	const read = v.safeParse(Body, body);
	if (!read.success) return [];
	const { type, value, purpose, items, id } = read.output;
	if (type.includes("Choice")) return many(items).slice(0, 1).flatMap(readBody);
	const text = value || id;
	return text === "" ? [] : [{ text, isTag: purpose.includes("tagging") }];
}

function many<T>(value: T | T[] | undefined): T[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
