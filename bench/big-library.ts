/** Libraries of any size for benches and tests: the same ones each time, in the form of real records. */
import { type Random, randomFrom } from "../anchoring/suite/random";
import type { Annotation } from "../records/annotation";
import { colourNames } from "../records/colours";
import type { DocumentRecord } from "../records/document";
import { openDatabase } from "../storage/database";

export interface BigLibrary {
	readonly documents: DocumentRecord[];
	readonly annotations: Annotation[];
}

/** A document has about as many paragraphs as this, and as many annotations. */
const PER_DOCUMENT = 20;

/** A library of that many annotations, twenty a document: three notes in five, a fifth of it English. */
export function bigLibrary(count: number): BigLibrary {
	const random = randomFrom(7);
	const documents: DocumentRecord[] = [];
	const annotations: Annotation[] = [];
	for (let made = 0; made < count; made += PER_DOCUMENT) {
		const document = documentOf(documents.length, random);
		documents.push(document);
		for (let index = 0; index < PER_DOCUMENT && made + index < count; index += 1) {
			annotations.push(annotationOf(made + index, index, document, random));
		}
	}
	return { documents, annotations };
}

/** Puts a library of that many annotations into the database of the page that this runs in. */
export async function storeBigLibrary(count: number): Promise<void> {
	const { documents, annotations } = bigLibrary(count);
	const database = await openDatabase();
	await database.documents.bulkPut(documents);
	for (let at = 0; at < annotations.length; at += SLICE) {
		await database.annotations.bulkPut(annotations.slice(at, at + SLICE));
	}
}

/** Rows of one transaction. */
const SLICE = 5000;

/** Stands in about two of a hundred annotations. */
export const rareWord = "互惠安排";

const zh = {
	titles: ["外交部发言人主持例行记者会", "发言人就示例事项答记者问", "关于示例问题的声明", "部长会见示例国代表"],
	speakers: ["方示例", "林岚", "周样本", ""],
	starts: ["中方", "我们", "双方", "有关各方", "国际社会", "这一立场"],
	middles: ["一贯主张", "愿同对方就此", "将继续推动", "反对任何形式的", "高度重视并", "呼吁各方共同"],
	ends: [
		"通过对话协商解决分歧",
		"加强沟通与合作",
		"维护多边贸易体制",
		"单边主义和保护主义",
		"落实已有共识",
		"保持克制",
	],
	notes: ["与上次措辞相同", "新的提法，待查", "对照英文版", "译作常用说法", "语气比去年强", "可引用"],
	tags: ["表态", "措辞变化", "贸易", "待译", "引用"],
} as const;

const en = {
	titles: ["Spokesperson’s Regular Press Conference", "Remarks on a Sample Matter", "Statement on the Sample Question"],
	speakers: ["Fang Shili", "Lin Lan", ""],
	starts: ["China", "Both sides", "The parties concerned", "We", "The café delegation"],
	middles: ["has always maintained that", "will continue to promote", "firmly opposes", "stands ready to discuss"],
	ends: [
		"dialogue and consultation",
		"practical cooperation",
		"unilateral measures of any kind",
		"what was agreed before",
	],
	notes: ["same wording as last year", "check against the Chinese", "a naïve rendering", "stronger than before"],
	tags: ["wording", "trade", "to translate", "quote"],
} as const;

const hosts = ["www.mfa.gov.cn", "ls.china-embassy.gov.cn", "kz.china-embassy.gov.cn", "un.china-mission.gov.cn"];
const kinds = ["transcript", "q-and-a", "statement", "readout"] as const;

function wordsOf({ lang }: Pick<DocumentRecord, "lang">) {
	return lang === "en" ? en : zh;
}

function documentOf(number: number, random: Random): DocumentRecord {
	const lang = random.below(5) === 0 ? "en" : "zh-Hans";
	const day = new Date(Date.UTC(2012, 0, 1 + (number % 5200))).toISOString().slice(0, 10);
	const url = `https://${random.of(hosts)}/web/${day.slice(0, 7).replace("-", "")}/t${day.replaceAll("-", "")}_${number}.shtml`;
	const moment = momentOf(number * PER_DOCUMENT);
	const keys = [`prc:t${day.replaceAll("-", "")}_${number}`];
	const words = lang === "en" ? en : zh;
	return {
		id: urn(1, number),
		keys,
		copies: [{ url, keys }],
		apart: [],
		url,
		title: lang === "en" ? `${random.of(words.titles)}, ${day}` : `${day}${random.of(words.titles)}`,
		shown: { day, time: null },
		lang,
		kind: random.of(kinds),
		translations: [],
		source: "",
		column: "",
		keywords: [],
		attachments: [],
		paragraphs: Array.from({ length: PER_DOCUMENT }, (_, index) => ({
			text: sentence(words, random),
			role: index % 3 === 0 ? ("question" as const) : ("answer" as const),
			speaker: random.of(words.speakers),
		})),
		read: moment,
		created: moment,
		modified: moment,
	};
}

function annotationOf(number: number, index: number, document: DocumentRecord, random: Random): Annotation {
	const words = wordsOf(document);
	const paragraph = document.paragraphs[index];
	const text = paragraph?.text ?? "";
	const exact = random.below(50) === 0 ? `${text.slice(0, 8)}${rareWord}${text.slice(8)}` : text;
	const start = index * 60;
	const moment = momentOf(number);
	return {
		on: "passage",
		id: urn(2, number),
		colour: random.of(colourNames),
		lang: document.lang,
		role: paragraph?.role ?? "narration",
		speaker: paragraph?.speaker ?? "",
		selectors: {
			quote: { exact, prefix: "", suffix: "" },
			position: { start, end: start + exact.length },
			paragraph: { index, offset: 0 },
		},
		document: document.id,
		page: document.url,
		note: random.below(5) < 3 ? `${random.of(words.notes)}。${sentence(words, random)}` : "",
		tags: random.below(4) === 0 ? [random.of(words.tags), `tag ${random.below(40)}`] : [],
		created: moment,
		modified: moment,
		deleted: null,
	};
}

function sentence(words: typeof zh | typeof en, random: Random): string {
	const isEnglish = words === en;
	const parts = Array.from({ length: 2 + random.below(2) }, () => {
		const phrase = [random.of(words.starts), random.of(words.middles), random.of(words.ends)];
		return phrase.join(isEnglish ? " " : "");
	});
	return isEnglish ? `${parts.join("; ")}.` : `${parts.join("，")}。`;
}

function urn(sort: number, number: number): string {
	return `urn:uuid:0000000${sort}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A minute apart, all in the past. */
function momentOf(number: number): string {
	return new Date(Date.UTC(2025, 0, 1) + number * 60_000).toISOString();
}
