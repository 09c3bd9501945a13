/** The sample transcript as it stands in this page. */
import html from "../../assets/sample/zh.html?raw";

/** What a page of the ministry's would call itself, so that it is read as one. */
export const SAMPLE_URL = "https://www.mfa.gov.cn/web/sample/202601/t20260115_10000001.shtml";

/** The article's element, without its links, which lead nowhere from here. */
export function sampleArticle(): Element {
	const parsed = new DOMParser().parseFromString(html, "text/html");
	const article = parsed.querySelector(".main");
	if (!article) throw new Error("the sample has no article");
	for (const link of article.querySelectorAll(".action, script")) link.remove();
	return document.adoptNode(article);
}
