/** From a Chinese wording as a person writes it to the forms that are looked for, folded. */
import { fold } from "../text/fold";

const book = /^《([^《》]*)》$/;
const quoted = /^[“"]([^“”"]*)[”"]$/;
const quote = /'/g;

/** `wording` without what stands round it and not in it: “强迫劳动” → 强迫劳动, 《巴黎协定》 → 巴黎协定. */
export function bare(wording: string): string {
	const trimmed = wording.trim();
	return quoted.exec(trimmed)?.[1] ?? book.exec(trimmed)?.[1] ?? trimmed;
}

/**
 * Every form of a Chinese wording. Quotes inside are left out, since the walk passes over those of a text; dashes and
 * middle dots are written or not (中国—东盟, 中国东盟), a comma may stand for 、.
 */
export function chineseForms(wording: string): string[] {
	const folded = fold(bare(wording)).replace(/(?<=[\u2e80-\uffff']),(?=[\u2e80-\uffff'])/g, "、");
	const forms = new Set([folded.replace(quote, "")]);
	// The walk begins with two units side by side, so a quote after the first one is written out: 反“独”促统.
	if (/^(.'|'.')/.test(folded)) forms.add(folded);
	for (const form of [...forms])
		forms.add(form.replace(/(?<=[\u2e80-\uffff])-+(?=[\u2e80-\uffff])/g, "").replace(/·/g, ""));
	return [...forms];
}
