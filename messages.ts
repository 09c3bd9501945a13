/**
 * Everything that is said between the page's script, the extension's pages and the background: two maps, one a
 * direction, each message with the schema of what is asked and of what is answered. Whoever receives checks.
 */
import { defineExtensionMessaging } from "@webext-core/messaging";
import * as v from "valibot";
import { type Browser, browser } from "wxt/browser";
import { AnnotationChange, NewPassage, Note, Tag, Tags } from "./records/annotation";
import { Card, Mention } from "./records/card";
import { PageFacts } from "./records/document";
import { LINE_LENGTH, LIST_LENGTH, SELECTION_COUNT } from "./records/limits";
import { LostPassage, Outline, PageNews, PassageOnPage } from "./records/outline";
import { OwnTerm, OwnTermDraft, TermList, TermListDraft, TermNote } from "./records/own-term";
import { Selectors } from "./records/selectors";
import { Density, Mentions, Settings } from "./records/settings";
import { groups, Term } from "./records/term";
import { Address, ColourName, Day, Lang, Offset, Urn } from "./records/values";

const Nothing = v.undefined();
/** Answered with nothing once it is done. */
const Done = v.void();

/** Why something that the reader wanted was not done; each has its sentence in `locales/`. */
export const Refusal = v.picklist([
	/** The browser's disk or quota is full. */
	"full",
	/** A private window keeps nothing. */
	"private",
	/** The database does not open. */
	"unavailable",
	/** The database belongs to a newer Tifa, which alone may write to it. */
	"newer",
	/** What it was about is gone, or not the sender's to touch. */
	"gone",
]);
export type Refusal = v.InferOutput<typeof Refusal>;

/** The answer to every write: the edit that can be undone, or why nothing was written. */
export const Saved = v.variant("saved", [
	v.strictObject({ saved: v.literal(true), edit: Urn }),
	v.strictObject({ saved: v.literal(false), why: Refusal }),
]);
export type Saved = v.InferOutput<typeof Saved>;

/** The answer where documents are parted or joined: the one that came of it, or why all is as it was. */
export const Rearranged = v.variant("saved", [
	v.strictObject({ saved: v.literal(true), document: Urn }),
	v.strictObject({ saved: v.literal(false), why: Refusal }),
]);
export type Rearranged = v.InferOutput<typeof Rearranged>;

/** All that a page's script, and so perhaps the page, may know of an annotation. */
export const Mark = v.strictObject({ id: Urn, colour: ColourName, noted: v.boolean(), selectors: Selectors });
export type Mark = v.InferOutput<typeof Mark>;

/** What the page's script needs to show one document. */
export const Reading = v.strictObject({
	/** Why nothing can be saved here, or null. */
	keepsNothing: v.nullable(Refusal),
	settings: v.strictObject({ ...Density.entries, ...v.pick(Settings, ["lastColour", "hiddenTerms"]).entries }),
	/** Tifa is off on this site: nothing is painted, nothing listened to. */
	off: v.boolean(),
	marks: v.array(Mark),
	/** Changes with every change of the reader's own terms; "" while he has none to be marked. */
	ownTerms: v.string(),
});
export type Reading = v.InferOutput<typeof Reading>;

/** The note editor's content; only our own frame gets it. */
export const NoteContent = v.strictObject({
	id: Urn,
	quote: v.string(),
	lang: Lang,
	colour: ColourName,
	note: Note,
	tags: Tags,
	/** Tags used before, most used first, as suggestions. */
	knownTags: v.array(v.string()),
});
export type NoteContent = v.InferOutput<typeof NoteContent>;

/** What the frame was opened for. Nothing of it may stand in the page's document. */
export const FrameContent = v.variant("is", [
	v.strictObject({ is: v.literal("note"), ...NoteContent.entries }),
	/** One of the reader's own terms, and the name of its list. */
	v.strictObject({ is: v.literal("ownTerm"), term: OwnTerm, list: v.string() }),
	/** What the reader has of a built-in term: his note. */
	v.strictObject({ is: v.literal("builtIn"), id: v.string(), zh: v.string(), note: v.string() }),
	/** Selected words that are to become a term. */
	v.strictObject({
		is: v.literal("newTerm"),
		wording: v.string(),
		lang: Lang,
		renderingLang: Lang,
		lists: v.array(v.pick(TermList, ["id", "name"])),
	}),
]);
export type FrameContent = v.InferOutput<typeof FrameContent>;

