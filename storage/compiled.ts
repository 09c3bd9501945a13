/** The reader's lists as they are compiled, kept ready: the background may be stopped between any two pages. */
import * as v from "valibot";
import { OwnTerm } from "../records/own-term";
import { read, write } from "./database";
import { termLists } from "./own-terms";
import { OWN_VERSION } from "./own-version";
import { sound, soundRows } from "./sound";

const Version = v.object({ value: v.string() });
const COMPILED = "lists";
const Compiled = v.object({ value: v.strictObject({ version: v.string(), lists: v.array(v.string()) }) });

/** Before any write of this version of Tifa. */
const FIRST = "first";

/** Changes with every change of a term or list; "" while no list is on. */
export async function ownTermsVersion(): Promise<string> {
	const on = (await termLists()).some((list) => list.on);
	return on ? keptVersion() : "";
}

/** What `compile` makes of each list that is on, the one whose terms win first. Compiled once a version. */
export async function compiledLists(compile: (terms: readonly OwnTerm[]) => string): Promise<string[]> {
	const version = await keptVersion();
	const kept = sound(Compiled, await read(({ compiled }) => compiled.get(COMPILED)));
	if (kept?.value.version === version) return kept.value.lists;
	const lists: string[] = [];
	for (const { id } of (await termLists()).filter(({ on }) => on)) {
		// By age: where two terms of a list have one form, the earlier one keeps it.
		const rows = await read(({ terms }) => terms.where("list").equals(id).sortBy("created"));
		const live = rows.filter(({ deleted }) => deleted === null);
		lists.push(compile(soundRows(OwnTerm, live)));
	}
	// Changed meanwhile, it is kept under the version it began with, and compiled anew when next asked for.
	await write(
		({ compiled }) => [compiled],
		({ compiled }) => compiled.put({ name: COMPILED, value: { version, lists } }),
	);
	return lists;
}

async function keptVersion(): Promise<string> {
	return sound(Version, await read(({ compiled }) => compiled.get(OWN_VERSION)))?.value ?? FIRST;
}
