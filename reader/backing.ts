/** What a reading stands on: who keeps, who knows. In a page that is the background; on the welcome page a sample. */

import type { Reading, Saved } from "../messages";
import type { AnnotationChange, NewPassage } from "../records/annotation";
import type { Card, Mention } from "../records/card";
import type { PageFacts } from "../records/document";
import type { Term } from "../records/term";

export interface Backing {
	readDocument(page: PageFacts): Promise<Reading>;
	/** How many annotations the documents of these keys have. */
	countKnown(keys: string[]): Promise<Readonly<Record<string, number>>>;
	highlight(page: PageFacts, passage: NewPassage): Promise<Saved>;
	change(id: string, change: AnnotationChange): Promise<Saved>;
	remove(id: string): Promise<Saved>;
	undo(edit: string): Promise<Saved>;
	redo(edit: string): Promise<Saved>;
	/** Shows an annotation in a list of all, beside the page or in a tab of its own. */
	showInList(id: string): Promise<void>;
	term(id: string): Promise<Term | null>;
	/** The card of a built-in term at one mention of it. */
	card(id: string, mention: Mention): Promise<Card | null>;
	/** Marks a built-in term nowhere, or again; false where that cannot be kept. */
	hideTerm(id: string, hidden: boolean): Promise<boolean>;
	/** A token for the note frame, or null where the annotation is gone. */
	openNote(id: string): Promise<string | null>;
	/** The same for what the reader has of a term: the whole of an own one; null where nothing is had of terms. */
	readonly openTerm: ((id: string) => Promise<string | null>) | null;
	/** The same for a form in which selected words become a term of the reader's; null where none are kept. */
	readonly openTermForm:
		| ((words: { readonly wording: string; readonly lang: string }) => Promise<string | null>)
		| null;
	/** The reader's lists that are on, each compiled, the one whose terms win first. */
	ownLists(): Promise<readonly string[]>;
	/** Calls `listener` after every write, from whatever window, until `signal` aborts. */
	onWrite(listener: () => void, signal: AbortSignal): void;
	/** The extension page that shows and takes notes. */
	readonly noteUrl: string;
	/** A passage with its source, for the clipboard. */
	cite(passage: CitedPassage): { plain: string; rich: string };
	/** The interface is Chinese: pinyin is left out. */
	readonly isChinese: boolean;
}

export interface CitedPassage {
	readonly page: PageFacts;
	readonly quote: string;
	readonly role: NewPassage["role"];
	readonly speaker: string;
}
