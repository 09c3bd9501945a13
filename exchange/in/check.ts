/** One record of a file, held to its schema. */
import * as v from "valibot";
import { beginningOf, type Unread, type UnreadWhy } from "./incoming";

export type Checked<T> = { readonly good: T } | { readonly bad: Unread };

/** The record, or why it was not read. `at` is its place in the file. */
export function checkRecord<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
	at: number,
): Checked<v.InferOutput<S>> {
	const result = v.safeParse(schema, value, { abortEarly: true });
	if (!result.success) {
		const [issue] = result.issues;
		return { bad: { at, why: whyOf(issue), field: v.getDotPath(issue) ?? "", what: wordsOf(value) } };
	}
	const field = wrongMoment(result.output);
	return field === null ? { good: result.output } : { bad: { at, why: "date", field, what: wordsOf(value) } };
}

/** What a reader would know the record by: its note, its quote, its name, else how it begins. */
function wordsOf(value: unknown): string {
	for (const path of [["selectors", "quote", "exact"], ["note"], ["title"], ["wording"], ["name"]]) {
		const found = path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
		if (typeof found === "string" && found !== "") return beginningOf(found);
	}
	return isObject(value) ? beginningOf(String(value["id"] ?? "")) : "";
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}

function whyOf({ type }: v.BaseIssue<unknown>): UnreadWhy {
	if (type === "iso_timestamp" || type === "iso_date") return "date";
	return type === "max_length" || type === "max_entries" ? "long" : "field";
}

const moments = ["created", "modified", "deleted", "read"];

/**
 * The schema's pattern lets 31 February and other zones' clocks through, and the later of two edits is told by comparing
 * their moments as text.
 */
function wrongMoment(record: unknown): string | null {
	if (!isObject(record)) return null;
	for (const [name, value] of Object.entries(record))
		if (typeof value === "string" && moments.includes(name) && !isMoment(value)) return name;
	return null;
}

/** Whether this is a moment as records have it: a day and time that exist, in UTC, with milliseconds. */
export function isMoment(text: string): boolean {
	const time = Date.parse(text);
	return !Number.isNaN(time) && new Date(time).toISOString() === text;
}
