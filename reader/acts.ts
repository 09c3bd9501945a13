/** What a reader can do on the page. Each act ends in a new state, a notice, or both; nothing shows as saved before it is. */
import { describePassage } from "../anchoring/describe";
import type { Saved } from "../messages";
import type { NewPassage } from "../records/annotation";
import type { ColourName } from "../records/colours";
import { blockAt, type Span } from "../text/page-text";
import type { Backing } from "./backing";
import { copy } from "./clipboard";
import { newUrn } from "./ids";
import { linkTo } from "./link";
import { type ChosenHit, passageOf, type ReaderState } from "./state";

export interface Acts {
	/** Marks a passage and shows its card; the id, or null where nothing was saved. */
	highlight(span: Span, colour: ColourName): Promise<string | null>;
	/** Opens the note of an annotation. */
	note(id: string): Promise<void>;
	/** Marks a passage in the last colour and opens its note. */
	highlightAndNote(span: Span): Promise<void>;
	recolour(id: string, colour: ColourName): Promise<void>;
	remove(id: string): Promise<void>;
	undo(edit: string): Promise<void>;
	copyWithSource(span: Span): Promise<void>;
	copyLink(span: Span): Promise<void>;
	copyText(text: string): Promise<void>;
	/** Shows the card of a key term, unless it cannot be had. */
	showTerm(hit: ChosenHit, walked: boolean): Promise<void>;
	/** Asks anew what is kept of this document. */
	refresh(): Promise<void>;
}

export function createActs(page: Document, state: ReaderState, backing: Backing): Acts {
	const { article, reading, floating, notice } = state;

	const refresh = async () => {
		reading.value = await backing.readDocument(article.value.facts);
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

	const save = async (span: Span, colour: ColourName) => {
		const passage = describe(state, span, colour);
		const edit = await settled(backing.highlight(article.value.facts, passage));
		if (edit) page.getSelection()?.removeAllRanges();
		return edit ? { id: passage.id, edit } : null;
	};
	const openNote = async (id: string) => {
		const token = await backing.openNote(id);
		floating.value = token ? { is: "note", id, token } : null;
		if (!token) notice.value = { is: "refused", why: "gone" };
	};
	const copied = (done: boolean) => {
		if (done) notice.value = { is: "copied" };
	};

	return {
		refresh,
		async highlight(span, colour) {
			const made = await save(span, colour);
			if (!made) return null;
			floating.value = { is: "annotation", ids: [made.id], index: 0, at: span.start, made: made.edit };
			return made.id;
		},
		note: openNote,
		async highlightAndNote(span) {
			const made = await save(span, reading.value.settings.lastColour);
			if (made) await openNote(made.id);
		},
		async recolour(id, colour) {
			await settled(backing.change(id, { colour }));
		},
		async remove(id) {
			const edit = await settled(backing.remove(id));
			if (!edit) return;
			floating.value = null;
			notice.value = { is: "deleted", edit };
		},
		async undo(edit) {
			notice.value = null;
			floating.value = null;
			await settled(backing.undo(edit));
		},
		async copyWithSource(span) {
			const { facts, text } = article.value;
			const quote = text.plain.slice(span.start, span.end);
			copied(await copy(page, backing.cite({ page: facts, quote, ...speakerAt(state, span) })));
		},
		async copyLink(span) {
			const words = article.value.text.plain.slice(span.start, span.end);
			copied(await copy(page, { plain: linkTo(article.value.facts.url, words) }));
		},
		async copyText(text) {
			copied(await copy(page, { plain: text }));
		},
		async showTerm(hit, walked) {
			const term = await backing.term(hit.term);
			if (term) floating.value = { is: "term", hit, term, walked, pinned: false };
		},
	};
}

/** The annotation's id of a floating card, where its passage is still on the page. */
export function floatingPassage(state: ReaderState) {
	const floating = state.floating.value;
	if (floating?.is === "note") return passageOf(state, floating.id);
	if (floating?.is === "annotation") return passageOf(state, floating.ids[floating.index] ?? "");
	return undefined;
}

function describe(state: ReaderState, span: Span, colour: ColourName): NewPassage {
	const { text, facts } = state.article.value;
	return {
		id: newUrn(),
		colour,
		lang: facts.lang,
		...speakerAt(state, span),
		selectors: describePassage(text, span),
	};
}

/** Who speaks where a passage begins. */
function speakerAt({ article }: ReaderState, span: Span): Pick<NewPassage, "role" | "speaker"> {
	const { text, speakers } = article.value;
	const { role = "narration", speaker = "" } = speakers[blockAt(text.blocks, span.start)] ?? {};
	return { role, speaker };
}
