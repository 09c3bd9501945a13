/** Which language a text is in, told from the text itself, with a hint from where it stands. */
import { simplified, traditional } from "../assets/fold/traditional.json";

/** How much of a text is looked at: enough to tell, little enough for a long page. */
const SAMPLE = 4000;

/** A BCP 47 tag, or `hint` where the text does not tell. `hint` is what the address or the page says. */
export function languageOf(text: string, hint: string): string {
	const sample = text.slice(0, SAMPLE);
	const count = (script: RegExp) => sample.match(script)?.length ?? 0;
	const han = count(/\p{Script=Han}/gu);
	const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
	const letters = count(/\p{L}/gu);
	if (letters === 0) return hint;
	if (kana * 10 > letters) return "ja";
	if (count(/\p{Script=Hangul}/gu) * 3 > letters) return "ko";
	if (han * 3 > letters) return chinese(sample);
	if (count(/\p{Script=Arabic}/gu) * 2 > letters) return ["fa", "ur"].includes(hint) ? hint : "ar";
	if (count(/\p{Script=Cyrillic}/gu) * 2 > letters) return hint && hint !== "en" && hint !== "zh" ? hint : "ru";
	return hint === "zh" || hint === "" ? "en" : hint;
}

function chinese(sample: string): string {
	let balance = 0;
	for (const unit of sample) balance += Number(simplified.includes(unit)) - Number(traditional.includes(unit));
	return balance < 0 ? "zh-Hant" : "zh-Hans";
}