/** How often a term stands in what is kept. */
export const TermFigures = v.strictObject({
	/** In the kept texts of documents. */
	mentions: v.number(),
	documents: v.number(),
	/** Annotations that have it in their words or in their note. */
	annotations: v.number(),
	/** The day of the earliest document; null where none is dated. */
	since: v.nullable(Day),
});
export type TermFigures = v.InferOutput<typeof TermFigures>;

/** What is selected in a list. */
const Ids = v.pipe(v.array(Urn), v.minLength(1), v.maxLength(SELECTION_COUNT));

const Token = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

export const toBackground = {
	/** The page's script has read an article, or wants to know it anew after a change. */
	readDocument: { ask: PageFacts, answer: Reading },
	/** Which of a list page's documents are annotated, and how often; by the keys of their numbers. */
	countKnown: {
		ask: v.strictObject({
			keys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LINE_LENGTH))), v.maxLength(LIST_LENGTH)),
		}),
		answer: v.record(v.string(), v.number()),
	},
	/** The reader marked a passage. `page` is kept with the first annotation. */
	highlight: { ask: v.strictObject({ page: PageFacts, passage: NewPassage }), answer: Saved },
	/** Write or change the note on the whole document. */
	noteDocument: { ask: v.strictObject({ page: PageFacts, id: Urn, change: AnnotationChange }), answer: Saved },
	/** Make the copy at `url` a document of its own, with the annotations that were made on it. */
	partCopy: { ask: v.strictObject({ document: Urn, url: Address }), answer: Rearranged },
	/** Make two documents one; undoes parting. */
	joinDocuments: { ask: v.strictObject({ into: Urn, from: Urn }), answer: Rearranged },
	/** From the page: colour and passage only. From our own pages: note and tags too. */
	change: { ask: v.strictObject({ id: Urn, change: AnnotationChange }), answer: Saved },
	delete: { ask: v.strictObject({ id: Urn }), answer: Saved },
	/** Take an edit back; two messages, not a switch, so that a repeated one changes nothing more. */
	undo: { ask: v.strictObject({ edit: Urn }), answer: Saved },
	/** Do an undone edit again. */
	redo: { ask: v.strictObject({ edit: Urn }), answer: Saved },
	/** One act on many annotations, undone as one under the id that it was begun with. */
	changeMany: {
		ask: v.strictObject({
			ids: Ids,
			batch: Urn,
			change: v.optional(v.strictObject({ colour: ColourName })),
			addTags: v.optional(Tags),
			removeTags: v.optional(Tags),
		}),
		answer: Saved,
	},
	deleteMany: { ask: v.strictObject({ ids: Ids, batch: Urn }), answer: Saved },
	/** Give what has one of the tags `from` the tag `to` in its place: with one tag it is a new name for it. */
	mergeTags: { ask: v.strictObject({ from: Tags, to: Tag, batch: Urn }), answer: Saved },
	undoBatch: { ask: v.strictObject({ batch: Urn }), answer: Saved },
	redoBatch: { ask: v.strictObject({ batch: Urn }), answer: Saved },
	/** A built-in term; null where there is none of that id. */
	term: { ask: v.strictObject({ id: v.string() }), answer: v.nullable(Term) },
	/** Its card at one mention. */
	card: { ask: v.strictObject({ id: v.string(), mention: Mention }), answer: v.nullable(Card) },
	/** Mark a built-in term nowhere, or again; false where that cannot be kept. */
	hideTerm: { ask: v.strictObject({ id: v.string(), hidden: v.boolean() }), answer: v.boolean() },
	/** How often a term stands in what is kept. */
	termFigures: { ask: v.strictObject({ id: v.string() }), answer: TermFigures },
	/** The reader's lists that are on, each compiled, the one whose terms win first. */
	ownLists: { ask: Nothing, answer: v.array(v.string()) },
	/** Make a list or change it. */
	putTermList: { ask: TermListDraft, answer: Saved },
	/** Make a term or change it; `newList` names its list where that is to be made with it. */
	putTerm: { ask: v.strictObject({ term: OwnTermDraft, newList: v.optional(TermList.entries.name) }), answer: Saved },
	deleteTerm: { ask: v.strictObject({ id: Urn }), answer: Saved },
	/** With its terms, undone as one under the id `batch`. */
	deleteTermList: { ask: v.strictObject({ id: Urn, batch: Urn }), answer: Saved },
	/** Write the note on a built-in term. */
	putTermNote: { ask: v.pick(TermNote, ["id", "note"]), answer: Saved },
	/** A one-time token with which the note frame of this tab may ask for this annotation. */
	openNote: { ask: v.strictObject({ id: Urn }), answer: v.nullable(Token) },
	/** The same for what the reader has of a term: the whole of an own one. */
	openTerm: { ask: v.strictObject({ id: v.string() }), answer: v.nullable(Token) },
	/** The same for a form in which selected words become a term. */
	openTermForm: { ask: v.pick(OwnTerm, ["wording", "lang"]), answer: v.nullable(Token) },
	/** The frame shows its token, once. */
	claimNote: { ask: v.strictObject({ token: Token }), answer: v.nullable(FrameContent) },
	/** The note frame's height in CSS pixels, passed on to its page. */
	noteHeight: { ask: v.strictObject({ height: v.pipe(v.number(), v.minValue(0), v.maxValue(2000)) }), answer: Done },
	/** The reader is done with the note. */
	noteDone: { ask: Nothing, answer: Done },
	set: { ask: v.partial(Settings), answer: v.boolean() },
	/** Open the library, where the page cannot. */
	openLibrary: { ask: Nothing, answer: Done },
	/** Show an annotation of the page in the side panel, or where the browser does not open that, in the library. */
	showInList: { ask: v.strictObject({ id: Urn }), answer: Done },
	/** Open an annotation's page, and go to its passage there: who asks may be closed by the new tab. */
	openAnnotation: { ask: v.strictObject({ id: Urn }), answer: Done },
} as const;

