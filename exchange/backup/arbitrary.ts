/** Whole libraries for property tests: documents and annotations, own terms, term notes, settings. */
import fc from "fast-check";
import { colourNames } from "../../records/colours";
import type { Kept, PortableSettings } from "../../records/kept";
import type { OwnRendering, OwnTerm, TermList, TermNote } from "../../records/own-term";
import { TermStatus } from "../../records/own-term";
import { categories } from "../../records/term";
import { hostileText, libraries } from "../arbitrary";

const urn = fc.uuid().map((uuid) => `urn:uuid:${uuid}`);
const moment = fc
	.date({ min: new Date(0), max: new Date("2099-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString());
const line = hostileText.map((text) => text.trim());
const wording = line.filter(Boolean);
const lang = fc.constantFrom("", "zh-Hans", "zh-Hant", "en", "fr");
const times = { created: moment, modified: moment, deleted: fc.option(moment, { freq: 8 }) };

const list: fc.Arbitrary<TermList> = fc.record({ id: urn, name: wording, on: fc.boolean(), rank: fc.nat(9), ...times });

const rendering: fc.Arbitrary<OwnRendering> = fc.record({
	lang,
	text: wording,
	status: fc.option(fc.constantFrom(...TermStatus.options)),
	context: hostileText,
	contextSource: line,
});

export function termOn(lists: fc.Arbitrary<string>): fc.Arbitrary<OwnTerm> {
	return fc.record({
		id: urn,
		list: lists,
		wording,
		lang,
		also: fc.array(wording, { maxLength: 2 }),
		renderings: fc.array(rendering, { maxLength: 3 }),
		pinyin: line,
		definition: hostileText,
		partOfSpeech: line,
		subject: line,
		note: hostileText,
		tags: fc.array(wording, { maxLength: 2 }),
		...times,
	});
}

const termNote: fc.Arbitrary<TermNote> = fc.record({ id: hostileText.filter(Boolean), note: hostileText, ...times });

const density = {
	mentions: fc.constantFrom("off" as const, "first" as const, "all" as const),
	categoriesOff: fc.uniqueArray(fc.constantFrom(...categories), { maxLength: 3 }),
	plain: fc.boolean(),
	answersOnly: fc.boolean(),
};

const settings: fc.Arbitrary<PortableSettings> = fc.record(
	{
		...density,
		perSite: fc.dictionary(
			hostileText.filter((name) => name !== "__proto__"),
			fc.record(density, { requiredKeys: [] }),
			{ maxKeys: 2 },
		),
		offSites: fc.array(hostileText, { maxLength: 2 }),
		hiddenTerms: fc.array(hostileText, { maxLength: 2 }),
		renderingLangs: fc.array(lang, { minLength: 1, maxLength: 2 }),
		lastColour: fc.constantFrom(...colourNames),
		colourNames: fc.dictionary(fc.constantFrom(...colourNames), line, { maxKeys: 2 }),
		markdownTemplate: fc.option(hostileText),
	},
	{ requiredKeys: [] },
);

function unique<T extends { id: string }>(one: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> {
	return fc.uniqueArray(one, { selector: ({ id }) => id, maxLength });
}

/** A library as it is kept: every annotation has its document. */
export const keptLibraries: fc.Arbitrary<Kept> = fc
	.record({ library: libraries, lists: unique(list, 2), termNotes: unique(termNote, 2), settings })
	.chain(({ library: { documents, annotations }, lists, ...rest }) => {
		const known = new Set(documents.map(({ id }) => id));
		const ids = lists.map(({ id }) => id);
		const terms = ids.length === 0 ? fc.constant([]) : unique(termOn(fc.constantFrom(...ids)), 4);
		return terms.map((terms) => ({
			documents,
			annotations: annotations.filter(({ document }) => known.has(document)),
			lists,
			terms,
			...rest,
		}));
	});
