/** Notes for Anki: each term that was met, once, with the sentence that it was first met in. */
import type { Mention } from "./mentions";
import { escapeMarkup } from "./sound-text";
import type { FactsOf } from "./term-table";

/** What Anki reads before the rows (its manual, "Text files"): with these nobody has to choose anything. */
const head = "#separator:tab\n#html:true\n#columns:Term\tPinyin\tRendering\tSentence\tSource\n";

/** The file's text in pieces, one a note. Anki reads UTF-8 without a mark. */
export function* anki(mentions: Iterable<Mention>, factsOf: FactsOf): Iterable<string> {
	yield head;
	const met = new Set<string>();
	for (const mention of mentions) {
		if (met.has(mention.term)) continue;
		met.add(mention.term);
		const term = factsOf(mention.term);
		const { document } = mention;
		const source = [document.title, document.shown?.day ?? ""].filter(Boolean).map(cell).join(", ");
		const fields = [
			cell(term?.wording ?? mention.words),
			cell(term?.pinyin ?? ""),
			cell(term?.rendering ?? ""),
			sentenceOf(mention),
			/^https?:/i.test(document.url) ? `<a href="${cell(document.url)}">${source || cell(document.url)}</a>` : source,
		];
		// The attribute's quotation marks stand inside their field, where Anki reads them as they are.
		yield `${fields.join("\t")}\n`;
	}
}

function sentenceOf({ sentence, at }: Mention): string {
	const [before, words, after] = [
		sentence.slice(0, at.start),
		sentence.slice(at.start, at.end),
		sentence.slice(at.end),
	].map(cell);
	return `${before}<b>${words}</b>${after}`;
}

/** One field: escaped, in one line, and beginning with no "#", which would make a remark of the row. */
function cell(text: string): string {
	return escapeMarkup(text)
		.replace(/[\t\n\u2028\u2029]/g, " ")
		.replace(/^#/, "&#35;");
}
