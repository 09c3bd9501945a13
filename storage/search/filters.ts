/** The filters of a search: their names, and the fixed words that some of them take, in both languages. */
import { colourNames } from "../../records/colours";

export const filterNames = [
	"tag",
	"colour",
	"speaker",
	"role",
	"before",
	"after",
	"site",
	"kind",
	"lang",
	"term",
	"has",
] as const;
export type FilterName = (typeof filterNames)[number];

/** What readers also call a filter; the first of each row is what the interface writes. */
const names: Readonly<Record<FilterName, readonly string[]>> = {
	tag: ["tag", "标签", "標籤"],
	colour: ["colour", "color", "颜色", "顏色"],
	speaker: ["speaker", "发言人", "發言人"],
	role: ["role", "角色"],
	before: ["before", "早于", "早於"],
	after: ["after", "晚于", "晚於"],
	site: ["site", "网站", "網站"],
	kind: ["kind", "类型", "類型"],
	lang: ["lang", "language", "语言", "語言"],
	term: ["term", "提法"],
	has: ["has", "含有"],
};

/** The fixed words, with what else they are called. */
const words: Readonly<Partial<Record<FilterName, Readonly<Record<string, readonly string[]>>>>> = {
	role: {
		question: ["提问", "提問"],
		answer: ["回答"],
		narration: ["text", "正文"],
	},
	has: { note: ["笔记", "筆記"], tag: ["标签", "標籤"] },
	kind: {
		transcript: ["记者会", "記者會"],
		"q-and-a": ["答记者问", "答記者問"],
		statement: ["声明谈话", "聲明談話"],
		speech: ["讲话", "講話"],
		readout: ["会谈消息", "會談消息"],
		communique: ["communiqué", "公报", "公報"],
		interview: ["采访", "採訪"],
		notice: ["通知"],
		article: ["文章"],
	},
	colour: Object.fromEntries(
		colourNames.map((name, index) => {
			const chinese = ["黄", "红", "绿", "蓝", "紫", "洋红", "橙", "灰"][index] ?? "";
			return [name, [chinese, `${chinese}色`, String(index + 1)]];
		}),
	),
	lang: { zh: ["中文"], en: ["english", "英文", "英语"] },
};

/** The filter of that name in either language, or null. */
export function filterNamed(name: string): FilterName | null {
	const small = name.toLowerCase();
	return filterNames.find((filter) => names[filter].includes(small)) ?? null;
}

/** The value as the interface writes it; what is no fixed word stays. */
export function canonicalValue(filter: FilterName, value: string): string {
	const small = value.toLowerCase();
	for (const [word, others] of Object.entries(words[filter] ?? {})) {
		if (small === word || others.includes(small)) return word;
	}
	return value;
}

/** The fixed words of a filter, as the interface writes them; none where it takes any word. */
export function fixedValues(filter: FilterName): string[] {
	return Object.keys(words[filter] ?? {});
}
