/**
 * The JSON that Hypothesis' sidebar writes: {export_date, export_userid, client_version, annotations}, whose annotations
 * are those of its API (https://h.readthedocs.io/en/latest/api/), and the API's own {total, rows}.
 */
import * as v from "valibot";
import { type Foreign, nothingForeign, recordsOf } from "./foreign";
import { beginningOf, type Incoming, type Unread } from "./incoming";

const Selector = v.object({
	type: v.string(),
	exact: v.optional(v.string(), ""),
	prefix: v.optional(v.string(), ""),
	suffix: v.optional(v.string(), ""),
	start: v.optional(v.number(), 0),
});

const Item = v.object({
	id: v.optional(v.string(), ""),
	created: v.optional(v.string(), ""),
	updated: v.optional(v.string(), ""),
	uri: v.string(),
	text: v.optional(v.string(), ""),
	tags: v.optional(v.array(v.string()), []),
	references: v.optional(v.array(v.string()), []),
	target: v.optional(
		v.array(v.object({ selector: v.optional(v.array(v.union([Selector, v.object({ type: v.string() })])), []) })),
		[],
	),
	document: v.optional(v.object({ title: v.optional(v.array(v.string()), []) }), {}),
});

const Export = v.object({ export_date: v.string(), annotations: v.array(v.unknown()) });
const Answer = v.object({ total: v.number(), rows: v.array(v.unknown()) });

/** The file's records, or null where it is none of Hypothesis'. Answers to others' annotations are named, not read. */
export async function readHypothesis(value: unknown, now: Date): Promise<Incoming | null> {
	const file = v.safeParse(v.union([Export, Answer]), value);
	if (!file.success) return null;
	const rows = "annotations" in file.output ? file.output.annotations : file.output.rows;
	const found: Foreign[] = [];
	const unread: Unread[] = [];
	for (const [index, row] of rows.entries()) {
		const at = index + 1;
		const item = v.safeParse(Item, row);
		if (!item.success) {
			const field = v.getDotPath(item.issues[0]) ?? "";
			unread.push({ at, why: "field", field, what: beginningOf(JSON.stringify(row)) });
		} else if (item.output.references.length > 0)
			unread.push({ at, why: "reply", field: "", what: beginningOf(item.output.text) });
		else found.push(foreignOf(item.output, at));
	}
	return recordsOf(found, unread, now);
}

function foreignOf(item: v.InferOutput<typeof Item>, at: number): Foreign {
	const selectors = item.target[0]?.selector ?? [];
	const ofType = (type: string) => selectors.flatMap((one) => (one.type === type && "exact" in one ? [one] : []))[0];
	const quote = ofType("TextQuoteSelector");
	return {
		...nothingForeign,
		at,
		// Its own short ids, told apart from those of other programs.
		id: item.id && `hypothesis ${item.id}`,
		url: item.uri,
		title: item.document.title?.[0] ?? "",
		exact: quote?.exact ?? "",
		prefix: quote?.prefix ?? "",
		suffix: quote?.suffix ?? "",
		start: ofType("TextPositionSelector")?.start ?? 0,
		note: item.text,
		tags: item.tags,
		created: item.created,
		modified: item.updated,
	};
}
