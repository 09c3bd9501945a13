/** What the page's script asks when it has read an article. */
import type { Mark, Reading } from "../../messages";
import type { Annotation } from "../../records/annotation";
import type { PageFacts } from "../../records/document";
import { defaultSettings, densityOn, type Settings } from "../../records/settings";
import { documentOfPage } from "../../sites/joining";
import { annotationsOf } from "../../storage/annotations";
import { ownTermsVersion } from "../../storage/compiled";
import { annotationCounts, joinDocument } from "../../storage/documents";
import { failureOf } from "../../storage/failure";
import { getSettings } from "../../storage/settings";
import type { PageAsker } from "./door";
import { keysOf, rememberShown } from "./page-keys";
import type { Session } from "./session";

/**
 * The page's annotations, as far as the page may know them. In a private window there are none: marks would tell the
 * page who reads it.
 */
export async function readDocument(facts: PageFacts, asker: PageAsker, session: Session): Promise<Reading> {
	const host = new URL(asker.url).hostname;
	const reading = (all: Settings, rest: Partial<Reading>): Reading => {
		const kept = { ...densityOn(all, host), lastColour: all.lastColour, hiddenTerms: all.hiddenTerms };
		return { keepsNothing: null, settings: kept, off: false, marks: [], ownTerms: "", ...rest };
	};
	let settings = defaultSettings;
	try {
		settings = await getSettings();
		const off = settings.offSites.includes(host);
		if (off) return reading(settings, { off });
		if (asker.isPrivate) return reading(settings, { keepsNothing: "private" });
		const keys = await keysOf(facts, asker.url);
		await rememberShown(keys, asker, session);
		const page = { facts: { ...facts, url: asker.url }, keys, choose: documentOfPage };
		const document = await joinDocument(page, new Date().toISOString());
		const marks = document ? (await annotationsOf(document.id)).flatMap(markOf) : [];
		return reading(settings, { marks, ownTerms: await ownTermsVersion() });
	} catch (error) {
		const { why } = failureOf(error);
		console.error("reading without the database:", error);
		return reading(settings, { keepsNothing: asker.isPrivate ? "private" : why });
	}
}

/** How many annotations the documents of these keys have; those without any are left out. */
export async function countKnown(keys: string[], asker: PageAsker): Promise<Record<string, number>> {
	if (asker.isPrivate) return {};
	try {
		const { offSites } = await getSettings();
		return offSites.includes(new URL(asker.url).hostname) ? {} : await annotationCounts(keys);
	} catch (error) {
		console.error("a list without the database:", failureOf(error));
		return {};
	}
}

function markOf(annotation: Annotation): Mark[] {
	if (annotation.on !== "passage") return [];
	const { id, colour, selectors, note } = annotation;
	return [{ id, colour, selectors, noted: note !== "" }];
}
