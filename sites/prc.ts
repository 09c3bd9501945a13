/** The Ministry of Foreign Affairs of the People's Republic of China, its missions and its offices. */
import type { Site } from "./site";

/** `t` and eight digits with a number (since October 2021), or a bare number of six to eight digits before. */
const documentPath = /\/(t\d{8}_\d{4,10}|t\d{6,8})\.s?html?$/;

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
		{ at: "#News_Body_Txt_A", seen: "A to E, all of 1,050 Chinese pages 2019 to 2024; T1", stored: 18 },
		{ at: ".content_text", seen: "English, since mid-2024 (ccoop129/speech-analysis 2025)", stored: 0 },
		{ at: ".News_Body_Txt_A", seen: "T1 at San Francisco (RSSHub 2022)", stored: 0 },
		{ at: ".TRS_UEDITOR", seen: "B, C, D inside #News_Body_Txt_A; alone on missions since 2022 (RSSHub)", stored: 12 },
		{
			at: ".trs_editor_view, .view_dedault, .view_default",
			seen: "missions since 2022 (RSSHub, sg us uz)",
			stored: 14,
		},
		{ at: ".TRS_Editor", seen: "older CMS (generic collector, gb jp ph au)", stored: 0 },
		{ at: ".content_mod .content", seen: "English until 2024 (Spokesperson-Discourse 2021)", stored: 0 },
		{ at: "#article td.content1", seen: "T0, missions until 2021 (RSSHub)", stored: 0 },
		{ at: "#article .content", seen: "T0, missions until 2021 (RSSHub)", stored: 0 },
		{ at: "#article", seen: "T0, the whole table (RSSHub)", stored: 0 },
		{ at: "#News_Body_Txt", seen: "T1 variant (scraper of 2015)", stored: 0 },
	],
	titles: [
		{ at: ".news-title h1", seen: "C, D, E", stored: 10 },
		{ at: "#News_Body_Title", seen: "A, B, T1, missions", stored: 8 },
		{ at: ".news_header_title", seen: "English since mid-2024", stored: 0 },
		{ at: ".content_mod h2.title", seen: "English until 2024", stored: 0 },
		{ at: ".bigtitle", seen: "T0", stored: 0 },
		{ at: ".news-title, .title", seen: "missions since 2022 (RSSHub, us)", stored: 0 },
		{ at: "h1", seen: "missions (generic collector)", stored: 10 },
	],
	dates: [
		{ at: ".news-title .time", seen: "C, D, E", stored: 10 },
		{ at: "#News_Body_Time", seen: "A, B, T1, English until 2024", stored: 8 },
		{ at: ".xltime", seen: "English since mid-2024", stored: 0 },
		{ at: ".view-date", seen: "missions since 2022 (RSSHub, sg)", stored: 0 },
		{ at: ".time, .date", seen: "T0 and missions (RSSHub, us)", stored: 18 },
	],
	sources: [
		{ at: ".news-title .time", seen: "C, D, E: before the date", stored: 10 },
		{ at: "#News_Body_source", seen: "A, B", stored: 8 },
	],
	columns: [
		{ at: ".break a", seen: "C, D, E: the path of channels", stored: 10 },
		{ at: ".nav a", seen: "A, B: the path of channels", stored: 8 },
	],
	translations: [{ at: ".lan_btn a", seen: "D, E since January 2023", stored: 4 }],
	attachments: [{ at: "#appendix-list a, #appendix_list a", seen: "A to E", stored: 0 }],
	furniture: "header, footer, nav, .header, .footer, .naver, .nav, .break, .flink, .copyright, .menu, .top, .lan_btn",
	titleSuffix: /(?:_| — | -- |——).*(?:外交部|大使馆|总领事馆|领事馆|代表团|公署|Ministry|Embassy|Consulate|Mission).*$/,
	documentId: (url) => documentPath.exec(url.pathname)?.[1] ?? "",
	isSystem: (url) => /^\/(web\/)?(system\/|error\.)/.test(url.pathname),
	langOf: (url) => pathLanguages[url.pathname.split("/")[1]?.replace(/\.$/, "") ?? ""] ?? "",
	languageNames: { 英文: "en", 法文: "fr", 西文: "es", 俄文: "ru", 阿文: "ar", 中文: "zh" },
	kinds: [
		{ kind: "transcript", title: /例行记者会|记者会$|Regular Press Conference|conférence de presse/i },
		{ kind: "q-and-a", title: /答记者问|答问$|Remarks on/ },
		{ kind: "interview", title: /采访|专访|访谈|interview/i },
		{ kind: "communique", title: /联合声明|公报|宣言|Joint Statement|Communiqu|Declaration/i },
		{ kind: "statement", title: /声明|谈话|宣布|Statement/i },
		{ kind: "notice", title: /通知|公告|提醒|启事|须知|Notice|Reminder/i },
		{ kind: "readout", title: /会见|会谈|会晤|通电话|出席|访问|Meets|Holds Talks|Phone Call|Attends/i },
		{ kind: "speech", title: /讲话|演讲|致辞|发言|Speech|Address|Remarks/i },
	],
	speech: {
		question: /^(?:记者|问|记者问|提问|Q|Question|Вопрос|В|Pregunta|P|س|سؤال)$/i,
		answer: /^(?:答|A|Answer|Ответ|О|Réponse|R|Respuesta|ج|جواب)$/i,
		followUp: /^(?:记者)?追问$|^Follow-up$/i,
		outlet: /^(?<who>.{1,40}?)(?:记者)?(?:追问|问|提问)?$/u,
		official:
			/^(?:外交部)?(?:发言人)?(?<who>毛宁|汪文斌|林剑|郭嘉昆|华春莹|赵立坚|耿爽|陆慷|洪磊|秦刚|Mao Ning|Wang Wenbin|Lin Jian|Guo Jiakun|Hua Chunying|Zhao Lijian|Geng Shuang|Lu Kang|Hong Lei)$/,
		officialInTitle: /发言人(?<who>[\u4e00-\u9fff]{2,3})(?:主持|就|答)/u,
		announcement: /^$/,
	},
};
