/** Answers the messages of those who may ask. */
import { browser } from "wxt/browser";
import { type Answered, type Asked, answerInBackground, type ToBackground } from "../../messages";
import { type AskerFor, askerFor } from "./door";
import { stamp } from "./stamp";

type Reply<K extends keyof ToBackground, A> = (data: Asked<ToBackground, K>, asker: AskerFor<K>) => Promise<A>;

/** Answers `type`; rejects where the sender is none of those who may ask for it. */
export function answer<K extends keyof ToBackground>(type: K, reply: Reply<K, Answered<ToBackground, K>>): void {
	const own = { id: browser.runtime.id, root: browser.runtime.getURL("/") };
	answerInBackground(type, async (data, sender) => {
		const asker = askerFor(type, sender, own);
		if (!asker) throw new TypeError(`message ${type} refused: not this sender's to ask`);
		return reply(data, asker);
	});
}

type Write =
	| "highlight"
	| "noteDocument"
	| "change"
	| "delete"
	| "undo"
	| "redo"
	| "changeMany"
	| "deleteMany"
	| "mergeTags"
	| "undoBatch"
	| "redoBatch"
	| "partCopy"
	| "joinDocuments"
	| "putTermList"
	| "putTerm"
	| "deleteTerm"
	| "deleteTermList"
	| "putTermNote";

/** Answers a write, and tells every page of it once it is committed. */
export function answerWrite<K extends Write>(type: K, write: Reply<K, Answered<ToBackground, K>>): void {
	answer<Write>(type, async (data, asker) => {
		// K ties the question to those who may ask; the union of all writes loses it.
		const saved = await write(data as Asked<ToBackground, K>, asker as AskerFor<K>);
		// What is durable is answered first; the worker lives on for what comes after.
		if (saved.saved) setTimeout(() => void stamp());
		return saved;
	});
}
