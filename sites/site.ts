/** What is told of one ministry: hosts, addresses, and where on its pages things stand. One file a ministry. */
import type { DocumentKind } from "../records/document";

/** A place on a page, with the evidence that it is one. */
export interface Place {
	/** A CSS selector. */
	readonly at: string;
	/** Which pages have it, and who saw it there. */
	readonly seen: string;
	/** On how many of the 18 stored pages it matches; a test counts them again. */
	readonly stored: number;
}

/** Words that begin a paragraph and say who speaks; matched against the whole label before the colon. */
export interface SpeechForms {
	/** A question by nobody named: 问, Q. */
	readonly question: RegExp;
	/** An answer by nobody named: 答, A. */
	readonly answer: RegExp;
	/** One more question by whoever asked before: 追问. */
	readonly followUp: RegExp;
	/** An outlet or its reporter. The group "who" holds the name. */
	readonly outlet: RegExp;
	/** An official of the ministry. The group "who" holds the name. */
	readonly official: RegExp;
	/** Officials named in a title; the group "who" holds the name. */
	readonly officialInTitle: RegExp;
	/** Lines of a transcript that nobody speaks, wherever they stand: when conferences pause and resume. */
	readonly announcement: RegExp;
}

export interface Site {
	/** Begins each identity key; never changed once released. */
	readonly id: string;
	readonly hosts: {
		/** Match patterns asked for at install. */
		readonly first: readonly string[];
		/** Match patterns that the reader may grant. */
		readonly optional: readonly string[];
		/** Match patterns that are never read. */
		readonly excluded: readonly string[];
	};
	/** In the order of trust; the first that fits is taken. */
	readonly bodies: readonly Place[];
	readonly titles: readonly Place[];
	readonly dates: readonly Place[];
	readonly sources: readonly Place[];
	readonly columns: readonly Place[];
	readonly translations: readonly Place[];
	readonly attachments: readonly Place[];
	/** Parts of a page that repeat on every page and hold no document: menus, footers, tools. */
	readonly furniture: string;
	/** What the site adds to a page's `<title>`, from its first character to the end. */
	readonly titleSuffix: RegExp;
	/** The document's number or path in an address, "" where it is none. */
	documentId(url: URL): string;
	/** Error and maintenance pages, which answer with status 200. */
	isSystem(url: URL): boolean;
	/** The language that an address names, or "". */
	langOf(url: URL): string;
	/** Names of languages on translation links. */
	readonly languageNames: Readonly<Record<string, string>>;
	/** The first that fits the title (or, marked so, the column) is taken. */
	readonly kinds: readonly { readonly kind: DocumentKind; readonly title: RegExp }[];
	readonly speech: SpeechForms;
}
