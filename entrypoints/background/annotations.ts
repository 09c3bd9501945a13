/** Every write of an annotation: asked for by a message, checked against who asks, done in one transaction. */
import type { Asked, Refusal, Saved, ToBackground } from "../../messages";
import { newUrn } from "../../reader/ids";
import type { ColourName } from "../../records/colours";
import type { PageFacts } from "../../records/document";
import { documentOfPage } from "../../sites/joining";
import type { Act } from "../../storage/act";
import { addAnnotation, changeAnnotation, deleteAnnotation, noteDocument } from "../../storage/annotations";
import { editById } from "../../storage/edits";
import { failureOf } from "../../storage/failure";
import { getSettings, setSettings } from "../../storage/settings";
import { type Asker, type OwnAsker, type PageAsker, withoutFragment } from "./door";
import { keysOf } from "./page-keys";
import type { Session } from "./session";
import { refusalFor } from "./touch";

type Data<K extends keyof ToBackground> = Asked<ToBackground, K>;

export function highlight({ page, passage }: Data<"highlight">, asker: PageAsker): Promise<Saved> {
	return saving(async () => {
		if (asker.isPrivate) return refused("private");
		const keys = await keysOf(page, asker.url);
		if (keys.length === 0) return refused("gone");
		const facts: PageFacts = { ...page, url: asker.url };
		const { edit } = await addAnnotation(
			{ facts, keys, choose: documentOfPage },
			{ on: "passage", ...passage, note: "", tags: [] },
			actOf(asker),
		);
		setTimeout(() => void rememberColour(passage.colour));
		return { saved: true, edit };
	});
}

/** The note on a whole document, from one of our own pages, which names the address of the tab that it is about. */
export function writeDocumentNote({ page, id, change }: Data<"noteDocument">, asker: OwnAsker): Promise<Saved> {
	return saving(async () => {
		if (asker.isPrivate) return refused("private");
		const facts: PageFacts = { ...page, url: withoutFragment(page.url) };
		const keys = await keysOf(facts, facts.url);
		if (keys.length === 0) return refused("gone");
		const { edit } = await noteDocument({ facts, keys, choose: documentOfPage }, id, change, actOf(asker));
		return { saved: true, edit };
	});
}

export function changeOne({ id, change }: Data<"change">, asker: Asker, session: Session): Promise<Saved> {
	return saving(async () => {
		const refusal = await refusalFor(id, asker, session);
		if (refusal) return refused(refusal);
		// No word of the reader's is ever in the page's document, so that none can come from there.
		if (asker.is === "page" && (change.note !== undefined || change.tags !== undefined)) return refused("gone");
		// Where a passage stands only its page can say.
		if (asker.is !== "page" && change.passage !== undefined) return refused("gone");
		const edit = await changeAnnotation(id, change, actOf(asker));
		if (change.colour) void rememberColour(change.colour);
		return { saved: true, edit };
	});
}

export function deleteOne({ id }: Data<"delete">, asker: Asker, session: Session): Promise<Saved> {
	return saving(async () => {
		const refusal = await refusalFor(id, asker, session);
		return refusal ? refused(refusal) : { saved: true, edit: await deleteAnnotation(id, actOf(asker)) };
	});
}

/** Takes an edit back (`turn` is undo) or does it again (redo). */
export function turnEdit(
	turn: (edit: string, moment: string) => Promise<string>,
	{ edit }: Data<"undo" | "redo">,
	asker: Asker,
	session: Session,
): Promise<Saved> {
	return saving(async () => {
		const known = await editById(edit);
		const refusal = known ? await refusalFor(known.subject, asker, session) : "gone";
		return refusal ? refused(refusal) : { saved: true, edit: await turn(edit, new Date().toISOString()) };
	});
}

/** An act on many annotations; only our own pages ask for those. */
export function wide({ isPrivate }: Pick<OwnAsker, "isPrivate">, write: () => Promise<string>): Promise<Saved> {
	return saving(async () => (isPrivate ? refused("private") : { saved: true, edit: await write() }));
}

export function actOf({ hand }: Asker): Act {
	return { hand, moment: new Date().toISOString(), newId: newUrn };
}

/** Not waited for: the annotation is durable without it, and a colour forgotten costs one click. */
async function rememberColour(lastColour: ColourName): Promise<void> {
	try {
		if ((await getSettings()).lastColour !== lastColour) await setSettings({ lastColour });
	} catch (error) {
		console.warn("the last colour was not kept:", failureOf(error));
	}
}

function refused(why: Refusal): Saved {
	return { saved: false, why };
}

async function saving(write: () => Promise<Saved>): Promise<Saved> {
	try {
		return await write();
	} catch (error) {
		const { why } = failureOf(error);
		console.error(`not saved (${why}):`, error);
		return refused(why);
	}
}
