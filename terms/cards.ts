/** What the cards of the built-in terms show; for the background, since the page's script holds forms and ids only. */
import * as v from "valibot";
import { Term } from "../records/term";

let cards: Promise<Readonly<Record<string, unknown>>> | undefined;

/** The term of this id, or null where the glossary has none. Rejects where the shipped file fits no schema. */
export async function termOf(id: string): Promise<Term | null> {
	cards ??= import("../assets/glossary/built/cards.json").then((module) => module.default);
	const all = await cards;
	return Object.hasOwn(all, id) ? v.parse(Term, all[id]) : null;
}

/** Every form in which each term is found or rendered, with its id. Rejects where the shipped file fits no schema. */
export async function formsOfTerms(): Promise<{ id: string; forms: string[] }[]> {
	cards ??= import("../assets/glossary/built/cards.json").then((module) => module.default);
	return Object.values(await cards).map((card) => {
		const { id, zh, variants, renderings } = v.parse(Term, card);
		return { id, forms: [...new Set([zh, ...variants, ...renderings.map(({ text }) => text)])] };
	});
}

/** All terms. Rejects where the shipped file fits no schema. */
export async function allTerms(): Promise<Term[]> {
	cards ??= import("../assets/glossary/built/cards.json").then((module) => module.default);
	return v.parse(v.array(Term), Object.values(await cards));
}
