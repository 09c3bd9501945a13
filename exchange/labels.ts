/**
 * The exporters' own words. They are those of `locales/` (a test compares them), which only a running extension can
 * read, and only in the browser's language; a file is written in the language that the reader asks for.
 */
import type { ColourName } from "../records/colours";
import type { DocumentKind } from "../records/document";
import type { Role } from "../records/values";
import type { FileLanguage } from "./library";

export interface Labels {
	readonly colour: Readonly<Record<ColourName, string>>;
	readonly role: Readonly<Record<Role, string>>;
	readonly kind: Readonly<Record<DocumentKind, string>>;
	readonly documentNote: string;
	readonly annotations: string;
	readonly goToPassage: string;
	/** The group of what has no tag. */
	readonly untagged: string;
	readonly bibliography: string;
	readonly untitled: string;
	/** In place of the document of an annotation whose document's record is gone. */
	readonly lostDocument: string;
	/** The file's last line. */
	readonly exported: (day: string) => string;
}

export const labels: Readonly<Record<FileLanguage, Labels>> = {
	en: {
		colour: {
			yellow: "yellow",
			red: "red",
			green: "green",
			blue: "blue",
			purple: "purple",
			magenta: "magenta",
			orange: "orange",
			grey: "grey",
		},
		role: { question: "Question", answer: "Answer", narration: "Text" },
		kind: {
			transcript: "Transcript",
			"q-and-a": "Questions and answers",
			statement: "Statement",
			speech: "Speech",
			readout: "Readout",
			communique: "Communiqué",
			interview: "Interview",
			notice: "Notice",
			article: "Article",
		},
		documentNote: "Document note",
		annotations: "Annotations",
		goToPassage: "Go to passage",
		untagged: "No tag",
		bibliography: "Bibliography",
		untitled: "Untitled",
		lostDocument: "The record of this document could not be read",
		exported: (day) => `Exported by Tifa, ${day}`,
	},
	zh: {
		colour: {
			yellow: "黄",
			red: "红",
			green: "绿",
			blue: "蓝",
			purple: "紫",
			magenta: "洋红",
			orange: "橙",
			grey: "灰",
		},
		role: { question: "提问", answer: "回答", narration: "正文" },
		kind: {
			transcript: "记者会",
			"q-and-a": "答记者问",
			statement: "声明谈话",
			speech: "讲话",
			readout: "会谈消息",
			communique: "公报",
			interview: "采访",
			notice: "通知",
			article: "文章",
		},
		documentNote: "文档笔记",
		annotations: "批注",
		goToPassage: "跳到原文",
		untagged: "无标签",
		bibliography: "参考文献",
		untitled: "无标题",
		lostDocument: "此文档的记录无法读取",
		exported: (day) => `由 Tifa 导出，${day}`,
	},
};
