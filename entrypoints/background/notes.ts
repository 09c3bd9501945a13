/**
 * Which annotation a note frame may show. The page's script gets a token and puts it into the frame's address; the
 * frame shows it once, and from then on that frame alone speaks for that annotation. One note is open in a tab.
 */
import * as v from "valibot";
import { type Asked, askPage, type NoteContent, type ToPage } from "../../messages";
import { Urn } from "../../records/values";
import { annotationById, knownTags } from "../../storage/annotations";
import type { NoteAsker, PageAsker } from "./door";
import type { Session } from "./session";
import { bindingKey, bindNote, boundAnnotation, refusalFor } from "./touch";

const Offer = v.strictObject({ token: v.string(), annotation: Urn });

function offerKey(tab: number): string {
	return `note-offer:${tab}`;
}

/** A token for this tab and annotation; an earlier one that nobody showed is void. Null where the page may not. */
export async function openNote(id: string, asker: PageAsker, session: Session): Promise<string | null> {
	if (await refusalFor(id, asker, session)) return null;
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const token = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	await session.set(offerKey(asker.tab), { token, annotation: id });
	return token;
}

let claims: Promise<unknown> = Promise.resolve();

/** What the note frame shows, or null where the token is not its own or was shown before. */
export function claimNote(token: string, asker: NoteAsker, session: Session): Promise<NoteContent | null> {
	// One after another: two frames that show one token at once must not both find it there.
	const claim = claims.then(() => claimNext(token, asker, session));
	claims = claim.catch(() => undefined); // whoever claimed hears of it
	return claim;
}

async function claimNext(token: string, asker: NoteAsker, session: Session): Promise<NoteContent | null> {
	const offer = v.safeParse(Offer, await session.get(offerKey(asker.tab)));
	if (asker.isPrivate || !offer.success || offer.output.token !== token) return null;
	await session.remove([offerKey(asker.tab)]);
	const annotation = await annotationById(offer.output.annotation);
	if (annotation?.on !== "passage" || annotation.deleted !== null) return null;
	const { id, lang, colour, note, tags, selectors } = annotation;
	await bindNote(id, asker, session);
	return { id, quote: selectors.quote.exact, lang, colour, note, tags, knownTags: await knownTags() };
}

/** Passes the frame's height, or that the reader is done, on to its page: the frame itself never speaks to it. */
export async function passNoteOn<K extends "noteHeight" | "noteDone">(
	type: K,
	data: Asked<ToPage, K>,
	asker: NoteAsker,
	session: Session,
): Promise<undefined> {
	if (!(await boundAnnotation(asker, session))) return;
	try {
		await askPage(asker.tab, type, data);
	} catch (error) {
		// The page went away together with its frame.
		console.warn(`${type} not passed on:`, error);
	}
}

/** Forgets a closed tab's token and frame. */
export function forgetNotes(session: Session, tab: number): Promise<void> {
	return session.remove([offerKey(tab), bindingKey(tab)]);
}
