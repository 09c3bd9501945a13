/** What a reader can do on the page. Each act ends in a new state, a notice, or both; nothing shows as saved before it is. */
import type { Saved } from "../messages";
import type { ColourName } from "../records/colours";
import type { Hit } from "../terms/match";
import { linkTo } from "../text/link";
import type { Span } from "../text/page-text";
import type { Backing } from "./backing";
import { copy } from "./clipboard";
import type { History } from "./history";
import { citedPassage, isTooLong, mentionOf, newPassage, placementOf } from "./passage";
import { type ChosenHit, passageOf, type ReaderState } from "./state";

/** Longer words are a passage. */
const TERM_LENGTH = 300;

/** None of them rejects, but `refresh`: an act that fails says so to the reader. */
export interface Acts {
	/** Marks a passage and shows its card. */
	highlight(span: Span, colour: ColourName): Promise<void>;
	/** Opens the note of an annotation. */
	note(id: string): Promise<void>;
	/** Marks a passage in the last colour and opens its note. */
	highlightAndNote(span: Span): Promise<void>;
	recolour(id: string, colour: ColourName): Promise<void>;
	remove(id: string): Promise<void>;
	/** Gives a lost annotation the passage that the reader has selected for it. */
	placeAgain(id: string, span: Span): Promise<void>;
	/** The way out of placing by hand. */
	giveUpPlacing(): void;
	/** Gives an annotation's passage other ends. */
	stretch(id: string, span: Span): Promise<void>;
	undo(edit: string): Promise<void>;
	/** Takes back what was done last in this tab, or does it again; nothing where there is no such thing. */
	undoLast(): Promise<void>;
	redoNext(): Promise<void>;
	/** Shows an annotation in the list of all. */
	showInList(id: string): Promise<void>;
	copyWithSource(span: Span): Promise<void>;
	copyLink(span: Span): Promise<void>;
	copyText(text: string): Promise<void>;
	/** Shows the card of a key term, unless it cannot be had or the reader has gone on to something else. */
	showTerm(hit: ChosenHit, walked: boolean): Promise<void>;
	/** Shows what the reader has of a built-in term: how often it stands in the library, and the note on it. */
	showOwn(hit: Hit): Promise<void>;
	/** Marks a built-in term nowhere from now on, with a way back. */
	hideTerm(id: string): Promise<void>;
	/** The way back. */
	markTermAgain(id: string): Promise<void>;
	/** Opens the form in which a passage becomes a term of the reader's. */
	addTerm(span: Span): Promise<void>;
	/** Asks anew what is kept of this document. Rejects where the background cannot be asked. */
	refresh(): Promise<void>;
}

