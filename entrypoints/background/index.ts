/** The background: the only writer, and the door between the pages and what is kept. This file wires, others do. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { redo, redoBatch, undo, undoBatch } from "../../storage/edits";
import { changeMany, deleteMany, mergeTags } from "../../storage/many";
import { deleteList, deleteTerm, putList } from "../../storage/own-terms";
import { termOf } from "../../terms/cards";
import { actOf, changeOne, deleteOne, highlight, turnEdit, wide, writeDocumentNote } from "./annotations";
import { answer, answerWrite } from "./answer";
import { colourBadge, showCount } from "./badge";
import { cardOf, hideTerm } from "./cards";
import { hearCommands } from "./commands";
import { joinTwo, partOne } from "./copies";
import { countKnown, readDocument } from "./documents";
import { injectIntoOpenTabs } from "./injector";
import { offerMenus } from "./menus";
import { claimNote, forgetNotes, openNote, openTerm, openTermForm, passNoteOn } from "./notes";
import { openAnnotation, openLibrary } from "./open";
import { readAllowedSites } from "./optional-sites";
import { figuresOf, ownLists, writeTerm, writeTermNote } from "./own-terms";
import { forgetShown } from "./page-keys";
import { placed } from "./private-window";
import { purgeDaily } from "./purge";
import { browserSession } from "./session";
import { changeSettings } from "./settings";
import { showInList } from "./show-in-list";
import { stamp } from "./stamp";
import { welcomeOnce } from "./welcome";

export default defineBackground(() => {
	// All at once and before anything is awaited: a worker that wakes for an event must find its listener here.
	const session = browserSession();

	answer("readDocument", async (facts, asker) => {
		const reading = await readDocument(facts, asker, session);
		// The page does not wait for its number.
		void showCount(reading, asker, session);
		return reading;
	});
	answer("countKnown", ({ keys }, asker) => countKnown(keys, asker));
	answerWrite("highlight", highlight);
	answerWrite("noteDocument", async (data, asker) => writeDocumentNote(data, await placed(asker)));
	answerWrite("change", (data, asker) => changeOne(data, asker, session));
	answerWrite("delete", (data, asker) => deleteOne(data, asker, session));
	answerWrite("changeMany", (data, asker) => wide(asker, () => changeMany(data, actOf(asker))));
	answerWrite("deleteMany", ({ ids, batch }, asker) => wide(asker, () => deleteMany(ids, batch, actOf(asker))));
	answerWrite("mergeTags", ({ from, to, batch }, asker) => wide(asker, () => mergeTags(from, to, batch, actOf(asker))));
	answerWrite("undoBatch", ({ batch }, asker) => wide(asker, () => undoBatch(batch, new Date().toISOString())));
	answerWrite("redoBatch", ({ batch }, asker) => wide(asker, () => redoBatch(batch, new Date().toISOString())));
	answerWrite("partCopy", partOne);
	answerWrite("joinDocuments", joinTwo);
	answerWrite("undo", (data, asker) => turnEdit(undo, data, asker, session));
	answerWrite("redo", (data, asker) => turnEdit(redo, data, asker, session));

	answer("ownLists", (_, asker) => ownLists(asker));
	answer("termFigures", ({ id }, asker) => figuresOf(id, asker, session));
	answerWrite("putTermList", (data, asker) => wide(asker, () => putList(data, actOf(asker))));
	answerWrite("putTerm", (data, asker) => writeTerm(data, asker, session));
	answerWrite("deleteTerm", ({ id }, asker) => wide(asker, () => deleteTerm(id, actOf(asker))));
	answerWrite("deleteTermList", ({ id, batch }, asker) => wide(asker, () => deleteList(id, batch, actOf(asker))));
	answerWrite("putTermNote", (data, asker) => writeTermNote(data, asker, session));

	answer("openNote", ({ id }, asker) => openNote(id, asker, session));
	answer("openTerm", ({ id }, asker) => openTerm(id, asker, session));
	answer("openTermForm", (words, asker) => openTermForm(words, asker, session));
	answer("claimNote", ({ token }, asker) => claimNote(token, asker, session));
	answer("noteHeight", (data, asker) => passNoteOn("noteHeight", data, asker, session));
	answer("noteDone", (data, asker) => passNoteOn("noteDone", data, asker, session));

	answer("term", ({ id }) => termOf(id));
	answer("card", ({ id, mention }) => cardOf(id, mention));
	answer("hideTerm", async ({ id, hidden }, asker) => {
		const isSet = await hideTerm(id, hidden, asker);
		if (isSet) await stamp();
		return isSet;
	});
	answer("set", async (changes, asker) => {
		const isSet = await changeSettings(changes, asker.is === "own" ? await placed(asker) : asker);
		if (isSet) await stamp();
		return isSet;
	});
	answer("openLibrary", openLibrary);
	answer("openAnnotation", ({ id }) => openAnnotation(id));

	answer("showInList", ({ id }, asker) => showInList(id, asker, session));

	browser.tabs.onRemoved.addListener((tab) => {
		void forgetShown(session, tab);
		void forgetNotes(session, tab);
	});
	hearCommands();
	offerMenus();
	colourBadge();
	injectIntoOpenTabs();
	welcomeOnce();
	readAllowedSites();
	void purgeDaily();
});
