/** The words before a paragraph's colon, and what they say of who speaks. */
import type { Officials } from "./site";

export type Label =
	/** A question by an outlet, or by nobody named ("" in `who`). */
	| { readonly says: "question"; readonly who: string; readonly sure: boolean }
	/** One more question by whoever asked before. */
	| { readonly says: "follow-up" }
	/** An answer by an official, or by nobody named. */
	| { readonly says: "answer"; readonly who: string }
	/** Words before a colon that tell nothing by themselves; they may be somebody's name. */
	| { readonly says: "unknown"; readonly who: string; readonly name: "person" | "perhaps" | "no" };

/** Up to 60 characters without the end of a sentence; French sets a space, perhaps a no-break one, before its colon. */
const beforeColon = /^([^。！？；!?;\n:：]{1,60}?)\s*[:：]/u;
/** 一、 (1) 2. 3) before the label of a numbered question. */
const number = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）]|[.、．](?!\d))\s*/u;

const question =
	/^(?:提?问题?|Q(?:uestion)?|В|Вопрос|P|Pregunta|Pergunta|Frage|F|س|سؤال|质询|質問|問|문|질문|Pytanie|Domanda|Soru|Сұрақ|Савол)\s*\.?\s*\d{0,3}$/iu;
/** Somebody who asks and is not named by outlet. */
const someone =
	/^(?:(?:会后|會後)?，?\s*(?:有)?(?:记者|記者)(?:会后)?(?:提)?(?:问|問)?(?:及|到|道)?|主持人|Journalist|Reporter|Host|Moderator|Journaliste|Periodista|Журналист|Корреспондент|Ведущ(?:ий|ая)|الصحفي|صحفي)$/iu;
const followUp = /^(?:(?:记者|記者)?(?:继续|再次|又)?追(?:问|問)(?:道)?|Follow[- ]?up(?: question)?|استطرد سائلا)$/iu;
const answer =
	/^(?:答复?|回答|A(?:nswer)?|О|Ответ|R|Réponse|Respuesta|Resposta|Antwort|ج|جواب|回答|답|답변|Odpowiedź|Risposta|Cevap|Жауап|Жавоб)\s*\.?\s*\d{0,3}$/iu;

/** 路透社记者, 《环球时报》记者追问, 路透社、法新社记者问. */
const reporter = /^([^，。]{1,40}?)(?:[驻駐][华華京])?(?:记者|記者)(?:会后)?(?:追问|提问|问及|问到|问道|问)?$/u;
const hanOutlet =
	/(?:[社台报報网網刊》]|卫视|电视|广播|新闻|通讯|中文|杂志|频道|国广|国际台|媒体|集团|中心|CGTN|NHK|BBC|CNN|TV|24KZ)(?:问|問)?$/u;
const outlet =
	/^(?:Reuters|AFP|Bloomberg|CCTV|CGTN|CRI|CNN|BBC|NHK|AP|DPA|EFE|ANSA|TASS|KBS|MBC|SBS|ABC|CBS|NBC|FT|WSJ|RIA|PTI|RTHK|NPR|ITV|RT|SCMP)\b|\b(?:Agency|Agence|Agencia|Agenzia|Агентство|News|Newspaper|Daily|Times|TV|Television|Télévision|Televisión|Post|Press|Presse|Radio|Broadcasting|Broadcaster|Media|Paper|Journal|Weekly|Monthly|Review|Telegraph|Xinhua|Kyodo|Yonhap|Reuters|TASS|Bloomberg|Sputnik|Novosti|Shimbun|Channel|Corporation|Network|Al Jazeera|Phoenix|Globe|Observer|Economist|Trust of India)\b|(?:^|\s)(?:وكالة|قناة|صحيفة|تلفزيون|رويترز|إذاعة|Агентство|Телеканал|Газета|Рейтер|Синьхуа|ТАСС)(?=\s|$)/iu;

/** 2 to 4 Han characters that begin with a family name, as officials are called; a rank may follow. */
const hanName =
	/^[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻柏章云苏潘葛范彭鲁韦马苗方俞任袁柳史唐费廉岑薛雷贺倪汤罗毕郝安常乐于时傅皮齐康伍余元顾孟黄和穆萧尹姚邵汪毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓洪包左石崔吉龚程邢裴陆翁段侯宁仇甘武刘景龙叶白蒲卓乔翟谭申冉桑耿满匡文欧聂沙关佟][\u4e00-\u9fff]{1,3}$/u;
/** Words that begin like a family name, or like any name, and open a sentence instead. */
const noName =
	/[的是有在了和与及或为点个项问题说称道下样么些种]|^(?:任何|时任|关于|于是|方面|安全|和平|万一|经过)|^(?:First|Second|Third|Note|Example|Again|Finally|However|Moreover|My|Our|We|This|That|It|In|On|As|But|So|And)\b/u;
/** One to four capitalised words: Mao Ning, Ambassador Zhang Xiao, Мао Нин. */
const latinName = /^(?:\p{Lu}[\p{L}.’'-]*)(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|da|bin|al)){0,4}$/u;
/** A foreign name in Chinese letters. */
const dottedName = /^[\u4e00-\u9fff]+[·•][\u4e00-\u9fff·•]+$/u;
const arabicName = /^\p{Script=Arabic}+(?:\s\p{Script=Arabic}+){0,3}$/u;

/** The words before the colon of `text` and how many units they take with it; null where there is no label. */
export function labelOf(text: string): { readonly words: string; readonly length: number } | null {
	const found = beforeColon.exec(text);
	const words = found?.[1]?.replace(number, "").replace(/^[\s“"【[（(]+|[\s”"】\])）]+$/gu, "");
	return found && words ? { words, length: found[0].length } : null;
}

/** Reads labels for a ministry; `isOfficial` knows the people who answer on the page. */
export function labelReader(officials: Officials): (words: string, isOfficial: (name: string) => boolean) => Label {
	const rankBefore = new RegExp(`^(?:(?:${officials.rank.source})\\s*)+`, "iu");
	const rankAfter = new RegExp(`(?:\\s*(?:${officials.rank.source}))+$`, "iu");
	return (words, isOfficial) => {
		const name = words.replace(rankBefore, "").replace(rankAfter, "").trim();
		if (isOfficial(name)) return { says: "answer", who: name };
		if (answer.test(words)) return { says: "answer", who: "" };
		if (followUp.test(words)) return { says: "follow-up" };
		if (question.test(words) || someone.test(words)) return { says: "question", who: "", sure: true };
		const who = reporter.exec(words)?.[1]?.trim();
		if (who) return { says: "question", who, sure: true };
		if (words.length <= 40 && !/[，。]/.test(words) && (hanOutlet.test(words) || outlet.test(words)))
			return { says: "question", who: words.replace(/[问問]$/, ""), sure: false };
		// A rank, alone or with a name, is somebody who speaks for the ministry: 大使, Ambassador Zhang.
		if (name === "") return { says: "answer", who: words };
		if (name !== words && nameLike(name) !== "no") return { says: "answer", who: name };
		return { says: "unknown", who: words, name: nameLike(words) };
	};
}

function nameLike(words: string): "person" | "perhaps" | "no" {
	if (noName.test(words)) return "no";
	if (hanName.test(words) || dottedName.test(words) || latinName.test(words) || arabicName.test(words)) return "person";
	return /^[\u4e00-\u9fff·]{3,12}$/u.test(words) || /^\p{Lu}[^,.]{2,40}$/u.test(words) ? "perhaps" : "no";
}