export function createActs(page: Document, state: ReaderState, backing: Backing, history: History): Acts {
	const { article, reading, floating, notice } = state;

	/** `act` with its failure told: the extension may be gone, the background broken. */
	const told =
		<A extends unknown[]>(act: (...given: A) => Promise<void>) =>
		async (...given: A): Promise<void> => {
			try {
				await act(...given);
			} catch (error) {
				console.warn("Tifa: not done", error);
				notice.value = { is: "refused", why: "unreachable" };
			}
		};

	let asked = 0;
	const refresh = async () => {
		asked += 1;
		const mine = asked;
		const answer = await backing.readDocument(article.value.facts);
		// Answers may overtake one another; only the last question's is about now.
		if (mine === asked) reading.value = answer;
	};
	/** The edit's id where it was saved; else the reader is told why not. */
	const settled = async (saving: Promise<Saved>): Promise<string | null> => {
		const saved = await saving;
		if (!saved.saved) {
			notice.value = { is: "refused", why: saved.why };
			return null;
		}
		await refresh();
		return saved.edit;
	};

	/** `settled` for an act of the reader's own, which can be taken back. */
	const done = async (saving: Promise<Saved>): Promise<string | null> => {
		const edit = await settled(saving);
		if (edit) history.made(edit);
		return edit;
	};
	const turn = async (edit: string | undefined, way: "undo" | "redo") => {
		if (edit === undefined) return;
		floating.value = null;
		const turned = await settled(backing[way](edit));
		if (!turned) history.forget(edit);
		else if (way === "undo") history.undone(edit);
		else history.redone(edit);
		if (turned) notice.value = { is: way === "undo" ? "undone" : "redone" };
	};

	/** Passages on their way: a second key press on the same words makes no second annotation. */
	const saving = new Set<string>();
	const save = async (span: Span, colour: ColourName) => {
		const place = `${span.start}-${span.end}`;
		if (saving.has(place)) return null;
		if (isTooLong(span)) {
			notice.value = { is: "refused", why: "tooLong" };
			return null;
		}
		saving.add(place);
		try {
			const passage = newPassage(article.value, span, colour);
			const before = floating.value;
			const edit = await done(backing.highlight(article.value.facts, passage));
			// Whoever has gone on to other words keeps his selection and what floats by it.
			const isWaiting = floating.value === before;
			if (edit && isWaiting) page.getSelection()?.removeAllRanges();
			return edit ? { id: passage.id, edit, isWaiting } : null;
		} finally {
			saving.delete(place);
		}
	};
	const place = async (id: string, span: Span) => {
		if (isTooLong(span)) {
			notice.value = { is: "refused", why: "tooLong" };
			return null;
		}
		return done(backing.change(id, { passage: placementOf(article.value, span) }));
	};
	const refuseToHide = () => {
		notice.value = { is: "refused", why: reading.value.keepsNothing ?? "unavailable" };
	};
	const openNote = async (id: string) => {
		const token = await backing.openNote(id);
		floating.value = token ? { is: "note", id, token } : null;
		if (!token) notice.value = { is: "refused", why: "gone" };
	};
	/** False where there is nothing to show; nothing is done where the reader has gone on to something else. */
	const openTermFrame = async (hit: Hit, stays: boolean): Promise<boolean> => {
		const before = floating.value;
		const { text } = article.value;
		const token = await backing.openTerm?.(hit.term);
		if (token && floating.value === before && article.value.text === text)
			floating.value = { is: "termFrame", hit, token, stays };
		return Boolean(token);
	};
	const copied = (done: boolean) => {
		notice.value = done ? { is: "copied" } : { is: "refused", why: "notCopied" };
	};

	return {
		refresh,
		highlight: told(async (span, colour) => {
			const made = await save(span, colour);
			if (made?.isWaiting)
				floating.value = { is: "annotation", ids: [made.id], index: 0, at: span.start, made: made.edit };
		}),
		note: told(openNote),
		highlightAndNote: told(async (span) => {
			const made = await save(span, reading.value.settings.lastColour);
			if (made) await openNote(made.id);
		}),
		recolour: told(async (id, colour) => {
			const edit = await done(backing.change(id, { colour }));
			const card = floating.value;
			// What was done last is not its making any more.
			if (edit && card?.is === "annotation" && card.made) floating.value = { ...card, made: null };
		}),
		remove: told(async (id) => {
			const edit = await done(backing.remove(id));
			if (!edit) return;
			floating.value = null;
			notice.value = { is: "deleted", edit };
		}),
		placeAgain: told(async (id, span) => {
			state.placing.value = null;
			const edit = await place(id, span);
			if (!edit) return;
			page.getSelection()?.removeAllRanges();
			notice.value = { is: "placed", edit };
		}),
		giveUpPlacing: () => {
			state.placing.value = null;
		},
		stretch: told(async (id, span) => void (await place(id, span))),
		undo: told((edit) => turn(edit, "undo")),
		undoLast: told(() => turn(history.last, "undo")),
		redoNext: told(() => turn(history.next, "redo")),
		showInList: told((id) => backing.showInList(id)),
		copyWithSource: told(async (span) => {
			copied(await copy(page, backing.cite(citedPassage(article.value, span))));
		}),
		copyLink: told(async (span) => {
			const { facts, text } = article.value;
			copied(await copy(page, { plain: linkTo(facts.url, text.plain, span, facts.lang) }));
		}),
		copyText: told(async (text) => {
			copied(await copy(page, { plain: text }));
		}),
		showOwn: told(async (hit) => {
			if (await openTermFrame(hit, true)) return;
			notice.value = { is: "refused", why: reading.value.keepsNothing ?? "unavailable" };
		}),
		hideTerm: told(async (id) => {
			floating.value = null;
			if (!(await backing.hideTerm(id, true))) return refuseToHide();
			await refresh();
			notice.value = { is: "hidden", term: id };
		}),
		markTermAgain: told(async (id) => {
			notice.value = null;
			if (!(await backing.hideTerm(id, false))) return refuseToHide();
			await refresh();
		}),
		addTerm: told(async (span) => {
			const { text, facts } = article.value;
			const wording = text.plain.slice(span.start, span.end).replace(/\s+/g, " ").trim();
			const isKept = reading.value.keepsNothing === null;
			if (!isKept || wording.length > TERM_LENGTH) {
				notice.value = { is: "refused", why: reading.value.keepsNothing ?? "tooLong" };
				return;
			}
			const token = await backing.openTermForm?.({ wording, lang: facts.lang });
			if (token) floating.value = { is: "termForm", span, token };
			else notice.value = { is: "refused", why: "unavailable" };
		}),
		showTerm: told(async (hit, walked) => {
			const before = floating.value;
			const { text } = article.value;
			// The reader's own words stand in the frame alone.
			if (hit.category === "own") return void (await openTermFrame(hit, walked));
			const card = await backing.card(hit.term, mentionOf(article.value, hit));
			if (!card || floating.value !== before || article.value.text !== text) return;
			floating.value = { is: "term", hit, card, walked, pinned: false };
		}),
	};
}

/** The annotation's id of a floating card, where its passage is still on the page. */
export function floatingPassage(state: ReaderState) {
	const floating = state.floating.value;
	if (floating?.is === "note") return passageOf(state, floating.id);
	if (floating?.is === "annotation") return passageOf(state, floating.ids[floating.index] ?? "");
	return undefined;
}
