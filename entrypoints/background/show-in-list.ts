/** From a passage in its page to its row in a list. */
import { browser } from "wxt/browser";
import { annotationById } from "../../storage/annotations";
import { openPanel } from "../pages/open-panel";
import { wantInPanel } from "../pages/wanted";
import type { NoteAsker, PageAsker } from "./door";
import type { Session } from "./session";
import { refusalFor } from "./touch";

/**
 * Shows the annotation in the side panel; in the library where the browser does not open the panel for us, as Firefox
 * does for no page's sake. Nothing where it is not the asker's.
 */
export async function showInList(id: string, asker: PageAsker | NoteAsker, session: Session): Promise<undefined> {
	// Before anything is awaited: the browser forgets that a person asked.
	const opening = openPanel(asker.tab);
	const isRefused = (await refusalFor(id, asker, session)) !== null;
	const isOpen = await opening;
	if (isRefused) return;
	if (isOpen) return void (await wantInPanel(asker.tab, id));
	const annotation = await annotationById(id);
	if (!annotation) return;
	const place = new URLSearchParams({ document: annotation.document, annotation: id });
	await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${place}`) });
}
