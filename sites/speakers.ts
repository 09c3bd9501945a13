/** Who speaks in each paragraph: labels first, then what is bold, then what stands before and after. */
import type { PageFacts } from "../records/document";
import type { Role } from "../records/values";
import type { ReadText } from "../text/read-text";
import { boldBlocks } from "./bold";
import { asksSurely, type Label, labelOf, labelReader } from "./labels";
import { hostOf, nameKey, officialKeys } from "./officials";
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
	/** What stands before its colon. */
	readonly found: ReturnType<typeof labelOf>;
	readonly isBold: boolean;
}

/** What the labels of a page's paragraphs say, in the light of all of them. */
interface Talk {
	readonly paragraphs: readonly Paragraph[];
	readonly labels: readonly (Label | null)[];
	/** Who asks in each, if it turns out that somebody does: "Prasar Bharati:", plain, tells it by its place alone. */
	readonly perhaps: readonly string[];
	/** Bold tells questions from answers here. */
	readonly boldTells: boolean;
}

/** ******** and the like, before what was asked after the conference, or before when the next one is. */
const separator = /^[\s*＊·•—–\-_=~～.…]+$/;

/**
 * One entry a block of `text`. `about` may name the official who answers; in a text that is no conversation
 * (`isTalk` false) only clear question and answer labels are taken for such.
 */
export function readSpeakers(text: ReadText, site: Site, about: About, isTalk: boolean): Speaker[] {
	const paragraphs = readParagraphs(text);
	const nobody = () => paragraphs.map(() => narration);
	if (!isTalk && !paragraphs.some(({ found }) => found && asksSurely(found.words))) return nobody();
	const host = hostOf(about, site);
	const talk = readTalk(paragraphs, site, host);
	if (!isTalk && !isConversation(talk)) return nobody();
	const { labels, perhaps, boldTells } = talk;
	const next = nextLabels(labels);
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
	return paragraphs.map(({ words, found, isBold }, index) => {
		const label = labels[index];
		const isAsking = now.role === "question";
		if (separator.test(words) || site.furnitureLines.test(words)) now = narration;
		else if (label?.says === "question") now = ask(label.who || (isReporter(words) ? asker : ""));
		else if (label?.says === "follow-up") now = ask(asker);
		else if (label?.says === "answer") now = reply(label.who || host);
		else if (label?.says === "moderator") now = endsAsking(words) && next[index] === "answer" ? ask("") : narration;
		else if (isAsking && !waits && !(boldTells && isBold) && next[index] !== "answer") now = reply(host);
		else if (!isAsking && perhaps[index] && next[index] === "answer") now = ask(perhaps[index]);
		else if (!isAsking && isTalk && asksUnlabelled(talk, index, next[index])) now = ask("");
		// Where nothing follows a label, what it announces stands in the next paragraph.
		waits = found !== null && words.length <= found.length;
		return now;
	});
}

/** What nobody is named for. */
export const narration: Speaker = { role: "narration", speaker: "", question: null };

/** A bare 记者： goes on with the talk that the reporter named before it began. */
function isReporter(words: string): boolean {
	return /^[记記]者\s*[:：]/.test(words);
}

/** Whether a paragraph without a label asks: it is bold and says so, or somebody answers next. */
function asksUnlabelled({ paragraphs, labels, boldTells }: Talk, index: number, next?: Label["says"] | null): boolean {
	const { words, isBold } = paragraphs[index] ?? { words: "", isBold: false };
	if (boldTells && isBold) return next === "answer" || endsAsking(words);
	return labels[index + 1]?.says === "answer" && endsAsking(words);
}

