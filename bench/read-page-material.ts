import { readPage } from "../sites/read-page";
import { readText } from "../text/read-text";
import type { Bench } from "./harness";

const url = "https://www.mfa.gov.cn/web/sample/202601/t20260115_10000001.shtml";

/** The ministry's pages have about 700 text nodes outside the document's body (18 pages: 328 to 1,020 in all). */
const MENU = 350;

function body(): Element {
	const found = document.querySelector("#News_Body_Txt_A");
	if (!found) throw new Error("the sample has no body");
	return found;
}

/** What any script must do that reads the page: every text node, and how long it is. */
function walk(): number {
	const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
	let units = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) units += node.nodeValue?.length ?? 0;
	return units;
}

/** The sample twice, about 4,600 characters (an average transcript), under menus as the ministry's pages have them. */
function prepare(): void {
	const editor = body().firstElementChild;
	editor?.append(...[...editor.children].map((paragraph) => paragraph.cloneNode(true)));
	const menu = document.createElement("ul");
	for (let i = 0; i < MENU; i += 1) {
		const item = menu.appendChild(document.createElement("li"));
		item.append("\n", Object.assign(document.createElement("a"), { href: "/web/", textContent: "外交动态" }));
	}
	document.body.prepend(menu);
}

const acts = {
	"bare walk": walk,
	"text read": () => readText(body()).plain.length,
	"page read": () => readPage(document, url).is,
};

/**
 * Each act `times` over, after `warm` runs of each of these cases: what is measured is itself what was warmed. A page is
 * read once; warm figures tell what the code itself costs.
 */
export function readPageBench(title: string, warm: number, times: number): Bench {
	const cases = Object.fromEntries(
		Object.entries(acts).map(([name, act]) => [name, () => Array.from({ length: times }, () => act())]),
	);
	return {
		title,
		prepare() {
			prepare();
			for (let i = 0; i < warm; i += 1) for (const run of Object.values(cases)) run();
		},
		cases,
	};
}
