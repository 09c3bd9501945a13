import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { answerInPage, attendWatchers } from "../../messages";
import { startReader } from "../../reader/start";
import { excludedHosts, firstHosts } from "../../sites/hosts";
import { backgroundBacking } from "./backing";
import { readGlossary } from "./glossary";
import { takeOver } from "./take-over";

export default defineContentScript({
	matches: firstHosts,
	excludeMatches: excludedHosts,
	// The page's own scripts have run by then: they clean titles and styles at the end of the body.
	runAt: "document_idle",
	// The page would hear it, and our id with it.
	noScriptStartedPostMessage: true,
	// `ctx` is left alone: any script of the page can abort it with a forged event.
	async main() {
		const signal = takeOver(() => browser.runtime?.id === undefined);
		const reader = startReader(document, () => location.href, backgroundBacking(browser), readGlossary(), signal);
		answerInPage("pageState", () => reader.pageState(), signal);
		answerInPage("goTo", async ({ id }) => reader.goTo(id), signal);
		answerInPage("outline", () => reader.outline(), signal);
		answerInPage("goToTerm", async ({ id, index }) => reader.goToTerm(id, index), signal);
		answerInPage("goToQuestion", async ({ block }) => reader.goToQuestion(block), signal);
		answerInPage("placeAgain", async ({ id }) => reader.placeAgain(id), signal);
		attendWatchers((tell, gone) => reader.watch(tell, gone), signal);
		answerInPage("command", async ({ command }) => reader.command(command), signal);
		answerInPage("noteHeight", async ({ height }) => reader.noteHeight(height), signal);
		answerInPage("noteDone", async () => reader.noteDone(), signal);
	},
});
