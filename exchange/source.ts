/** A document as bibliographies name it: who published what, when, where it stands and when it was read there. */
import type { DocumentRecord, PageFacts } from "../records/document";
import { liveUrl } from "../sites/archive";
import { localDay } from "./dates";
import { soundText } from "./sound-text";

export interface Source {
	/** "" where the page has none. */
	readonly title: string;
	/** The office that published it; "" where that is not known for certain. */
	readonly author: string;
	/** The site's name; "" where it only repeats the author, as it must not in Chicago and APA, or is not known. */
	readonly site: string;
	/** The day that the page shows. */
	readonly issued: string | null;
	/** The reader's day when the text was read. */
	readonly accessed: string;
	readonly url: string;
	readonly lang: string;
	readonly isChinese: boolean;
}

const ministry = {
	zh: "中华人民共和国外交部",
	en: "Ministry of Foreign Affairs of the People’s Republic of China",
} as const;

/** What is known of a page; `accessed` is the moment when it was read. */
export function sourceOfPage(page: PageFacts | DocumentRecord, accessed: Date): Source {
	const isChinese = /^zh\b/i.test(page.lang);
	const live = liveUrl(page.url);
	const host = URL.canParse(live) ? new URL(live).hostname : "";
	return {
		...publisherOf(host, oneLine(page.source), isChinese),
		title: oneLine(page.title),
		issued: page.shown?.day ?? null,
		accessed: localDay(accessed),
		url: addressOf(page.url),
		lang: page.lang,
		isChinese,
	};
}

/** The same of a kept document: it was read when its text was. */
export function sourceOf(document: DocumentRecord): Source {
	return sourceOfPage(document, new Date(document.read ?? document.created));
}

/** An address without the signs that would end it in a file's own syntax. */
export function addressOf(address: string): string {
	return soundText(address).replace(/[\s<>"{}|\\^`]/g, encodeURIComponent);
}

function publisherOf(host: string, supplier: string, isChinese: boolean): Pick<Source, "author" | "site"> {
	if (/(^|\.)(mfa|fmprc)\.gov\.cn$/.test(host)) return { author: isChinese ? ministry.zh : ministry.en, site: "" };
	// Its sign is looked for on the page: what is read of gov.uk is this ministry's.
	if (/(^|\.)gov\.uk$/.test(host)) return { author: "Foreign, Commonwealth & Development Office", site: "GOV.UK" };
	// A mission's host tells its country by a code only, and whose text it is the page tells itself, or nobody.
	return { author: supplier, site: "" };
}

function oneLine(text: string): string {
	return soundText(text).replace(/\s+/g, " ").trim();
}
