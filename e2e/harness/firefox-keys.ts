/** Keys and input methods in Firefox, as its window hears them from the system: they reach whatever has the focus. */
import type { Inside } from "./inside-firefox";

const begin = `
	const processor = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
	processor.beginInputTransactionForTests(window);
	const press = (key) => {
		const event = new window.KeyboardEvent("", { key });
		processor.keydown(event);
		processor.keyup(event);
	};`;

/** Types into popup and sidebar too; single keys or one of `Enter`, `Escape`. */
export async function typeKeys(inside: Inside, keys: readonly string[]): Promise<void> {
	await inside.run(`${begin} for (const key of given) press(key);`, keys);
}

/** Begins to compose `draft` by an input method, which takes `keys`. */
export async function composeIn(inside: Inside, draft: string, keys: readonly string[]): Promise<void> {
	const body = `${begin}
		processor.setPendingCompositionString(given.draft);
		processor.appendClauseToPendingComposition(given.draft.length, processor.ATTR_RAW_CLAUSE);
		processor.setCaretInPendingComposition(given.draft.length);
		processor.flushPendingComposition();
		given.keys.forEach(press);
		window.tifaComposing = processor;`;
	await inside.run(body, { draft, keys });
}

/** Ends what is being composed with `text`. */
export async function commitIn(inside: Inside, text: string): Promise<void> {
	await inside.run("window.tifaComposing.commitCompositionWith(given);", text);
}
