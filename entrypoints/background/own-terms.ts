/** The reader's own terms, as pages and frames may have them and write them. */
import type { Asked, Saved, TermFigures, ToBackground } from "../../messages";
import { compiledLists } from "../../storage/compiled";
import { failureOf } from "../../storage/failure";
import { putTerm, putTermNote, termWithList } from "../../storage/own-terms";
import { termFigures } from "../../storage/term-figures";
import { termOf } from "../../terms/cards";
import { compileOwn } from "../../terms/own";
import { actOf, wide } from "./annotations";
import type { NoteAsker, OwnAsker, PageAsker } from "./door";
import type { Session } from "./session";
import { boundTo } from "./touch";

type Data<K extends keyof ToBackground> = Asked<ToBackground, K>;

let compiling: Promise<string[]> | undefined;

/** The lists that are on, compiled; none in a private window, where marks would tell the page who reads it. */
export async function ownLists({ isPrivate }: PageAsker): Promise<string[]> {
	if (isPrivate) return [];
	try {
		// Many tabs ask at once after a change; whoever asks later than a change gets what is later than it.
		const before = compiling;
		compiling = (async () => {
			await before?.catch(() => undefined); // whoever asked for it hears of it
			return compiledLists(compileOwn);
		})();
		return await compiling;
	} catch (error) {
		console.error("own terms are not marked:", failureOf(error));
		return [];
	}
}

/** A term from our own pages, or from a frame that was opened to make one. */
export async function writeTerm(
	{ term, newList }: Data<"putTerm">,
	asker: OwnAsker | NoteAsker,
	session: Session,
): Promise<Saved> {
	if (asker.is === "note" && (await boundTo(asker, session))?.is !== "newTerm") return { saved: false, why: "gone" };
	return wide(asker, () => putTerm(term, newList, actOf(asker)));
}

/** The note on a built-in term, from our own pages or from the frame that shows it. */
export async function writeTermNote(
	{ id, note }: Data<"putTermNote">,
	asker: OwnAsker | NoteAsker,
	session: Session,
): Promise<Saved> {
	if (!(await mayKnow(id, asker, session)) || !(await termOf(id))) return { saved: false, why: "gone" };
	return wide(asker, () => putTermNote(id, note, actOf(asker)));
}

/** How often a term stands in what is kept. Rejects where the asker may not know. */
export async function figuresOf(id: string, asker: OwnAsker | NoteAsker, session: Session): Promise<TermFigures> {
	if (asker.isPrivate || !(await mayKnow(id, asker, session))) throw new TypeError("not this frame's term");
	return termFigures(await formsOf(id));
}

async function mayKnow(id: string, asker: OwnAsker | NoteAsker, session: Session): Promise<boolean> {
	if (asker.is === "own") return true;
	const about = await boundTo(asker, session);
	return about?.is === "term" && about.id === id;
}

/** The words that a term is looked for by, in any language. */
async function formsOf(id: string): Promise<string[]> {
	const builtIn = await termOf(id);
	if (builtIn) return [builtIn.zh, ...builtIn.variants, ...builtIn.renderings.map(({ text }) => text)];
	const own = await termWithList(id);
	return own ? [own.term.wording, ...own.term.also] : [];
}
