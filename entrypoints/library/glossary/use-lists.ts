/** What stands in the menu of the glossary, and how its lists are written. */
import { i18n } from "#i18n";
import { type Asked, askBackground, type Saved, type ToBackground } from "../../../messages";
import { newUrn } from "../../../reader/ids";
import type { TermList } from "../../../records/own-term";
import { editOrWords } from "../../pages/saving";
import { say, wasDone } from "../lists/acts";

/** Changes a list; the others make room where its place is another. */
export async function changeList(list: TermList, change: Partial<Asked<ToBackground, "putTermList">>): Promise<void> {
	const { id, name, on, rank } = list;
	await orSay(askBackground("putTermList", { id, name, on, rank, ...change }));
}

/** Makes a list, the last of them, and gives its id. */
export async function addList(rank: number): Promise<string> {
	const id = newUrn();
	await orSay(askBackground("putTermList", { id, name: i18n.t("term.newListName"), on: true, rank }));
	return id;
}

export async function deleteList({ id, name }: TermList): Promise<void> {
	const batch = newUrn();
	if (await orSay(askBackground("deleteTermList", { id, batch }))) wasDone(i18n.t("term.deleted", [name]), { batch });
}

export async function deleteTerm(id: string, wording: string): Promise<void> {
	const edit = await orSay(askBackground("deleteTerm", { id }));
	if (edit) wasDone(i18n.t("term.deleted", [wording]), { edit });
}

/** The edit's id; null where it was not written, which is said. */
async function orSay(saving: Promise<Saved>): Promise<string | null> {
	const outcome = await editOrWords(saving);
	if ("edit" in outcome) return outcome.edit;
	say(outcome.words);
	return null;
}
