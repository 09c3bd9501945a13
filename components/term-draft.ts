/** An own term while it is written. */
import type { OwnRendering, OwnTermDraft } from "../records/own-term";

export function emptyTerm(id: string, list: string): OwnTermDraft {
	return {
		id,
		list,
		wording: "",
		lang: "zh-Hans",
		also: [],
		renderings: [],
		pinyin: "",
		definition: "",
		partOfSpeech: "",
		subject: "",
		note: "",
		tags: [],
	};
}

export function emptyRendering(lang: string): OwnRendering {
	return { lang, text: "", status: null, context: "", contextSource: "" };
}

/** The forms in a line of them: parted by semicolons of either script, commas being part of some. */
export function formsIn(line: string): string[] {
	const forms = line.split(/[;；]/).map((form) => form.trim());
	return [...new Set(forms)].filter((form) => form !== "");
}
