/** Pages that differ from the known ones in one respect each: nothing of what is read may be lost by it. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { savedPage } from "../scripts/saved-page";
import { readPage } from "./read-page";

const stored = new URL("../../shared/pages/", import.meta.url);
const url = "https://www.mfa.gov.cn/web/wjdt_674879/fyrbt_674889/202309/t20230905_9900004.shtml";

/** Transcripts of templates D, A, C and B. */
const pages: [string, URL][] = [["our own", new URL("./fixtures/a.html", import.meta.url)]];
if (existsSync(stored))
	for (const name of ["023", "052", "015", "044"]) pages.push([name, new URL(`${name}.html`, stored)]);

const speaker = "(孙小满|毛宁|华春莹|汪文斌|赵立坚)";
const toolbar = `<div id="wm-ipp-base"><h1>Wayback 2019-01-02</h1><div class="TRS_UEDITOR">${"An archive. ".repeat(20)}</div></div>`;

const changes: Readonly<Record<string, (html: string) => string>> = {
	"no meta": (html) => html.replace(/<meta [^>]*name=[^>]*>/gi, ""),
	"no tab title": (html) => html.replace(/<title>.*?<\/title>/s, ""),
	"wrapper without classes": (html) => html.replace(/class="[^"]*(?:trs_|view)[^"]*"/gi, ""),
	"another body id": (html) => html.replaceAll("News_Body_Txt_A", "Zw"),
	"more wrappers": (html) => html.replace(/<div[^>]*News_Body_Txt_A[^>]*>/, "<section><div>$&"),
	"paragraphs cut by <br>": (html) => html.replace(/<\/p>\s*<p[^>]*>/g, "<br>"),
	"divs for paragraphs": (html) => html.replace(/<p(\s[^>]*)?>/g, "<div$1>").replaceAll("</p>", "</div>"),
	"empty paragraphs between": (html) => html.replaceAll("</p>", "</p><p>&nbsp;</p><p><br></p>"),
	"ASCII colons": (html) => html.replaceAll("：", ":"),
	"a space before colons": (html) => html.replaceAll("：", "&nbsp;："),
	"nothing of width zero counts": (html) => html.replaceAll("记者：", "记\u200b者\ufeff："),
	"no bold": (html) => html.replace(/<\/?(?:strong|b)(?:\s[^>]*)?>/gi, ""),
	"bold by style": (html) =>
		html
			.replace(/<(?:strong|b)(?:\s[^>]*)?>/gi, '<span style="FONT-WEIGHT: bold">')
			.replace(/<\/(?:strong|b)>/gi, "</span>"),
	"all bold": (html) => html.replace(/<p([^>]*)>/g, "<p$1><strong>").replaceAll("</p>", "</strong></p>"),
	"bold names": (html) => html.replace(new RegExp(`>([\\s　]*)${speaker}：`, "g"), ">$1<b>$2：</b>"),
	"ranks before names": (html) => html.replace(new RegExp(`>([\\s　]*)${speaker}：`, "g"), ">$1发言人$2："),
	"outlets without 记者": (html) => html.replaceAll("社记者：", "社："),
	"Traditional labels": (html) => html.replaceAll("记者：", "記者："),
	"an archive's toolbar": (html) => html.replace(/<body[^>]*>/i, `$&${toolbar}`),
};

function read(html: string) {
	const reading = readPage(savedPage(html), url, new Date("2026-11-20T12:00:00Z"));
	if (reading.is !== "article") throw new Error(`read as ${reading.is}`);
	const { title, shown, lang, paragraphs } = reading.article.facts;
	const roles = paragraphs.map(({ role, text }) => `${role} ${text.replace(/[\s:：记者記]|发言人/g, "").slice(-30)}`);
	return { title, shown, lang, roles, others: reading.others.length };
}

describe.each(pages)("page %s (those of ../shared/pages only where they are)", (_, file) => {
	const html = readFileSync(file, "utf8");
	const known = read(html);

	it.each(Object.entries(changes))("%s", (_name, change) => {
		expect(read(change(html))).toEqual(known);
	});
});