/** Looked for at the end alone: a pattern would search the whole paragraph for it. */
function endsAsking(words: string): boolean {
	return /[？?؟][”"’')）]*\s*$/.test(words.slice(-8));
}

function readParagraphs(text: ReadText): Paragraph[] {
	const bold = boldBlocks(text);
	return text.blocks.map(({ start, end }, index) => {
		const words = text.plain.slice(start, end);
		return { words, found: labelOf(words), isBold: bold[index] ?? false };
	});
}

function readTalk(paragraphs: readonly Paragraph[], site: Site, host: string): Talk {
	const known = new Set(host ? [nameKey(host)] : []);
	const isOfficial = (name: string) => {
		const key = nameKey(name);
		return known.has(key) || officialKeys(site).has(key);
	};
	const read = labelReader(site.officials);
	// A page has a few labels, each many times.
	const seen = new Map<string, Label>();
	const labelAt = ({ found }: Paragraph): Label | null => {
		if (!found) return null;
		const label = seen.get(found.words) ?? read(found.words, isOfficial);
		seen.set(found.words, label);
		return label;
	};
	const first = moderated(paragraphs.map(labelAt));
	for (const name of [...answerers(paragraphs, first), ...answerersByTurns(paragraphs, first)]) {
		known.add(nameKey(name));
		seen.clear();
	}
	const labels = seen.size === 0 ? moderated(paragraphs.map(labelAt)) : first;
	// Where answers are bold too, bold tells nothing.
	let answers = 0;
	let boldAnswers = 0;
	let boldQuestions = 0;
	labels.forEach((label, index) => {
		const isBold = paragraphs[index]?.isBold ?? false;
		if (label?.says === "answer") {
			answers += 1;
			if (isBold) boldAnswers += 1;
		} else if (label?.says === "question" && isBold) boldQuestions += 1;
	});
	const boldTells = boldAnswers * 2 <= answers;
	const settled = labels.map((label, index) =>
		settle(label, boldTells && (paragraphs[index]?.isBold ?? false), boldTells && boldQuestions > 0),
	);
	const perhaps = labels.map((label, index) => (settled[index] ? "" : nameIn(label)));
	return { paragraphs, labels: settled, perhaps, boldTells };
}

/** With moderators who ask, where nobody else does: an interview's host. */
function moderated(labels: readonly (Label | null)[]): (Label | null)[] {
	const isShared = labels.some((label) => label?.says === "question" && label.sure);
	return labels.map((label) =>
		label?.says === "moderator" && !isShared ? { says: "question", who: "", sure: true } : label,
	);
}

/** A label in the light of its page: where questions are bold, plain words are a label only if they are sure. */
function settle(label: Label | null, isBold: boolean, hasBoldQuestions: boolean): Label | null {
	if (label?.says === "question") return label.sure || isBold || !hasBoldQuestions ? label : null;
	if (label?.says !== "unknown") return label;
	const who = isBold ? nameIn(label) : "";
	return who ? { says: "question", who, sure: false } : null;
}

/** Who it may be that speaks, as a label says that turned out to be none by itself. */
function nameIn(label: Label | null): string {
	if (label?.says === "question") return label.who;
	return label?.says === "unknown" && label.name !== "no" && label.who.length <= 30 ? label.who : "";
}

/** Names that answer on this page, known from nothing but their place: plain, right after a question. */
function answerers(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[]): string[] {
	const after = new Map<string, number>();
	let isAsked = false;
	paragraphs.forEach(({ isBold }, index) => {
		const label = labels[index];
		if (isAsked && !isBold && label?.says === "unknown" && label.name !== "no")
			after.set(label.who, (after.get(label.who) ?? 0) + (label.name === "person" ? 2 : 1));
		isAsked = label?.says === "question" || label?.says === "follow-up" || (isBold && isAsked);
	});
	// Once is enough for what looks like a person's name; other words have to answer twice.
	return [...after].flatMap(([name, weight]) => (weight >= 2 ? [name] : []));
}

/**
 * Names that answer where no label tells anything (Kazinform: …? Zhang: …), known from others that always end with a
 * question mark while they never do.
 */
function answerersByTurns(paragraphs: readonly Paragraph[], labels: readonly (Label | null)[]): string[] {
	if (labels.some((label) => label && label.says !== "unknown")) return [];
	const turns = new Map<string, { all: number; asking: number }>();
	labels.forEach((label, index) => {
		const who = nameIn(label);
		if (!who) return;
		const { all, asking } = turns.get(who) ?? { all: 0, asking: 0 };
		turns.set(who, { all: all + 1, asking: asking + (endsAsking(paragraphs[index]?.words ?? "") ? 1 : 0) });
	});
	const often = [...turns].filter(([, { all }]) => all > 1);
	if (!often.some(([, { all, asking }]) => asking === all)) return [];
	return often.filter(([, { asking }]) => asking === 0).map(([name]) => name);
}

/** Clear labels of both kinds, the question first. */
function isConversation({ labels }: Talk): boolean {
	const first = labels.findIndex((label) => label?.says === "question" && label.sure);
	return first >= 0 && labels.some((label, index) => index > first && label?.says === "answer");
}

/** What the next label after each paragraph says, or null. */
function nextLabels(labels: readonly (Label | null)[]): (Label["says"] | null)[] {
	const next = new Array<Label["says"] | null>(labels.length).fill(null);
	let says: Label["says"] | null = null;
	for (let index = labels.length - 1; index >= 0; index -= 1) {
		next[index] = says;
		says = labels[index]?.says ?? says;
	}
	return next;
}
