/** Which language a text is in, told from the text itself, with a hint from where it stands. */
import type { PageText } from "../text/page-text";

/** How many units of a text are looked at: enough to tell, little enough for any page. */
const SAMPLE = 2000;
/** How many of them tell the script. */
const FEW = 300;
/** Frequent characters that only Traditional text has: a tenth of it, and next to nothing of Simplified. */
const traditional =
	/[國這來對會個時為們說發與學後過還開動關問題實長業經濟進無東華義兩應強議談話習聯際總維護權認體協歡]/g;
/** A larger share of a text than this. */
const TRADITIONAL = 0.03;

type Script = "latin" | "greek" | "cyrillic" | "hebrew" | "arabic" | "kana" | "hangul" | "han" | "other";

/** Languages with a script of their own, for what is in none of the blocks above. */
const scripts: readonly [RegExp, string][] = [
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
export function languageOf({ plain }: Pick<PageText, "plain">, hint: string): string {
	const sample = plain.slice(0, SAMPLE);
	const few = sample.slice(0, FEW);
	const counts = countScripts(few);
	const letters = Object.values(counts).reduce((sum, count) => sum + count, 0);
	if (letters === 0) return hint;
	const share = (script: Script) => counts[script] / letters;
	if (share("kana") > 0.1) return "ja";
	const count = (form: RegExp) => sample.match(form)?.length ?? 0;
	if (share("han") > 1 / 3) return isTraditional(few) ? "zh-Hant" : "zh-Hans";
	const often = (rows: readonly [RegExp, string][], least: number) =>
		rows.find(([form]) => count(form) > letters * least)?.[1];
	if (share("cyrillic") > 0.5) return often(cyrillic, 0.0025) ?? (hint === "bg" ? "bg" : "ru");
	if (share("arabic") > 0.5) return often(arabic, 0.01) ?? "ar";
	if (share("hangul") > 0.3) return "ko";
	if (share("greek") > 0.5) return "el";
	if (share("hebrew") > 0.5) return "he";
	return (share("other") > 0.5 ? often(scripts, 0.5) : undefined) ?? latin(count, hint);
}

/** By blocks: a pattern of all letters of all scripts takes a page milliseconds to compile. */
function countScripts(text: string): Record<Script, number> {
	const counts = { latin: 0, greek: 0, cyrillic: 0, hebrew: 0, arabic: 0, kana: 0, hangul: 0, han: 0, other: 0 };
	for (let i = 0; i < text.length; i += 1) {
		const script = scriptOf(text.charCodeAt(i));
		if (script) counts[script] += 1;
	}
	return counts;
}

function scriptOf(unit: number): Script | null {
	if (unit < 0x250) return unit >= 0xc0 || ((unit | 0x20) - 0x61 < 26 && (unit | 0x20) >= 0x61) ? "latin" : null;
	if (unit >= 0x3400 && unit <= 0x9fff) return "han";
	if (unit >= 0x2000 && unit <= 0x303f) return null;
	if (unit >= 0x400 && unit <= 0x52f) return "cyrillic";
	if (unit >= 0x620 && unit <= 0x6d3) return "arabic";
	if (unit >= 0x3041 && unit <= 0x30ff) return "kana";
	if (unit >= 0xac00 && unit <= 0xd7a3) return "hangul";
	if (unit >= 0x370 && unit <= 0x3ff) return "greek";
	if (unit >= 0x5d0 && unit <= 0x5ea) return "hebrew";
	if (unit >= 0x1e00 && unit <= 0x1eff) return "latin";
	return unit >= 0x531 && unit <= 0x17ff ? "other" : null;
}

function isTraditional(text: string): boolean {
	return (text.match(traditional)?.length ?? 0) > text.length * TRADITIONAL;
}

function latin(count: (form: RegExp) => number, hint: string): string {
	const [best, second] = words.map(([lang, form]) => ({ lang, hits: count(form) })).sort((a, b) => b.hits - a.hits);
	// A language with no row here (Serbian, Kazakh in Latin letters) is believed, unless the text is plainly another.
	const isClear = best && second && best.hits >= 10 && best.hits > second.hits * 2;
	if (isClear && (latinLanguages.has(hint) || hint === "" || hint === "zh" || best.hits >= 40)) return best.lang;
	if (hint && hint !== "zh") return hint;
	return best && best.hits > 0 ? best.lang : "";
}
