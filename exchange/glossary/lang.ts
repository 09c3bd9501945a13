/** Language tags as glossaries write them. */
import * as v from "valibot";
import { Lang } from "../../records/values";

const traditional = /^zh-(hant|tw|hk|mo)(-|$)/i;
const chinese = /^(zh|cmn|chi|zho)(-|$)/i;

/** The tag as records have it: zh, zh-CN and zh_Hans are one, zh-TW and zh-Hant another; "" for what is no tag. */
export function normalLang(written: string): string {
	const tag = written.trim().replaceAll("_", "-");
	if (traditional.test(tag)) return "zh-Hant";
	if (chinese.test(tag)) return "zh-Hans";
	if (tag === "" || /^und(-|$)/i.test(tag) || !v.is(Lang, tag)) return "";
	const [language = "", ...rest] = tag.split("-");
	return [language.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join("-");
}

/** Whether a tag is Chinese of any script. */
export function isChinese(lang: string): boolean {
	return chinese.test(lang);
}
