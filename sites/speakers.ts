/** Who speaks in each paragraph: labels first, then what is bold, then what stands before and after. */
import type { PageFacts } from "../records/document";
import type { Role } from "../records/values";
import type { ReadText } from "../text/read-text";
import { boldShares } from "./bold";
import { type Label, labelOf, labelReader } from "./labels";
import type { Site } from "./site";

export interface Speaker {
	readonly role: Role;
	/** Outlet or official as the page names them; "" where nobody is named. */
	readonly speaker: string;
	/** The number of the question that this asks or answers, from 1; null outside of any. */
	readonly question: number | null;
}

export type About = Pick<PageFacts, "title" | "keywords">;

interface Paragraph {
	readonly words: string;
	readonly label: Label | null;
	/** Who asks here, if it turns out that somebody does: "Prasar Bharati:", plain, tells it by its place alone. */
	readonly perhaps: string;
	/** Nothing follows the label: what it announces stands in the next paragraph. */
	readonly isBare: boolean;
	readonly isBold: boolean;
	readonly asks: boolean;
}

/** ******** and the like, before what was asked after the conference, or before when the next one is. */
const separator = /^[\s*＊·•—–\-_=~～.…]+$/u;
const asks = /[？?؟][”"’')）]*\s*$/u;

/**
 * One entry a block of `text`. `about` may name the official who answers; in a text that is no conversation
 * (`isTalk` false) only clear question and answer labels are taken for such.
 */
export function readSpeakers(text: ReadText, site: Site, about: About, isTalk: boolean): Speaker[] {
	const { paragraphs, host } = readParagraphs(text, site, about);
	if (!isTalk && !isConversation(paragraphs)) return paragraphs.map(() => narration);
	const next = nextLabels(paragraphs);
	const speakers: Speaker[] = [];
	let now: Speaker = narration;
	let asked = 0;
	let asker = "";
	let waits = false;
	const ask = (who: string): Speaker => {
		asked += 1;
		asker = who;
		return { role: "question", speaker: who, question: asked };
	};
	const reply = (who: string): Speaker => ({ role: "answer", speaker: who, question: asked || null });
	paragraphs.forEach((paragraph, index) => {
		const { label, isBold } = paragraph;
		if (separator.test(paragraph.words) || site.furnitureLines.test(paragraph.words)) now = narration;
		else if (label?.says === "question") now = ask(label.who || (isReporter(paragraph.words) ? asker : ""));
		else if (label?.says === "follow-up") now = ask(asker);
		else if (label?.says === "answer") now = reply(label.who || host);
		else if (now.role === "question" && !waits && !isBold && next[index] !== "answer") now = reply(host);
		else if (now.role !== "question" && paragraph.perhaps && next[index] === "answer") now = ask(paragraph.perhaps);
		else if (now.role !== "question" && isTalk && isAsked(paragraph, paragraphs[index + 1], next[index])) now = ask("");
		waits = paragraph.isBare;
		speakers.push(now);
	});
	return speakers;
}

const narration: Speaker = { role: "narration", speaker: "", question: null };

/** A bare 记者： goes on with the talk that the reporter named before it began. */
function isReporter(words: string): boolean {
	return /^[记記]者\s*[:：]/u.test(words);
}

/** Whether a paragraph without a label asks: it is bold and says so, or somebody answers next. */
function isAsked(paragraph: Paragraph, following: Paragraph | undefined, next: Label["says"] | null = null): boolean {
	if (paragraph.isBold) return paragraph.asks || next === "answer";
	return paragraph.asks && following?.label?.says === "answer";
}

function readParagraphs(text: ReadText, site: Site, about: About): { paragraphs: Paragraph[]; host: string } {
	const bold = boldShares(text);
	const blocks = text.blocks.map(({ start, end }, index) => {
		const words = text.plain.slice(start, end);
		return { words, found: labelOf(words), isBold: (bold[index] ?? 0) > 0.5 };
	});
	const host = hostOf(about, site);
	const known = new Set(officialKeys(site));
	if (host) known.add(nameKey(host));
	const read = labelReader(site.officials);
	// A page has a few labels, each many times.
	let seen = new Map<string, Label>();
	const label = (words: string) => {
		const before = seen.get(words) ?? read(words, (name) => known.has(nameKey(name)));
		seen.set(words, before);
		return before;
	};
	for (const name of answerers(blocks, label)) known.add(nameKey(name));
	seen = new Map();
	const labels = blocks.map(({ found }) => (found ? label(found.words) : null));
	// Where answers are bold too, bold tells nothing.
	const answers = blocks.filter((_, index) => labels[index]?.says === "answer");
	const tells = answers.filter(({ isBold }) => isBold).length * 2 <= answers.length;
	const hasBold = tells && blocks.some(({ isBold }, index) => isBold && labels[index]?.says === "question");
	const paragraphs = blocks.map(({ words, found, isBold }, index) => ({
		words,
		...settled(labels[index] ?? null, tells && isBold, hasBold),
		isBare: found !== null && words.length <= found.length,
		isBold: tells && isBold,
		asks: asks.test(words),
	}));
	return { paragraphs, host };
}

/** A label in the light of its page: where questions are bold, plain words are a label only if they are sure. */
function settled(label: Label | null, isBold: boolean, hasBold: boolean): Pick<Paragraph, "label" | "perhaps"> {
	if (label?.says === "question" && !isBold && hasBold && !label.sure) return { label: null, perhaps: label.who };
	if (label?.says !== "unknown") return { label, perhaps: "" };
	const isNamed = label.name !== "no" && label.who.length <= 30;
	if (isBold && isNamed) return { label: { says: "question", who: label.who, sure: false }, perhaps: "" };
	return { label: null, perhaps: isNamed ? label.who : "" };
}

type Block = { readonly words: string; readonly found: ReturnType<typeof labelOf>; readonly isBold: boolean };

/** Names that answer on this page, known from nothing but their place: plain, right after a question. */
function answerers(blocks: readonly Block[], label: (words: string) => Label): string[] {
	const after = new Map<string, number>();
	let isAsked = false;
	for (const { found, isBold } of blocks) {
		const read = found ? label(found.words) : null;
		if (isAsked && !isBold && read?.says === "unknown" && read.name !== "no")
			after.set(read.who, (after.get(read.who) ?? 0) + (read.name === "person" ? 2 : 1));
		isAsked = read?.says === "question" || read?.says === "follow-up" || (isBold && isAsked);
	}
	// Once is enough for what looks like a person's name; other words have to answer twice.
	return [...after].flatMap(([name, weight]) => (weight >= 2 ? [name] : []));
}

/** Clear labels of both kinds, the question first. */
function isConversation(paragraphs: readonly Paragraph[]): boolean {
	const first = paragraphs.findIndex(({ label }) => label?.says === "question" && label.sure);
	return first >= 0 && paragraphs.slice(first + 1).some(({ label }) => label?.says === "answer");
}

/** What the next label after each paragraph says, or null. */
function nextLabels(paragraphs: readonly Paragraph[]): (Label["says"] | null)[] {
	const next: (Label["says"] | null)[] = [];
	let says: Label["says"] | null = null;
	for (let index = paragraphs.length - 1; index >= 0; index -= 1) {
		next[index] = says;
		says = paragraphs[index]?.label?.says ?? says;
	}
	return next;
}

/** The official who answers where answers name nobody: as the title says, or the one whom the keywords or it name. */
function hostOf({ title, keywords }: About, site: Site): string {
	const { names, inTitle } = site.officials;
	for (const form of inTitle) {
		const name = form.exec(title)?.[1]?.trim();
		if (name) return name;
	}
	for (const words of [keywords.join(" "), title]) {
		const named = names.filter((name) => words.includes(name));
		if (named.length > 0) return named.length === 1 ? (named[0] ?? "") : "";
	}
	return "";
}

const officials = new WeakMap<Site, readonly string[]>();

/** The keys of a ministry's known officials; made once, since they outnumber a page's paragraphs. */
function officialKeys(site: Site): readonly string[] {
	const made = officials.get(site) ?? site.officials.names.map(nameKey);
	officials.set(site, made);
	return made;
}

/** Names differ in case, spaces and the kind of apostrophe. */
function nameKey(name: string): string {
	return name.toLowerCase().replace(/[\s.’'-]+/g, "");
}
