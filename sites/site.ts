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
	/**
	 * The selector is so general that it also matches other things: a body is narrowed to its text, a title is taken
	 * only where the page's `<title>` agrees, a date only where no other place shows one.
	 */
	readonly loose?: true;
}

export interface Hosts {
	/** Match patterns asked for at install. */
	readonly first: readonly string[];
	/** Match patterns that the reader may grant. */
	readonly optional: readonly string[];
	/** Match patterns that are never read. */
	readonly excluded: readonly string[];
}

/** How a ministry's people are named where they speak. */
export interface Officials {
	/** Names as labels show them, in every language of the site. */
	readonly names: readonly string[];
	/**
	 * Finds a name in a title; the form's first group is the name. `near` is looked for first: a pattern over all
	 * letters takes a page half a millisecond to compile.
	 */
	readonly inTitle: readonly { readonly near: string; readonly form: RegExp }[];
	/** What may stand before or after a name in a label: 发言人, Ambassador. One pattern, matched alone or around it. */
	readonly rank: RegExp;
}

export interface Site {
	/** Begins each identity key; never changed once released. */
	readonly id: string;
	readonly hosts: Hosts;
	/** Where one host serves many ministries: what only this ministry's pages have. */
	readonly mark?: string;
	/** In the order of trust; the first that fits is taken. */
	readonly bodies: readonly Place[];
	readonly titles: readonly Place[];
	readonly dates: readonly Place[];
	readonly sources: readonly Place[];
	/** The path of channels; its last step is taken. */
	readonly columns: readonly Place[];
	readonly translations: readonly Place[];
	readonly attachments: readonly Place[];
	/** Menus, footers and tools, which hold no document on any page. */
	readonly furniture: string;
	/** Lines of furniture that stand inside a body on some templates. */
	readonly furnitureLines: RegExp;
	/** What the site adds to a page's `<title>`. */
	readonly titleSuffix: RegExp;
	/** A page's `<title>` that names the site and not the page. */
	readonly ownName: RegExp;
	/** The document's number or path in an address, "" where it has none. */
	documentId(url: URL): string;
	/** Error and maintenance pages, which answer with status 200. */
	isSystem(url: URL, title: string): boolean;
	/** The language that an address names, or "". */
	langOf(url: URL): string;
	/** Names of languages on translation links. */
	readonly languageNames: Readonly<Record<string, string>>;
	/** The first whose `title` fits the title, or whose `path` the address, is taken. */
	readonly kinds: readonly { readonly kind: DocumentKind; readonly title?: RegExp; readonly path?: RegExp }[];
	readonly officials: Officials;
}
