/** Which of a term's renderings stands on a page. */
import type { Rendering } from "../records/term";
import { fold } from "../text/fold";
import { compile } from "./compile";
import { englishForms } from "./english";
import { loadGlossary } from "./load";
import { findTerms } from "./match";

/**
 * The rendering that `words`, a mention as the page writes it, is a form of (“firmly opposed” of “firmly oppose”); null
 * for words in Chinese, and for English that is a form of none. Of two renderings with one form the first.
 */
export function renderingUsed(words: string, renderings: readonly Rendering[]): Rendering | null {
	const english = renderings.filter(({ lang }) => lang === "en");
	const terms = english.map((_, at) => ({ id: String(at), category: "concept" as const, flags: 0 }));
	const forms = english.flatMap(({ text }, term) => englishForms(text).map((form) => ({ ...form, term })));
	const text = { plain: words, folded: fold(words), blocks: [{ start: 0, end: words.length }] };
	const [hit] = findTerms(loadGlossary(compile(terms, forms, [])), text);
	return hit && hit.start === 0 && hit.end === words.length ? (english[Number(hit.term)] ?? null) : null;
}
