/** Synthetic Chinese for the terms benches: the same text and terms on every run, shaped like the ministry's. */
import { traditional } from "../assets/fold/traditional.json";
import { coreCategories } from "../terms/choose";
import { type CompiledTerm, compile, type Form, type Shipped } from "../terms/compile";
import type { Glossary } from "../terms/glossary";
import { loadGlossary } from "../terms/load";
import { findTerms } from "../terms/match";
import { readText } from "../text/read-text";
import type { Bench } from "./harness";

/** A pseudo-random source (mulberry32), so that two runs measure the same. */
function source(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Characters of Simplified pages. Looked up and not folded: that would make ready what is to be measured. */
const simplified = Array.from({ length: 0x5200 }, (_, at) => String.fromCharCode(0x4e00 + at))
	.filter((unit) => !traditional.includes(unit))
	.slice(0, 2000);

/** One of 2,000 characters, the frequent ones far more often than the rare, as in any Chinese text. */
function han(random: () => number): string {
	return simplified[Math.floor(2000 * random() ** 3)] ?? "";
}

function words(random: () => number, length: number): string {
	return Array.from({ length }, () => han(random)).join("");
}

/** `count` terms of 3 to 9 characters. */
function syntheticTerms(count: number): string[] {
	const random = source(1);
	const terms = new Set<string>();
	while (terms.size < count) terms.add(words(random, 3 + Math.floor(random() * 7)));
	return [...terms];
}

function syntheticGlossary(terms: readonly string[]): Shipped {
	const categories = [...coreCategories];
	return compile(
		terms.map((id, at): CompiledTerm => ({ id, category: categories[at % categories.length] ?? "concept", flags: 0 })),
		terms.map((text, term): Form => ({ text, term, needs: 0 })),
		[],
	);
}

/**
 * `count` paragraphs of about 100 characters, every fourth with an element inside, some 35 terms on 1,000 characters as
 * on the ministry's pages.
 */
function syntheticParagraphs(count: number, terms: readonly string[]): string {
	const random = source(2);
	return Array.from({ length: count }, (_, at) => {
		let text = "";
		while (text.length < 95)
			text +=
				random() < 0.3
					? terms[Math.floor(random() * terms.length)]
					: `${words(random, 6)}${random() < 0.3 ? "，" : ""}`;
		if (at % 4 === 0) text = `${text.slice(0, 40)}<b>${text.slice(40, 60)}</b>${text.slice(60)}`;
		return `<p>\u3000\u3000${text}。</p>`;
	}).join("");
}

/** What any script must do that reads a page. */
function walk(): number {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	let units = 0;
	for (let node = walker.nextNode(); node; node = walker.nextNode()) units += node.nodeValue?.length ?? 0;
	return units;
}

/** A page of so many paragraphs in the body, and a glossary of so many terms, those of the page among them. */
export function showMaterial(paragraphs: number, terms: number): { list: string[]; shipped: string } {
	const list = syntheticTerms(terms);
	document.body.innerHTML = syntheticParagraphs(paragraphs, list);
	return { list, shipped: JSON.stringify(syntheticGlossary(list)) };
}

/** The page of so many paragraphs, read and matched with so many terms, against a bare first walk of its text nodes. */
export function termsBench(title: string, paragraphs: number, terms: number): Bench {
	let shipped = "";
	let glossary: Glossary | undefined;
	return {
		title,
		prepare() {
			({ shipped } = showMaterial(paragraphs, terms));
			glossary = loadGlossary(shipped);
		},
		cases: {
			"bare walk": walk,
			"text read": () => readText(document.body),
			"text read and matched": () => (glossary ? findTerms(glossary, readText(document.body)).length : 0),
			// Loaded once before, but never optimized by that: some of its code is then compiled already.
			"matcher made ready": () => loadGlossary(shipped),
		},
	};
}
