/** The Ministry of Foreign Affairs of the People's Republic of China, its missions and its offices. */
import type { Site } from "./site";

/** `t` and eight digits with a number (since October 2021), or a bare number of six to eight digits before. */
const documentPath = /\/(t\d{8}_\d+|t\d{6,8})\.s?html?$/;

/** The first path segment, `/web/` and the archive's `/mfa_` apart. Codes other than these were not seen. */
const pathLanguages: Readonly<Record<string, string>> = {
	web: "zh",
	chn: "zh",
	eng: "en",
	mfa_eng: "en",
	fra: "fr",
	esp: "es",
	rus: "ru",
	ara: "ar",
	jpn: "ja",
	kor: "ko",
	srp: "sr",
	det: "de",
	ger: "de",
	pot: "pt",
	por: "pt",
	ita: "it",
	kaz: "kk",
};

export const prc: Site = {
	id: "prc",
	hosts: {
		first: [
			"*://*.mfa.gov.cn/*",
			"*://*.fmprc.gov.cn/*",
			"*://*.china-embassy.gov.cn/*",
			"*://*.china-consulate.gov.cn/*",
			"*://*.china-mission.gov.cn/*",
			"*://*.ocmfa.gov.cn/*",
		],
		// Whoever holds these names now could serve anything, so they are granted one by one.
		optional: [
			"*://*.chineseembassy.org/*",
			"*://*.china-embassy.org/*",
			"*://*.chineseconsulate.org/*",
			"*://*.china-consulate.org/*",
			"*://*.amb-chine.fr/*",
			"*://*.chinese-embassy.org.uk/*",
			"*://*.china-botschaft.de/*",
			"*://*.chinaembassy.org.sg/*",
			"*://*.chinaembassy.org.nz/*",
			"*://*.chinaembassy.org.ro/*",
			"*://*.chinaconsulatechicago.org/*",
			"*://*.chinaconsulatesf.org/*",
			"*://*.chinamission.be/*",
			"*://*.china-un.ch/*",
			"*://*.china-un.org/*",
			"*://*.fmcoprc.gov.hk/*",
		],
		excluded: [
			"*://cova.cs.mfa.gov.cn/*",
			"*://avas.cs.mfa.gov.cn/*",
			"*://consular.mfa.gov.cn/*",
			"*://cova.mfa.gov.cn/*",
		],
	},
	bodies: [
		{ at: "#News_Body_Txt_A", seen: "A to E: all of 1,050 Chinese pages 2019 to 2024; T1 (RSSHub)", stored: 18 },
		{ at: ".content_text", seen: "English since mid-2024 (ccoop129/speech-analysis, 2025)", stored: 0 },
		{ at: ".News_Body_Txt_A", seen: "T1 in San Francisco (RSSHub, 2022)", stored: 0 },
		{ at: ".TRS_UEDITOR", seen: "B, C, D inside #News_Body_Txt_A; alone on missions since 2022 (RSSHub)", stored: 10 },
		{ at: "[class*=trs_editor]", seen: "C, E inside #News_Body_Txt_A; missions in sg, us, uz (RSSHub)", stored: 8 },
		{ at: ".TRS_Editor", seen: "missions (a generic collector for gb jp ph au in ca kr fr de)", stored: 0 },
		{ at: ".content_mod .content", seen: "English until 2024 (Spokesperson-Discourse, 2021)", stored: 0 },
		{ at: "#article td.content1, #article td.content", seen: "T0 (RSSHub)", stored: 0 },
		{ at: "#article .content", seen: "T0 (RSSHub)", stored: 0 },
		{ at: "#article", seen: "T0, the whole table (RSSHub)", stored: 0, loose: true },
		{ at: "#News_Body_Txt", seen: "T1 in Guinea (a scraper of 2015)", stored: 0 },
		{ at: ".news_content", seen: "missions (DiplomaticPulse, 2022)", stored: 0 },
	],
	// Ids first: a browser looks up an id at once, and goes through the whole page for the rest.
	titles: [
		{ at: "#News_Body_Title", seen: "A, B, T1, missions in sg", stored: 8 },
		{ at: ".news-title h1", seen: "C, D, E", stored: 10 },
		{ at: ".news_header_title", seen: "English since mid-2024", stored: 0 },
		{ at: ".content_mod h2.title", seen: "English until 2024", stored: 0 },
		{ at: ".bigtitle", seen: "T0", stored: 0 },
		{ at: "#article td, #article font", seen: "T0: the table's first row", stored: 0, loose: true },
		{ at: "h1, h2, .title, .news-title", seen: "missions (RSSHub us, generic collector)", stored: 18, loose: true },
	],
	dates: [
		{ at: "#News_Body_Time", seen: "A, B, T1, English until 2024", stored: 8 },
		{ at: ".news-title .time", seen: "C, D, E", stored: 10 },
		{ at: ".xltime", seen: "English since mid-2024", stored: 0 },
		{ at: ".view-date", seen: "missions in sg (RSSHub)", stored: 0 },
		{ at: "#article .time, td.time", seen: "T0 (RSSHub)", stored: 0 },
		{ at: ".time, .date", seen: "missions in us (RSSHub); every other template", stored: 18, loose: true },
	],
	sources: [
		{ at: "#News_Body_source", seen: "A, B", stored: 8 },
		{ at: ".news-title .time", seen: "C, D, E: before the date", stored: 10 },
	],
	columns: [
		{ at: ".break", seen: "C, D, E", stored: 10 },
		{ at: ".nav", seen: "A, B", stored: 8 },
	],
	translations: [{ at: ".lan_btn a", seen: "D, E since 3 January 2023 (353 of 1,000 pages)", stored: 5 }],
	// One row an id: a list of two is no look-up.
	attachments: [
		{ at: "#appendix-list a", seen: "C to E", stored: 0 },
		{ at: "#appendix_list a", seen: "A, B", stored: 0 },
	],
	furniture:
		"header, footer, nav, .header, .m_header, .footer, .naver, .nav, .break, .flink, .copyright, .menu, .lan_btn",
	furnitureLines:
		/^(?:推荐给朋友|全文打印|打印文字稿|打印本页|打印|关闭窗口|\s)+[：:]?$|^[[<]?(?:Suggest to a friend|Print)[\]>:]?$/i,
	// The missions' suffix may name another mission; in a title —— also stands before 在…大使馆的讲话.
	titleSuffix:
		/(?:_| [—–-]+ |——(?=中华人民共和国|中国驻))[^_]*(?:外交部|使馆|领事馆|领馆|代表团|公署|Ministry|Embassy|Consulate|Mission|Minist[eè]r|Ambassade|Consulat|Embajada|Consulado|Министерств|Посольство|консульство|وزارة|سفارة)[^_]*$/i,
	ownName:
		/^(?:中华人民共和国|中國|中国)?\S{0,25}(?:外交部|使馆|领事馆|领馆|代表团|公署)(?:网站)?$|^(?:The )?(?:Embassy|Consulate|Ministry|Permanent Mission|Ambassade|Consulat|Ministère|Embajada|Consulado|Ministerio|Посольство|Генеральное консульство|Министерство|سفارة|وزارة) .*(?:Chin|КНР|Кита|الصين)/i,
	documentId: (url) => documentPath.exec(url.pathname)?.[1] ?? "",
	isSystem: (url, title) => /^\/(?:web\/)?(?:system\/|error\.)/.test(url.pathname) || /^(?:404|页面不存在)/.test(title),
	langOf: (url) => pathLanguages[url.pathname.split("/")[1]?.replace(/\.$/, "") ?? ""] ?? "",
	languageNames: { 英文: "en", 法文: "fr", 西文: "es", 俄文: "ru", 阿文: "ar", 中文: "zh" },
	kinds: [
		{ kind: "transcript", title: /记者会|記者會|吹风会|Press Conference|Press Briefing|Conférence de presse/i },
		{
			kind: "transcript",
			title: /Conferencia de Prensa|Rueda de Prensa|пресс-конференция|مؤتمرا? صحفيا?|المؤتمر الصحفي/i,
		},
		{
			kind: "q-and-a",
			title: /答.{0,8}问|答問|提问$|answers? (?:media |journalists['’]? )?questions|Q&A|отвеча\S+ на вопрос/i,
		},
		{ kind: "q-and-a", title: /Spokes\S+ .*['’]s? (?:Remarks|Comments?) on|Respuesta|Réponse/i },
		{ kind: "interview", title: /采访|專訪|专访|访谈|interview|entretien|entrevista|интервью|مقابلة|حوار/i },
		{
			kind: "communique",
			title: /联合(?:声明|公报|宣言|新闻公报)|公报$|宣言$|成果清单|Joint (?:Statement|Declaration|Communiqu)/i,
		},
		{
			kind: "communique",
			title: /Communiqu[eé] conjoint|Déclaration conjointe|Declaración Conjunta|Совместн\S+ (?:заявлен|деклара)/i,
		},
		{ kind: "statement", title: /声明|谈话|宣布|反制|Statement|Déclaration|Declaración|Заявление|تصريح|بيان/i },
		{
			kind: "speech",
			title:
				/^(?!.*(?:发表|出席)).*(?:讲话|演讲|致辞|发言|贺词|署名文章)(?:（.*）|\(.*\))?$|全文|Keynote|Speech (?:by|at)|Address (?:by|at)|Remarks (?:by|at)|Full text/i,
		},
		{ kind: "speech", title: /Discours|Allocution|Discurso|Речь|Выступление|كلمة/i },
		{
			kind: "notice",
			title: /通知|公告|提醒|启事|须知|提示|招聘|Notice|Reminder|Announcement|Avis|Aviso|Объявление|إعلان/i,
		},
		{ kind: "readout", title: /会见|会谈|会晤|通电话|通话|出席|举行|访问|主持|抵达|同.+(?:磋商|对话)|会面|拜会|拜访/ },
		{
			kind: "readout",
			title:
				/\b(?:Meets?|Holds?|Talks|Phone|Attends?|Visits?|rencontre|s'entretient|se reúne|conversación)\b|встрет|переговор/i,
		},
		{ kind: "speech", title: /讲话|演讲|致辞|Speech|Address\b/i },
		{ kind: "transcript", path: /\/(?:jzhsl_673025|lxjzh|lxjzzdh|lxjzhzhdh|2511|2511_665403)\// },
		{ kind: "statement", path: /\/(?:dhdw_673027|2535|2535_665405)\// },
	],
	officials: {
		names: (
			"秦刚 洪磊 刘为民 马朝旭 姜瑜 孔泉 刘建超 章启月 朱邦造 孙玉玺 陆慷 耿爽 华春莹 赵立坚 汪文斌 毛宁 林剑 郭嘉昆 " +
			"華春瑩 趙立堅 汪文斌 毛寧 林劍 郭嘉昆 陸慷 王毅|" +
			"Qin Gang|Hong Lei|Liu Weimin|Ma Zhaoxu|Jiang Yu|Lu Kang|Geng Shuang|Hua Chunying|Zhao Lijian|Wang Wenbin|Mao Ning|" +
			"Lin Jian|Guo Jiakun|Wang Yi|Цинь Ган|Хун Лэй|Лу Кан|Гэн Шуан|Хуа Чуньин|Чжао Лицзянь|Ван Вэньбинь|Мао Нин|" +
			"Линь Цзянь|Го Цзякунь|هونغ لي|لو كانغ|قنغ شوانغ|هوا تشون ينغ|تشاو لي جيان|وانغ ون بين|ماو نينغ|لين جيان|قوه جيا كون"
		).split(/\|| (?=[\u4e00-\u9fff])/),
		inTitle: [
			{ near: "发言人", form: /发言人(?!办公室)([\u4e00-\u9fff]{2,3})(?:主持|就|答|谈|在|举行)/u },
			{
				near: "",
				form: /(?:大使|总领事|部长|代办)(?!接受|出席|会见|就|在|答|谈)([\u4e00-\u9fff]{2,3})(?:就|接受|在|答|谈|主持)/u,
			},
			{ near: "Spokes", form: /Spokes\w+ (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+?)['’]s?\s/u },
			{
				near: "Ambassador",
				form: /Ambassador (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+?)(?:['’]|\s\p{Ll}|\s(?:Gives|Accepts|Answers|Receives)|$)/u,
			},
			{
				near: "orte-parole",
				form: /[Pp]orte-parole (?:du [Mm]inistère des Affaires étrangères )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+)/u,
			},
			{ near: "ortavoz", form: /por (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+), [Pp]ortavoz/u },
			{ near: "МИД КНР", form: /МИД КНР (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+)/u },
			{ near: "وزارة الخارجية", form: /وزارة الخارجية (?:الصينية )?(\p{L}+(?: \p{L}+){1,2}) [يت]عقد/u },
		],
		rank: /中国|外交部|新闻司|发言人|發言人|驻[\u4e00-\u9fff]{1,8}(?=大使|总领事|临时代办)|大使|总领事|临时代办|代办|参赞|公使|副?部长|副?司长|国务委员|兼外长|外长|主任|Foreign Ministry|Spokes\w+|Ambassador|Consul[- ]General|Chargé d['’]Affaires|Foreign Minister|Minister|H\.? ?E\.|Amb\.|Mr\.?|Ms\.?|Porte-parole|Ambassadeur|Embajador|Portavoz|Посол(?: Китая)?|Официальный представитель|السفير|المتحدثة?/,
	},
};
