/** A small library for tests: two documents, every sort of annotation, words that try to be markup. */
import type { Annotation, PassageAnnotation } from "../records/annotation";
import type { DocumentRecord } from "../records/document";
import type { Library } from "./library";

function urn(number: number): string {
	return `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

const times = { created: "2026-01-06T03:04:05.000Z", modified: "2026-01-06T03:05:00.000Z" };

export const transcript: DocumentRecord = {
	id: urn(1),
	keys: ["prc:t20260105_11800001", "prc:zh|2026-01-05|2026年1月5日外交部发言人主持例行记者会"],
	copies: [
		{
			url: "https://www.mfa.gov.cn/web/fyrbt_673021/202601/t20260105_11800001.shtml",
			keys: ["prc:t20260105_11800001", "prc:zh|2026-01-05|2026年1月5日外交部发言人主持例行记者会"],
		},
		{
			url: "http://ls.china-embassy.gov.cn/fyrth/202601/t20260105_11800001.htm",
			keys: ["prc:t20260105_11800001"],
		},
	],
	apart: [],
	url: "https://www.mfa.gov.cn/web/fyrbt_673021/202601/t20260105_11800001.shtml",
	title: "2026年1月5日外交部发言人主持例行记者会",
	shown: { day: "2026-01-05", time: "17:10" },
	lang: "zh-Hans",
	kind: "transcript",
	translations: [{ lang: "en", url: "https://www.mfa.gov.cn/eng/xw/t20260105_11800002.html" }],
	source: "",
	column: "例行记者会",
	keywords: [],
	attachments: [],
	paragraphs: [
		{ text: "路岛通讯社记者：双方会晤将讨论哪些议题？", role: "question", speaker: "路岛通讯社记者" },
		{ text: "林岚：双方将就共同关心的问题交换意见。", role: "answer", speaker: "林岚" },
	],
	read: times.created,
	...times,
};

const speech: DocumentRecord = {
	...transcript,
	id: urn(2),
	keys: ["prc:en||a speech"],
	copies: [{ url: "https://ls.china-embassy.gov.cn/eng/dssghd/index.htm?a=*b*&c=<d>", keys: ["prc:en||a speech"] }],
	apart: ["prc:t20260105_11800009"],
	url: "https://ls.china-embassy.gov.cn/eng/dssghd/index.htm?a=*b*&c=<d>",
	title: "A speech: *with* <b>signs</b> # and [links](x)",
	shown: null,
	lang: "en",
	kind: "speech",
	paragraphs: [{ text: "Friends, neighbours.", role: "narration", speaker: "" }],
};

function passage(number: number, document: DocumentRecord, exact: string, start: number): PassageAnnotation {
	return {
		on: "passage",
		id: urn(number),
		colour: "yellow",
		lang: document.lang,
		role: "narration",
		speaker: "",
		selectors: {
			quote: { exact, prefix: "", suffix: "" },
			position: { start, end: start + exact.length },
			paragraph: { index: 0, offset: start },
		},
		document: document.id,
		page: document.url,
		note: "",
		tags: [],
		...times,
		deleted: null,
	};
}

const annotations: Annotation[] = [
	{
		...passage(12, transcript, "就共同关心的问题交换意见", 28),
		colour: "blue",
		role: "answer",
		speaker: "林岚",
		note: "标准表述。\n见 https://example.org/a_b*c。\n\n# 不是标题\n- 不是列表\n    不是代码\n1. 不是编号\n===",
		tags: ["表态", "two words", "2026", "a/b_c"],
	},
	{ ...passage(11, transcript, "双方会晤将讨论哪些议题？", 8), role: "question", speaker: "路岛通讯社记者" },
	{
		on: "document",
		id: urn(10),
		document: transcript.id,
		page: transcript.url,
		note: "全文<script>alert(1)</script>，[[链接]]，%%注%%，==标==，$x$",
		tags: ["议题"],
		...times,
		deleted: null,
	},
	{ ...passage(14, transcript, "删去", 0), deleted: times.modified },
	{ ...passage(13, speech, "Friends,\nneighbours.", 0), colour: "grey", note: "‮mirrored" },
];

export const library: Library = { documents: [speech, transcript], annotations };
