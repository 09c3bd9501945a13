/** From a passage in its page to its row in a list. */
import { browser } from "wxt/browser";
import { annotationById } from "../../storage/annotations";
import type { PageAsker } from "./door";
import type { Session } from "./session";
import { refusalFor } from "./touch";

/** Opens the library at the annotation's document, in front; nothing where the annotation is not the page's. */
export async function showInList(id: string, asker: PageAsker, session: Session): Promise<undefined> {
	if (await refusalFor(id, asker, session)) return;
	const annotation = await annotationById(id);
	if (!annotation) return;
	const place = new URLSearchParams({ document: annotation.document, annotation: id });
	await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${place}`) });
}
