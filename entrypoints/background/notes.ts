/**
 * What a frame in a page may show: an annotation's note, what the reader has of a term, a form for a new one. The page's
 * script gets a token and puts it into the frame's address; the frame shows it once, and from then on that frame alone
 * speaks for that thing. One frame is open in a tab.
 */
import * as v from "valibot";
import { type Asked, askPage, type FrameContent, type ToBackground, type ToPage } from "../../messages";
import { annotationById, knownTags } from "../../storage/annotations";
import { termLists, termNoteOf, termWithList } from "../../storage/own-terms";
import { getSettings } from "../../storage/settings";
import { termOf } from "../../terms/cards";
import type { NoteAsker, PageAsker } from "./door";
import type { Session } from "./session";
import { About, bindFrame, bindingKey, boundTo, refusalFor } from "./touch";

const Offer = v.strictObject({ token: v.string(), about: About });

function offerKey(tab: number): string {
	return `note-offer:${tab}`;
}

/** A token for this tab and annotation; an earlier one that nobody showed is void. Null where the page may not. */
export async function openNote(id: string, asker: PageAsker, session: Session): Promise<string | null> {
	return (await refusalFor(id, asker, session)) ? null : offer({ is: "annotation", id }, asker, session);
}

/** A token for what the reader has of a term. Null where there is no such term, and in a private window. */
export async function openTerm(id: string, asker: PageAsker, session: Session): Promise<string | null> {
	const isThere = !asker.isPrivate && ((await termOf(id)) ?? (await termWithList(id))) !== null;
	return isThere ? offer({ is: "term", id }, asker, session) : null;
}

/** A token for a form in which selected words become a term. Null in a private window. */
export async function openTermForm(
	words: Asked<ToBackground, "openTermForm">,
	asker: PageAsker,
	session: Session,
): Promise<string | null> {
	return asker.isPrivate ? null : offer({ is: "newTerm", ...words }, asker, session);
}

async function offer(about: About, asker: PageAsker, session: Session): Promise<string> {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	const token = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
	await session.set(offerKey(asker.tab), { token, about });
	return token;
}

let claims: Promise<unknown> = Promise.resolve();

/** What the note frame shows, or null where the token is not its own or was shown before. */
export function claimNote(token: string, asker: NoteAsker, session: Session): Promise<FrameContent | null> {
	// One after another: two frames that show one token at once must not both find it there.
	const claim = claims.then(() => claimNext(token, asker, session));
	claims = claim.catch(() => undefined); // whoever claimed hears of it
	return claim;
}

async function claimNext(token: string, asker: NoteAsker, session: Session): Promise<FrameContent | null> {
	const offer = v.safeParse(Offer, await session.get(offerKey(asker.tab)));
	if (asker.isPrivate || !offer.success || offer.output.token !== token) return null;
	await session.remove([offerKey(asker.tab)]);
	const { about } = offer.output;
	const content = await contentOf(about);
	if (content) await bindFrame(about, asker, session);
	return content;
}

async function contentOf(about: About): Promise<FrameContent | null> {
	switch (about.is) {
		case "annotation":
			return noteContent(about.id);
		case "term":
			return termContent(about.id);
		case "newTerm": {
			const lists = (await termLists()).map(({ id, name }) => ({ id, name }));
			const { renderingLangs } = await getSettings();
			// A rendering is in another language than the wording.
			const renderingLang = renderingLangs.find((lang) => !sameLanguage(lang, about.lang)) ?? "zh-Hans";
			return { ...about, renderingLang, lists };
		}
	}
}

async function noteContent(of: string): Promise<FrameContent | null> {
	const annotation = await annotationById(of);
	if (annotation?.on !== "passage" || annotation.deleted !== null) return null;
	const { id, lang, colour, note, tags, selectors } = annotation;
	return { is: "note", id, quote: selectors.quote.exact, lang, colour, note, tags, knownTags: await knownTags() };
}

async function termContent(id: string): Promise<FrameContent | null> {
	const builtIn = await termOf(id);
	if (builtIn) return { is: "builtIn", id, zh: builtIn.zh, note: await termNoteOf(id) };
	const own = await termWithList(id);
	return own && { is: "ownTerm", term: own.term, list: own.list.name };
}

function sameLanguage(one: string, other: string): boolean {
	return one.split("-", 1)[0] === other.split("-", 1)[0];
}

/** Passes the frame's height, or that the reader is done, on to its page: the frame itself never speaks to it. */
export async function passNoteOn<K extends "noteHeight" | "noteDone">(
	type: K,
	data: Asked<ToPage, K>,
	asker: NoteAsker,
	session: Session,
): Promise<undefined> {
	if (!(await boundTo(asker, session))) return;
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
