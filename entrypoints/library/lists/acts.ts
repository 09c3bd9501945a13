/** What is done to many at once, and taken back: by the line at the bottom and by Ctrl+Z, also when the line has gone. */
import { signal } from "@preact/signals";
import { i18n } from "#i18n";
import { type Asked, askBackground, type Saved, type ToBackground } from "../../../messages";
import { newUrn } from "../../../reader/ids";
import { editOrWords } from "../../pages/saving";

/** What can be taken back: one edit, or a batch of them. */
type Step = { readonly edit: string } | { readonly batch: string };

export interface Told {
	readonly words: string;
	/** null where there is nothing to take back. */
	readonly step: Step | null;
}

/** What was done last, or why not; null once that is read. */
export const told = signal<Told | null>(null);

/** How far a long act has come, and how to stop it. */
export const working = signal<{ readonly done: number; readonly of: number; readonly stop: () => void } | null>(null);

/** Annotations that one message changes: a transaction of half a second, after which others have their turn. */
const SLICE = 2000;

/** A longer act says how far it is after this many milliseconds. */
const PATIENCE = 1000;

let undoable: Step[] = [];
let redoable: Step[] = [];

/** Something was done elsewhere on this page. */
export function wasDone(words: string, step: Step): void {
	undoable.push(step);
	redoable = [];
	told.value = { words, step };
}

export function say(words: string): void {
	told.value = { words, step: null };
}

/** The first of a click and a key wins; nothing is taken back twice. */
export async function takeBack(step = undoable.at(-1)): Promise<void> {
	if (!step) return;
	undoable = undoable.filter((other) => other !== step);
	told.value = null;
	const outcome = await editOrWords(
		"edit" in step ? askBackground("undo", step) : askBackground("undoBatch", { batch: step.batch }),
	);
	if ("words" in outcome) say(outcome.words);
	else {
		redoable.push(step);
		say(i18n.t("state.undone"));
	}
}

export async function doAgain(): Promise<void> {
	const step = redoable.pop();
	if (!step) return;
	const outcome = await editOrWords(
		"edit" in step ? askBackground("redo", step) : askBackground("redoBatch", { batch: step.batch }),
	);
	if ("words" in outcome) say(outcome.words);
	else {
		undoable.push(step);
		told.value = { words: i18n.t("state.redone"), step };
	}
}

type ManyChange = Omit<Asked<ToBackground, "changeMany">, "ids" | "batch">;

export function changeAll(ids: readonly string[], change: ManyChange): Promise<void> {
	return inSlices(ids, i18n.t("state.changedCount", ids.length), (slice, batch) =>
		askBackground("changeMany", { ids: slice, batch, ...change }),
	);
}

export function deleteAll(ids: readonly string[]): Promise<void> {
	return inSlices(ids, i18n.t("state.deletedCount", ids.length), (slice, batch) =>
		askBackground("deleteMany", { ids: slice, batch }),
	);
}

/** Gives annotations with one of the tags `from` the tag `to` instead. */
export async function mergeTags(from: string[], to: string): Promise<void> {
	const batch = newUrn();
	const outcome = await editOrWords(askBackground("mergeTags", { from, to, batch }));
	if ("words" in outcome) say(outcome.words);
	else wasDone(i18n.t("state.tagRenamed", [from.join(", "), to]), { batch });
}

/** What was done before a stop or a refusal is one step to take back, like the whole. */
async function inSlices(
	ids: readonly string[],
	words: string,
	write: (slice: string[], batch: string) => Promise<Saved>,
): Promise<void> {
	const batch = newUrn();
	const began = Date.now();
	let isStopped = false;
	const stop = () => {
		isStopped = true;
	};
	for (let done = 0; done < ids.length && !isStopped; done += SLICE) {
		if (Date.now() - began > PATIENCE) working.value = { done, of: ids.length, stop };
		const outcome = await editOrWords(write(ids.slice(done, done + SLICE), batch));
		if ("words" in outcome) {
			working.value = null;
			if (done > 0) wasDone(outcome.words, { batch });
			else say(outcome.words);
			return;
		}
	}
	working.value = null;
	wasDone(isStopped ? i18n.t("state.stopped") : words, { batch });
}
