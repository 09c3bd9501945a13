/** What the sample's reading stands on: this page's memory, and nothing else. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { citation } from "../../exchange/citation";
import type { NoteContent } from "../../messages";
import type { Backing } from "../../reader/backing";
import { newUrn } from "../../reader/ids";
import type { AnnotationChange, NewPassage } from "../../records/annotation";
import { defaultSettings, densityOn } from "../../records/settings";
import { cardAt } from "../../terms/card-at";
import { termOf } from "../../terms/cards";

interface Kept extends NewPassage {
	note: string;
	tags: string[];
}

export interface SampleBacking extends Backing {
	/** null where the annotation is gone. */
	noteOf(id: string): NoteContent | null;
}

/** What the reader does on the sample, told as it is done. */
export interface Doings {
	onTerm: () => void;
	onMark: () => void;
	onNote: () => void;
}

/** A backing that forgets all with this page. */
export function memoryBacking({ onTerm, onMark, onNote }: Doings): SampleBacking {
	let kept: ReadonlyMap<string, Kept> = new Map();
	/** What stood before and after each edit. */
	const edits = new Map<string, { before: ReadonlyMap<string, Kept>; after: ReadonlyMap<string, Kept> }>();
	const listeners = new Set<() => void>();
	let colour = defaultSettings.lastColour;
	let hiddenTerms: string[] = [];

	const write = (next: ReadonlyMap<string, Kept>) => {
		const edit = newUrn();
		edits.set(edit, { before: kept, after: next });
		kept = next;
		for (const tell of listeners) tell();
		return { saved: true, edit } as const;
	};
	return {
		readDocument: async () => ({
			keepsNothing: null,
			settings: { ...densityOn(defaultSettings, ""), lastColour: colour, hiddenTerms },
			off: false,
			ownTerms: "",
			marks: [...kept.values()].map(({ id, colour, selectors, note }) => ({
				id,
				colour,
				selectors,
				noted: note !== "",
			})),
		}),
		countKnown: async () => ({}),
		highlight: async (_, passage) => {
			colour = passage.colour;
			onMark();
			return write(new Map([...kept, [passage.id, { ...passage, note: "", tags: [] }]]));
		},
		change: async (id, change: AnnotationChange) => {
			const before = kept.get(id);
			if (!before) return { saved: false, why: "gone" };
			if (change.note) onNote();
			const { note = before.note, tags = before.tags, colour = before.colour } = change;
			return write(new Map([...kept, [id, { ...before, note, tags, colour }]]));
		},
		remove: async (id) => write(new Map([...kept].filter(([other]) => other !== id))),
		undo: async (edit) => ({ ...write(edits.get(edit)?.before ?? kept), edit }),
		redo: async (edit) => ({ ...write(edits.get(edit)?.after ?? kept), edit }),
		// The sample stands in no list.
		showInList: async () => undefined,
		term: termOf,
		card: async (id, mention) => {
			onTerm();
			return cardAt(id, mention, defaultSettings.renderingLangs);
		},
		hideTerm: async (id, hidden) => {
			hiddenTerms = [...hiddenTerms.filter((each) => each !== id), ...(hidden ? [id] : [])];
			return true;
		},
		openTerm: null,
		openTermForm: null,
		ownLists: async () => [],
		openNote: async (id) => (kept.has(id) ? id : null),
		onWrite(listener, signal) {
			listeners.add(listener);
			signal.addEventListener("abort", () => listeners.delete(listener), { once: true });
		},
		noteUrl: browser.runtime.getURL("/sample-note.html"),
		cite: citation,
		isChinese: i18n.t("lang").startsWith("zh"),
		noteOf(id) {
			const passage = kept.get(id);
			if (!passage) return null;
			const { lang, colour, note, tags, selectors } = passage;
			return { id, quote: selectors.quote.exact, lang, colour, note, tags, knownTags: [] };
		},
	};
}