/** How the page stands, for popup and side panel. */
export const PageState = v.variant("is", [
	v.strictObject({
		is: v.literal("article"),
		page: PageFacts,
		/** Key terms found, whether painted or not. */
		terms: v.record(v.picklist(groups), v.number()),
		/** Annotations of the document in page order. One that was just made, or is being sought, is in neither list. */
		passages: v.array(PassageOnPage),
		/** Those whose passage is not found. */
		lost: v.array(LostPassage),
		mentions: Mentions,
	}),
	v.strictObject({ is: v.literal("list") }),
	v.strictObject({ is: v.literal("other") }),
	v.strictObject({ is: v.literal("off") }),
	/** The browser is translating the page: it is read again when it speaks its own language again. */
	v.strictObject({ is: v.literal("translated") }),
]);
export type PageState = v.InferOutput<typeof PageState>;

/** What the page does at a key or a choice from the browser's menu. */
export const Command = v.picklist([
	"highlight",
	"note",
	"copy",
	"walk",
	"walkBack",
	"nextAnnotation",
	"previousAnnotation",
]);
export type Command = v.InferOutput<typeof Command>;

export const toPage = {
	pageState: { ask: Nothing, answer: PageState },
	/** Questions and key terms, for the side panel; null where no article is read. */
	outline: { ask: Nothing, answer: v.nullable(Outline) },
	/** Scroll to an annotation's passage and flash it; false where it is lost. */
	goTo: { ask: v.strictObject({ id: Urn }), answer: v.boolean() },
	/** Scroll to a mention of a key term (`index` as in the outline) and flash it; false where it is not there. */
	goToTerm: { ask: v.strictObject({ id: v.string(), index: Offset }), answer: v.boolean() },
	/** Scroll to the question that begins in a block of the text; false where there is no such block. */
	goToQuestion: { ask: v.strictObject({ block: Offset }), answer: v.boolean() },
	/** Ask the reader to select an annotation's passage by hand; false where it is not one of this page's. */
	placeAgain: { ask: v.strictObject({ id: Urn }), answer: v.boolean() },
	/** A browser command was pressed, or chosen from its menu. */
	command: { ask: v.strictObject({ command: Command }), answer: Done },
	noteHeight: { ask: v.strictObject({ height: v.number() }), answer: Done },
	noteDone: { ask: Nothing, answer: Done },
} as const;

type MessageMap = Readonly<Record<string, { ask: v.GenericSchema; answer: v.GenericSchema }>>;
export type Asked<M extends MessageMap, K extends keyof M> = v.InferOutput<M[K]["ask"]>;
export type Answered<M extends MessageMap, K extends keyof M> = v.InferOutput<M[K]["answer"]>;
export type ToBackground = typeof toBackground;
export type ToPage = typeof toPage;

type Protocol<M extends MessageMap> = { [K in keyof M]: (data: Asked<M, K>) => Answered<M, K> };

const background = defineExtensionMessaging<Protocol<ToBackground>>();
const pages = defineExtensionMessaging<Protocol<ToPage>>();

