import { readPage } from "../sites/read-page";
import { readText } from "../text/read-text";
import type { Bench } from "./harness";

const url = "https://www.mfa.gov.cn/web/sample/202601/t20260115_10000001.shtml";

function body(): Element {
	const found = document.querySelector("#News_Body_Txt_A");
	if (!found) throw new Error("the sample has no body");
	return found;
}

/** What any script must do that reads the page: every text node, and what it says. */
function walk(root: Node): number {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	let units = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) units += node.nodeValue?.length ?? 0;
	return units;
}

/** A transcript of usual length: the sample eight times, about 18,000 characters. */
const TIMES = 8;

export const bench: Bench = {
	title: "one transcript read, title to speakers, against a bare walk of its text nodes",
	prepare() {
		const editor = body().firstElementChild;
		const paragraphs = [...(editor?.children ?? [])];
		for (let i = 1; i < TIMES; i += 1) editor?.append(...paragraphs.map((paragraph) => paragraph.cloneNode(true)));
	},
	cases: {
		"bare walk": () => walk(document),
		"text read": () => readText(body()),
		"page read": () => readPage(document, url),
		"bare walk, 50 times": () => Array.from({ length: 50 }, () => walk(document)),
		"text read, 50 times": () => Array.from({ length: 50 }, () => readText(body()).plain.length),
		"page read, 50 times": () => Array.from({ length: 50 }, () => readPage(document, url).is),
	},
};
