import shipped from "../assets/glossary/built/matcher.json";
import { createPainter, type Stroke } from "../marks/painter";
import { createRegistry } from "../marks/registry";
import { loadGlossary } from "../terms/load";
import { findTerms } from "../terms/match";
import { readText } from "../text/read-text";
import type { Bench } from "./harness";

/** 100 times the sample is 220,000 characters: ten times the longest transcript of a thousand. */
const TIMES = 100;

function body(): Element {
	const found = document.querySelector("#News_Body_Txt_A");
	if (!found) throw new Error("the sample has no body");
	return found;
}

/** What any script must do that reads a page. */
function walk(): number {
	const walker = document.createTreeWalker(body(), NodeFilter.SHOW_TEXT);
	let units = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) units += node.nodeValue?.length ?? 0;
	return units;
}

function find() {
	const text = readText(body());
	return { text, hits: findTerms(loadGlossary(shipped), text) };
}

function paint(): void {
	const { text, hits } = find();
	const signal = new AbortController().signal;
	const strokes = hits.map((span): Stroke => ({ name: "tifa-term-concept", span }));
	createPainter(createRegistry(document, signal), signal).paint(text, strokes);
}

export const bench: Bench = {
	title: "key terms found and painted, against a bare walk of the page's text nodes",
	prepare() {
		const editor = body().firstElementChild;
		const paragraphs = [...(editor?.children ?? [])];
		for (let i = 1; i < TIMES; i += 1) editor?.append(...paragraphs.map((paragraph) => paragraph.cloneNode(true)));
	},
	cases: {
		"bare walk": walk,
		"text read": () => readText(body()),
		"glossary loaded": () => loadGlossary(shipped),
		"terms found": find,
		"terms found and painted": paint,
		"terms found and all painted, as for print": () => {
			paint();
			dispatchEvent(new Event("beforeprint"));
		},
	},
};