/** Asks the background. Rejects where the extension was reloaded under the page, or an answer fits no schema. */
export async function askBackground<K extends keyof ToBackground>(
	type: K,
	data: Asked<ToBackground, K>,
): Promise<Answered<ToBackground, K>> {
	// The library's parameters depend on the map; K ties question and answer together here.
	const send = (): Promise<unknown> => background.sendMessage(type, data as never);
	const answer = await send().catch((error: unknown) => {
		if (!wasStopped(error)) throw error;
		// Whoever begins an act makes its id, so that what was done before the stop is not done twice.
		return send();
	});
	return checked(toBackground[type].answer, type, answer) as Answered<ToBackground, K>;
}

/**
 * What is heard of a stopped worker, met in Chromium 156: its own words where the message was on its way or the worker
 * was ending, and those of the messaging library where it ended without an answer.
 */
const STOPPED = /message (port|channel) closed|Receiving end does not exist|^No response$/;

/** Whether the browser stopped the background's worker before it answered; a new one is started by the next message. */
function wasStopped(error: unknown): boolean {
	const isAlive = browser.runtime?.id !== undefined;
	return isAlive && error instanceof Error && STOPPED.test(error.message);
}

/** Asks the page in a tab. Rejects where no script of ours listens there. */
export async function askPage<K extends keyof ToPage>(
	tab: number,
	type: K,
	data: Asked<ToPage, K>,
): Promise<Answered<ToPage, K>> {
	const answer: unknown = await pages.sendMessage(type, data as never, { tabId: tab, frameId: 0 });
	return checked(toPage[type].answer, type, answer) as Answered<ToPage, K>;
}

/** Answers one message in the background; what fits no schema is refused before `answer` sees it. */
export function answerInBackground<K extends keyof ToBackground>(
	type: K,
	answer: (data: Asked<ToBackground, K>, sender: Browser.runtime.MessageSender) => Promise<Answered<ToBackground, K>>,
): void {
	background.onMessage(type, ({ data, sender }) => {
		// The library and WXT type the browser's one object each in their own way.
		const from = sender as unknown as Browser.runtime.MessageSender;
		return answer(checked(toBackground[type].ask, type, data), from) as never;
	});
}

/** Answers one message in the page until `signal` aborts. */
export function answerInPage<K extends keyof ToPage>(
	type: K,
	answer: (data: Asked<ToPage, K>) => Promise<Answered<ToPage, K>>,
	signal: AbortSignal,
): void {
	const stop = pages.onMessage(type, ({ data }) => answer(checked(toPage[type].ask, type, data)) as never);
	signal.addEventListener("abort", stop, { once: true });
}

/** The name of the port on which a page tells its news to whoever watches it. */
const NEWS = "news";

/**
 * Hears what the page in a tab tells until `signal` aborts. `onEnd` is called where the page has gone, is kept for going
 * back to, or has no script of ours.
 */
export function hearPage(tab: number, hear: (news: PageNews) => void, onEnd: () => void, signal: AbortSignal): void {
	const port = browser.tabs.connect(tab, { name: NEWS, frameId: 0 });
	port.onMessage.addListener((data: unknown) => hear(checked(PageNews, NEWS, data)));
	port.onDisconnect.addListener(onEnd);
	signal.addEventListener("abort", () => port.disconnect(), { once: true });
}

/** In the page: `attend` is given each watcher's ear until that one or `signal` is gone. */
export function attendWatchers(
	attend: (tell: (news: PageNews) => void, gone: AbortSignal) => void,
	signal: AbortSignal,
): void {
	const onConnect = (port: Browser.runtime.Port) => {
		if (port.name !== NEWS) return;
		const left = new AbortController();
		port.onDisconnect.addListener(() => left.abort());
		attend((news) => port.postMessage(news), AbortSignal.any([signal, left.signal]));
	};
	browser.runtime.onConnect.addListener(onConnect);
	signal.addEventListener("abort", () => browser.runtime.onConnect.removeListener(onConnect), { once: true });
}

/** Throws with the message's name and the place, never with its content: notes must not reach a log. */
function checked<S extends v.GenericSchema>(schema: S, type: PropertyKey, data: unknown): v.InferOutput<S> {
	const result = v.safeParse(schema, data);
	if (result.success) return result.output;
	const place = result.issues.map((issue) => v.getDotPath(issue) ?? "whole").join(", ");
	throw new TypeError(`message ${String(type)} refused: ${place}`);
}
