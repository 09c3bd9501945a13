/** Annotations that other programs wrote, brought into the shape of records. */

import * as v from "valibot";
import { Annotation } from "../../records/annotation";
import { type ColourName, colourNames } from "../../records/colours";
import { CONTEXT_LENGTH, LINE_LENGTH } from "../../records/limits";
import { Address, Lang, Role, Urn } from "../../records/values";
import { identityKeys } from "../../sites/identity";
import { checkRecord } from "./check";
import { gather, gathered, take } from "./gather";
import { beginningOf, type Incoming, type Unread, type UnreadWhy } from "./incoming";
import { makeDocument } from "./make-document";
import { namedUrn } from "./named-urn";

/** One annotation as it was found; "" where the file says nothing. */
export interface Foreign {
	/** Its place in the file, from 1. */
	readonly at: number;
	/** How the other program names it. */
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly lang: string;
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	/** Where the passage begins in the text, in whatever the other program counted: a hint only. */
	readonly start: number;
	readonly note: string;
	readonly tags: readonly string[];
	readonly colour: string;
	readonly role: string;
	readonly speaker: string;
	readonly created: string;
	readonly modified: string;
}

export const nothingForeign: Omit<Foreign, "at"> = {
	id: "",
	url: "",
	title: "",
	lang: "",
	exact: "",
	prefix: "",
	suffix: "",
	start: 0,
	note: "",
	tags: [],
	colour: "",
	role: "",
	speaker: "",
	created: "",
	modified: "",
};

/**
 * The records of `found`. Documents are made from what is known of their addresses, those of one number as one. What
 * has no words of the page becomes a note on its document; whether the words still stand in the page shows when it is
 * read. The same file gives the same ids again.
 */
export async function recordsOf(found: readonly Foreign[], unread: readonly Unread[], now: Date): Promise<Incoming> {
	const all = gather();
	const undated = new Set<string>();
	all.unread.push(...unread);
	for (const one of found) {
		const read = await recordOf(one, now);
		if ("bad" in read) {
			all.unread.push(read.bad);
			continue;
		}
		const { annotation, title } = read;
		take(all.annotations, annotation.id, annotation, one.at, all.unread);
		if (one.modified === "" && one.created === "") undated.add(annotation.id);
		const { document: id, page: url, created, modified } = annotation;
		const known = all.documents.get(id);
		const made = makeDocument({ id, url, title, lang: langOf(one.lang), created, modified });
		const copies = known?.copies.some((copy) => copy.url === url)
			? known.copies
			: [...(known?.copies ?? []), ...made.copies];
		all.documents.set(id, {
			...made,
			...known,
			copies,
			title: known?.title || made.title,
			created: known && known.created < created ? known.created : created,
			modified: known && known.modified > modified ? known.modified : modified,
		});
	}
	return { ...gathered(all), undated };
}

async function recordOf(one: Foreign, now: Date): Promise<{ annotation: Annotation; title: string } | { bad: Unread }> {
	const { at, note, title } = one;
	const bad = (why: UnreadWhy, field = "") => ({
		bad: { at, why, field, what: beginningOf(one.exact || note || one.url) },
	});
	const url = one.url.split("#", 1)[0] ?? "";
	if (!v.is(Address, url) || !/^https?:/i.test(url)) return bad("address", "url");
	if (one.exact.trim() === "" && note.trim() === "" && one.tags.length === 0) return bad("empty");
	const created = momentOf(one.created) ?? (one.created ? null : now.toISOString());
	if (created === null) return bad("date", "created");
	const modified = momentOf(one.modified) ?? (one.modified ? null : created);
	if (modified === null) return bad("date", "modified");
	const [key = url] = identityKeys({ lang: "", shown: null, title: "", kind: "article" }, url, "");
	const kept = {
		document: await namedUrn(`document ${key}`),
		page: url,
		note,
		tags: one.tags.map((tag) => tag.trim()).filter(Boolean),
		created,
		modified,
		deleted: null,
	};
	const id = await idOf(one, url);
	const record = one.exact === "" ? { on: "document", id, ...kept } : { on: "passage", id, ...passageOf(one), ...kept };
	const checked = checkRecord(Annotation, record, at);
	return "good" in checked ? { annotation: checked.good, title } : checked;
}

/** An id of Tifa's own kind stays, so that what was written here and comes back is not there twice. */
async function idOf(one: Foreign, url: string): Promise<string> {
	if (v.is(Urn, one.id)) return one.id;
	return namedUrn(
		`annotation ${one.id || JSON.stringify([url, one.exact, one.prefix, one.note, one.tags, one.created])}`,
	);
}

function passageOf({ exact, prefix, suffix, start, lang, colour, role, speaker }: Foreign) {
	const from = Number.isSafeInteger(start) && start >= 0 ? start : 0;
	return {
		colour: colourFrom(colour),
		lang: langOf(lang),
		role: v.is(Role, role) ? role : "narration",
		speaker: speaker.slice(0, LINE_LENGTH),
		selectors: {
			quote: { exact, prefix: prefix.slice(-CONTEXT_LENGTH), suffix: suffix.slice(0, CONTEXT_LENGTH) },
			position: { start: from, end: from + exact.length },
			paragraph: { index: 0, offset: 0 },
		},
	};
}

function langOf(lang: string): string {
	return v.is(Lang, lang) ? lang : "";
}

/** A colour by its name, also as the end of a style class or among other words; yellow for any other. */
function colourFrom(written: string): ColourName {
	const words = written.toLowerCase().split(/[^a-z]+/);
	return colourNames.find((name) => words.includes(name)) ?? "yellow";
}

/** The moment in Tifa's form, or null where it is none. A day alone counts as its beginning in UTC. */
export function momentOf(written: string): string | null {
	const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(written.trim());
	if (!iso) return null;
	const time = Date.parse(written.trim().replace(/^(\S+) (\d\d:\d\d)/, "$1T$2"));
	if (Number.isNaN(time)) return null;
	// The browser takes 31 February for 3 March.
	const day = new Date(Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])));
	return day.getUTCDate() === Number(iso[3]) ? new Date(time).toISOString() : null;
}
