/** Who asks, and what each may ask. Only the browser's word about a sender is believed, never the message's. */
import type { ToBackground } from "../../messages";

export interface Sender {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
	readonly frameId?: number | undefined;
	/** The browser's name for one loaded document; Firefox has it from 153 on. */
	readonly documentId?: string | undefined;
	readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
}

interface InTab {
	readonly tab: number;
	/** Names the browser's document where the browser does, else "". */
	readonly documentId: string;
	readonly isPrivate: boolean;
	/** Whose edits these are, see `records/edit.ts`. */
	readonly hand: string;
}

/** The page's script: it runs beside a stranger's scripts, and gets what they might get. */
export interface PageAsker extends InTab {
	readonly is: "page";
	/** Without its fragment. */
	readonly url: string;
}

/** The note editor in a frame of the page. */
export interface NoteAsker extends InTab {
	readonly is: "note";
	readonly frame: number;
}

/** One of the extension's own pages: popup, side panel, library. */
export interface OwnAsker {
	readonly is: "own";
	readonly isPrivate: boolean;
	/** A page that stands in no tab (popup, side panel), so that the browser does not say whether it is private. */
	readonly hasNoTab: boolean;
	readonly hand: string;
}

export type Asker = PageAsker | NoteAsker | OwnAsker;

const mayAsk = {
	readDocument: ["page"],
	countKnown: ["page"],
	highlight: ["page"],
	noteDocument: ["own"],
	partCopy: ["own"],
	joinDocuments: ["own"],
	change: ["page", "note", "own"],
	delete: ["page", "note", "own"],
	changeMany: ["own"],
	deleteMany: ["own"],
	mergeTags: ["own"],
	undoBatch: ["own"],
	redoBatch: ["own"],
	undo: ["page", "note", "own"],
	redo: ["page", "note", "own"],
	term: ["page", "own"],
	card: ["page"],
	hideTerm: ["page"],
	termFigures: ["note", "own"],
	ownLists: ["page"],
	putTermList: ["own"],
	putTerm: ["note", "own"],
	deleteTerm: ["own"],
	deleteTermList: ["own"],
	putTermNote: ["note", "own"],
	openNote: ["page"],
	openTerm: ["page"],
	openTermForm: ["page"],
	claimNote: ["note"],
	noteHeight: ["note"],
	noteDone: ["note"],
	set: ["page", "own"],
	openLibrary: ["page", "note", "own"],
	showInList: ["page", "note"],
	openAnnotation: ["own"],
} as const satisfies Readonly<Record<keyof ToBackground, readonly Asker["is"][]>>;

/** Those who may ask for `K`. */
export type AskerFor<K extends keyof ToBackground> = Extract<Asker, { is: (typeof mayAsk)[K][number] }>;

/** The sender as one of those who may ask for `type`, or null. `own` is the extension's id and the root of its URLs. */
export function askerFor<K extends keyof ToBackground>(
	type: K,
	sender: Sender,
	own: { readonly id: string; readonly root: string },
): AskerFor<K> | null {
	const asker = sender.id === own.id ? askerOf(sender, own.root) : null;
	const allowed: readonly Asker["is"][] = mayAsk[type];
	// The line above holds what AskerFor says; TypeScript follows no lookup in a list.
	return asker && allowed.includes(asker.is) ? (asker as AskerFor<K>) : null;
}

function askerOf(sender: Sender, root: string): Asker | null {
	const { url, tab, frameId, documentId = "" } = sender;
	if (url === undefined) return null;
	const isOwn = url.startsWith(root);
	if (tab?.id === undefined) {
		return isOwn ? { is: "own", isPrivate: false, hasNoTab: true, hand: documentId || url } : null;
	}
	const inTab = {
		tab: tab.id,
		documentId,
		isPrivate: tab.incognito,
		hand: documentId || `${tab.id}:${frameId}`,
	};
	const address = withoutFragment(url);
	if (isOwn && address === `${root}note.html`) return { is: "note", ...inTab, frame: frameId ?? 0 };
	// Whatever else stands in a frame was put there by a page.
	if (frameId !== 0) return null;
	if (isOwn) return { is: "own", isPrivate: tab.incognito, hasNoTab: false, hand: inTab.hand };
	return /^https?:/.test(address) ? { is: "page", ...inTab, url: address } : null;
}

/** An address as documents are kept under it. */
export function withoutFragment(url: string): string {
	return url.split("#", 1)[0] ?? url;
}
