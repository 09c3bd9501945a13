/** Which mentions of key terms are marked, and which of them paler, as repeats. */
import type { Mentions } from "../records/settings";
import { type Category, categories, type Group, groupOf, offByDefault } from "../records/term";
import type { Role } from "../records/values";
import { ANSWERS, PLAIN } from "./glossary";
import type { Hit } from "./match";

/** How a mention is marked: not at all, as the first of its term, or paler as one said again. */
export type Marking = "none" | "first" | "again";

export interface Density {
	readonly mentions: Mentions;
	/** The categories that are on; the core ones unless given. */
	readonly categories?: ReadonlySet<Category>;
	/** Everyday words too (支持, 反对); not unless given. */
	readonly plain?: boolean;
	/** Answers only, where somebody answers on the page. */
	readonly answersOnly?: boolean;
	/** Terms, by id, that the reader does not want to see. */
	readonly hidden?: ReadonlySet<string>;
}

/** The categories that are on unless the reader says otherwise. */
export const coreCategories: ReadonlySet<Category> = new Set(
	categories.filter((category) => !offByDefault.includes(category)),
);

/**
 * The marking of each hit, in the same order. `roles` says who speaks in each block of the text. A mention is a repeat
 * within its turn, the neighbouring blocks of one role; where nobody answers the whole page is one turn.
 */
export function choose(hits: readonly Hit[], roles: readonly Role[], density: Density): Marking[] {
	const { mentions, categories = coreCategories, plain = false, answersOnly = false, hidden } = density;
	if (mentions === "off") return hits.map(() => "none");
	const isAnswered = roles.includes("answer");
	const seen = new Set<string>();
	let last = 0;
	return hits.map((hit) => {
		const role = roles[hit.block] ?? "narration";
		if (isAnswered && isNewTurn(roles, last, hit.block)) seen.clear();
		last = hit.block;
		const isHidden =
			!categories.has(hit.category) ||
			hidden?.has(hit.term) ||
			(!plain && (hit.flags & PLAIN) !== 0) ||
			(role === "question" && (hit.flags & ANSWERS) !== 0) ||
			(answersOnly && isAnswered && role !== "answer");
		if (isHidden) return "none";
		if (!seen.has(hit.term)) {
			seen.add(hit.term);
			return "first";
		}
		return mentions === "first" ? "none" : "again";
	});
}

/** Whether somebody else begins to speak after block `from`, up to block `to`. */
function isNewTurn(roles: readonly Role[], from: number, to: number): boolean {
	for (let block = from + 1; block <= to; block += 1) if (roles[block] !== roles[block - 1]) return true;
	return false;
}

/** How many mentions each group has, marked or not. */
export function countByGroup(hits: readonly Hit[]): Record<Group, number> {
	const counts = { stance: 0, relations: 0, concepts: 0, issues: 0, names: 0 };
	for (const { category } of hits) counts[groupOf[category]] += 1;
	return counts;
}
