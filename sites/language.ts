/** Which language a text is in, told from the text itself, with a hint from where it stands. */
import type { PageText } from "../text/page-text";

/** How many units of a text are looked at: enough to tell, little enough for any page. */
const SAMPLE = 2000;
/** Of Simplified text next to nothing folds to other characters, of Traditional text about a quarter. */
const TRADITIONAL = 0.05;

const scripts: readonly [RegExp, string][] = [
	[/\p{Script=Hangul}/gu, "ko"],
	[/\p{Script=Hebrew}/gu, "he"],
	[/\p{Script=Greek}/gu, "el"],
	[/\p{Script=Thai}/gu, "th"],
	[/\p{Script=Lao}/gu, "lo"],
	[/\p{Script=Khmer}/gu, "km"],
	[/\p{Script=Myanmar}/gu, "my"],
	[/\p{Script=Devanagari}/gu, "hi"],
	[/\p{Script=Georgian}/gu, "ka"],
	[/\p{Script=Armenian}/gu, "hy"],
];

/** Letters that only some languages of a script have; the first row that occurs often enough is taken. */
const cyrillic: readonly [RegExp, string][] = [
	[/[ђћџ]/giu, "sr"],
	[/[ѓќѕ]/giu, "mk"],
	[/[ґїє]/giu, "uk"],
	[/ў/giu, "be"],
	[/[ӣӯҷ]/giu, "tg"],
	[/[әғқұһ]/giu, "kk"],
	[/[өү]/giu, "mn"],
];
const arabic: readonly [RegExp, string][] = [
	[/[ٹڈڑے]/gu, "ur"],
	[/[پچژگ]/gu, "fa"],
];

/** Words that are frequent in one Latin language and rare in the others. */
const words: readonly [string, RegExp][] = [
	["en", /\b(?:the|and|of|to|that|with|is|on)\b/gi],
	["fr", /\b(?:les|des|et|une|du|dans|est|pour|sur)\b/gi],
	["es", /\b(?:los|las|el|una|del|por|con|para|y)\b/gi],
	["pt", /\b(?:os|uma|com|não|dos|da|do|em|ao)\b/gi],
	["de", /\b(?:der|die|und|das|den|von|mit|ist)\b/gi],
	["it", /\b(?:il|di|della|che|gli|per|una|sono)\b/gi],
];
const latinLanguages = new Set(words.map(([lang]) => lang));

/** A BCP 47 tag; "" where neither text nor hint tells. `hint` is the language that the address or the page names. */
export function languageOf({ plain, folded }: Pick<PageText, "plain" | "folded">, hint: string): string {
	const sample = plain.slice(0, SAMPLE);
	const count = (form: RegExp) => sample.match(form)?.length ?? 0;
	const letters = count(/\p{L}/gu);
	if (letters === 0) return hint;
	const han = count(/\p{Script=Han}/gu);
	if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 10 > letters) return "ja";
	if (han * 3 > letters) return isTraditional(sample, folded, han) ? "zh-Hant" : "zh-Hans";
	const often = (rows: readonly [RegExp, string][], share: number) =>
		rows.find(([form]) => count(form) * share > letters)?.[1];
	if (count(/\p{Script=Cyrillic}/gu) * 2 > letters) return often(cyrillic, 400) ?? (hint === "bg" ? "bg" : "ru");
	if (count(/\p{Script=Arabic}/gu) * 2 > letters) return often(arabic, 100) ?? "ar";
	return often(scripts, 2) ?? latin(count, hint);
}

function isTraditional(sample: string, folded: string, han: number): boolean {
	let changed = 0;
	for (let i = 0; i < sample.length; i += 1)
		if (sample.charCodeAt(i) >= 0x3400 && sample.charCodeAt(i) < 0xa000 && sample[i] !== folded[i]) changed += 1;
	return changed > han * TRADITIONAL;
}

function latin(count: (form: RegExp) => number, hint: string): string {
	const [best, second] = words.map(([lang, form]) => ({ lang, hits: count(form) })).sort((a, b) => b.hits - a.hits);
	// A language with no row here (Serbian, Kazakh in Latin letters) is believed, unless the text is plainly another.
	const isClear = best && second && best.hits >= 10 && best.hits > second.hits * 2;
	if (isClear && (latinLanguages.has(hint) || hint === "" || hint === "zh" || best.hits >= 40)) return best.lang;
	if (hint && hint !== "zh") return hint;
	return best && best.hits > 0 ? best.lang : "";
}
