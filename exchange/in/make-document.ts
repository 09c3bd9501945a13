/** A document of which a file tells little more than its address; its text is read when the page is next opened. */
import type { DocumentRecord } from "../../records/document";
import { LINE_LENGTH } from "../../records/limits";
import { identityKeys } from "../../sites/identity";

export interface KnownOfDocument {
	readonly id: string;
	/** As the browser gives it, without its fragment. */
	readonly url: string;
	readonly title: string;
	readonly lang: string;
	readonly created: string;
	readonly modified: string;
}

/** Found again by the number in its address; where that has none, by the address itself. */
export function makeDocument({ id, url, title, lang, created, modified }: KnownOfDocument): DocumentRecord {
	const shortTitle = title.slice(0, LINE_LENGTH);
	const keys = identityKeys({ lang, shown: null, title: shortTitle, kind: "article" }, url, "");
	return {
		id,
		keys,
		copies: [{ url, keys }],
		apart: [],
		url,
		title: shortTitle,
		shown: null,
		lang,
		kind: "article",
		translations: [],
		source: "",
		column: "",
		keywords: [],
		attachments: [],
		paragraphs: [],
		read: null,
		created,
		modified,
	};
}
