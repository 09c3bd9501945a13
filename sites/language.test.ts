import { describe, expect, it } from "vitest";
import { languageOf } from "./language";

const of = (plain: string, hint = "") => languageOf({ plain }, hint);

describe("language", () => {
	it.each([
		["中方注意到有关情况，希望各方通过对话协商解决分歧。", "", "zh-Hans"],
		["中方注意到有關情況，希望各方透過對話協商解決分歧。", "", "zh-Hant"],
		["中方对此表示欢迎。", "en", "zh-Hans"],
		["The two sides will hold talks and sign a number of documents on the day of the visit.", "", "en"],
		["Les deux parties ont signé des accords et une déclaration sur la coopération dans les transports.", "", "fr"],
		["Las dos partes firmaron los acuerdos con el fin de impulsar la cooperación para el desarrollo.", "", "es"],
		["As duas partes assinaram os acordos do setor e não há uma data para a reunião com os ministros.", "", "pt"],
		[
			"Die beiden Seiten haben das Abkommen und den Plan für die Zusammenarbeit mit der Region unterzeichnet.",
			"",
			"de",
		],
		["Стороны подписали документы и договорились о новых встречах.", "", "ru"],
		["Сторони підписали документи й домовилися про нові зустрічі її учасників.", "", "uk"],
		["Екі тарап құжаттарға қол қойды және жаңа кездесулер туралы келісті.", "", "kk"],
		["وقع الجانبان على الوثائق واتفقا على عقد لقاءات جديدة.", "", "ar"],
		["طرفین اسناد همکاری را امضا کردند و درباره گفتگوهای پیش رو توافق نمودند.", "", "fa"],
		["両国は文書に署名し、新たな会談を行うことで一致した。", "", "ja"],
		["양측은 문서에 서명하고 새로운 회담을 열기로 합의했다.", "", "ko"],
		// Languages that have no row are told by the address.
		["Dve strane potpisale su dokumente.", "sr", "sr"],
		["", "fr", "fr"],
		["2024", "", ""],
	])("%s (%s)", (text, hint, lang) => {
		expect(of(text, hint)).toBe(lang);
	});

	it("English text in a French channel is English", () => {
		const text = "The spokesperson said that the two sides will hold talks on the agenda of the meeting. ".repeat(6);
		expect(of(text, "fr")).toBe("en");
	});
});
