/**
 * The words of labels, lower case. Sets and not patterns: patterns over several scripts without case take a page
 * milliseconds to compile.
 */

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(" "));
}

/** A question by nobody named. */
export const questionWords = words(
	"问 問 提问 提問 问题 問題 质询 質問 q question p pregunta pergunta f frage в вопрос س سؤال 문 질문 pytanie domanda soru " +
		"сұрақ савол суроо питання въпрос питање прашање pitanje vprašanje otázka kérdés întrebare fråga spørgsmål spørsmål " +
		"kysymys küsimus vraag ερώτηση שאלה پرسش سوال асуулт คำถาม hỏi pertanyaan soalan",
);

export const answerWords = words(
	"答 答复 答覆 回答 a answer r réponse respuesta resposta antwort о ответ ج جواب 답 답변 odpowiedź risposta cevap " +
		"жауап жавоб жооп відповідь отговор одговор odgovor odpověď odpoveď válasz răspuns svar vastaus vastus antwoord " +
		"απάντηση תשובה پاسخ хариулт คำตอบ đáp jawaban jawapan",
);

/** One more question by whoever asked before. */
export const followUpWords = words("追问 追問 记者追问 記者追問 继续追问 再次追问 follow-up followup");

/** Somebody who asks and is not named by outlet. */
export const askerWords = words(
	"journalist reporter interviewer journaliste periodista jornalista журналист корреспондент novinar الصحفي صحفي 기자",
);

/** Somebody who asks where nobody else does, and gives others the floor where they do. */
export const moderatorWords = words("主持人 主持 host moderator modérateur moderador ведущий ведущая модератор 사회자");

/** A word of these makes an outlet of a label. */
export const outletWords = words(
	"agency agence agencia agenzia агентство news newspaper daily times tv television télévision televisión телеканал post " +
		"press presse radio радио broadcasting broadcaster media paper journal weekly monthly review telegraph газета " +
		"xinhua синьхуа kyodo yonhap reuters рейтер tass тасс bloomberg sputnik novosti shimbun channel corporation network " +
		"jazeera phoenix globe observer economist afp cctv cgtn cri cnn bbc nhk ap dpa efe ansa kbs mbc sbs abc cbs nbc ft " +
		"wsj ria pti rthk npr itv rt scmp وكالة قناة صحيفة تلفزيون رويترز إذاعة",
);

/** How the names of Chinese outlets end. */
export const outletEnds = (
	"社 台 报 報 网 網 刊 》 卫视 衛視 电视 電視 广播 廣播 新闻 新聞 通讯 通訊 中文 杂志 雜誌 频道 頻道 国广 媒体 媒體 集团 中心 CGTN NHK " +
	"BBC CNN TV"
).split(" ");

/** Family names, the first character of an official's name. */
export const familyNames =
	"赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻柏章云苏潘葛范彭鲁韦马苗方俞任袁柳史唐费廉岑薛雷贺倪汤" +
	"罗毕郝安常乐于时傅皮齐康伍余元顾孟黄和穆萧尹姚邵汪毛米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊" +
	"胡凌霍万卢莫房丁邓洪包左石崔吉龚程邢裴陆翁段侯宁仇甘武刘景龙叶白蒲卓乔翟谭申冉桑耿满匡文欧聂沙关佟";

/** What opens a sentence and is no name, whatever it begins with. */
export const openings = words(
	"任何 时任 关于 于是 方面 安全 和平 万一 经过 first second third note example again finally however moreover my our we " +
		"this that it in on as but so and",
);
