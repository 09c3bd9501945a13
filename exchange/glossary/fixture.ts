/** A list of the reader's for tests. */
import { parseXmlDocument } from "slimdom";
import type { OwnTerm, TermList } from "../../records/own-term";
import { ImportFailure } from "../in/incoming";
import type { ParseXml } from "./tbx-text";

const times = { created: "2026-01-06T03:04:05.000Z", modified: "2026-01-06T03:05:00.000Z", deleted: null };

function urn(number: number): string {
	return `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export const list: TermList = { id: urn(50), name: "Harbours & <ships>", on: true, rank: 0, ...times };

const bare = {
	list: list.id,
	lang: "zh-Hans",
	also: [],
	renderings: [],
	pinyin: "",
	definition: "",
	partOfSpeech: "",
	subject: "",
	note: "",
	tags: [],
	...times,
};

export const terms: OwnTerm[] = [
	{
		...bare,
		id: urn(51),
		wording: "通航安排",
		also: ["通航的安排", "船期|航期"],
		renderings: [
			{
				lang: "en",
				text: "navigation arrangements",
				status: "preferred",
				context: "Both sides agreed on the navigation arrangements.",
				contextSource: "https://example.org/a?b=1&c=2",
			},
			{ lang: "en", text: "shipping arrangements", status: "deprecated", context: "", contextSource: "" },
			{ lang: "fr", text: "modalités de navigation", status: null, context: "", contextSource: "" },
		],
		pinyin: "tōngháng ānpái",
		definition: "What two sides settle about ships & <ports>.",
		partOfSpeech: "noun",
		subject: "shipping",
		note: "Seen in 2026.\n见正文。",
		tags: ["港口", "a|b\\c"],
	},
	{ ...bare, id: urn(52), wording: "=1+1", partOfSpeech: "名词" },
	{ ...bare, id: urn(53), wording: "gone", deleted: times.modified },
];

/** As the library page parses, with a parser that Node has. */
export const parseXml: ParseXml = (text) => {
	try {
		const root = parseXmlDocument(text).documentElement;
		if (root) return root;
	} catch (error) {
		throw new ImportFailure("xml", "", error);
	}
	throw new ImportFailure("xml");
};
