/** In a page, a reading stands on the background. */
import type { browser as Extension } from "wxt/browser";
import { i18n } from "#i18n";
import { citation } from "../../exchange/citation";
import { askBackground } from "../../messages";
import type { Backing } from "../../reader/backing";

/** The background as a reading's backing; each call is one message. */
export function backgroundBacking(browser: typeof Extension): Backing {
	return {
		readDocument: (page) => askBackground("readDocument", page),
		countKnown: (keys) => askBackground("countKnown", { keys }),
		highlight: (page, passage) => askBackground("highlight", { page, passage }),
		change: (id, change) => askBackground("change", { id, change }),
		remove: (id) => askBackground("delete", { id }),
		undo: (edit) => askBackground("undo", { edit }),
		redo: (edit) => askBackground("redo", { edit }),
		showInList: (id) => askBackground("showInList", { id }),
		term: (id) => askBackground("term", { id }),
		card: (id, mention) => askBackground("card", { id, mention }),
		hideTerm: (id, hidden) => askBackground("hideTerm", { id, hidden }),
		openNote: (id) => askBackground("openNote", { id }),
		openTerm: (id) => askBackground("openTerm", { id }),
		openTermForm: (words) => askBackground("openTermForm", words),
		ownLists: () => askBackground("ownLists", undefined),
		onWrite(listener, signal) {
			// The background sets a stamp after each commit: liveQuery does not reach here, and ports die in the
			// back-forward cache.
			const onChanged = (changes: object, area: string) => {
				if (area === "local" && "stamp" in changes) listener();
			};
			browser.storage.onChanged.addListener(onChanged);
			signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged), { once: true });
		},
		noteUrl: browser.runtime.getURL("/note.html"),
		cite: citation,
		isChinese: i18n.t("lang").startsWith("zh"),
	};
}
